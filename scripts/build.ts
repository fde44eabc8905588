import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { BrowserName } from '@/tests/support/browser/session';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Builds the extension for both browsers. Says the whole output only when it fails, and ends then. */
export function build(): void {
  const { status, stdout, stderr } = spawnSync('npm', ['run', '--silent', 'build'], {
    cwd: root,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (status === 0) return;
  console.error(`${stdout}${stderr}`);
  process.exit(status ?? 1);
}

/** The folder with the unpacked extension for a browser. */
export function builtFor(browser: BrowserName): string {
  return `${root}.output/${browser === 'firefox' ? 'firefox' : 'chrome'}-mv3`;
}
