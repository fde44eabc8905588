import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** A file of the project as git sees it, path from the root. */
export type SourceFile = { readonly path: string; readonly text: string };

/** Lists the files that are tracked or about to be, by a pattern of their path. */
export function sourceFiles(pattern: RegExp): readonly SourceFile[] {
  const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
  });
  return listed
    .split('\n')
    .filter((path) => pattern.test(path) && existsSync(`${root}${path}`))
    .map((path) => ({ path, text: readFileSync(`${root}${path}`, 'utf8') }));
}

/** The folder at the top of the tree that a path lies in; '' for a file at the top. */
export function topFolder(path: string): string {
  return path.includes('/') ? (path.split('/')[0] ?? '') : '';
}
