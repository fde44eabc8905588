/**
 * `npm run new:term -- ISSUE.md` (or `-` for standard input)
 *
 * Turns the text of a "new term" issue into a term file to be completed: what the issue does not say
 * is marked, and the checks name every mark until somebody has replaced it.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stringify } from 'yaml';
import { termIdOf } from '@/glossary/compiling/term-id';
import { readNewTermIssue } from '@/glossary/compiling/new-term-issue';

const root = fileURLToPath(new URL('..', import.meta.url));
const [source] = process.argv.slice(2);
if (source === undefined) fail('Say which file holds the issue: npm run new:term -- issue.md');

const draft = readNewTermIssue(readFileSync(source === '-' ? 0 : source, 'utf8'));
if (!draft.ok) fail(draft.problems.join('\n'));

const path = `glossary/terms/${draft.domain}/${termIdOf(draft.term.headword)}.yaml`;
if (existsSync(root + path)) fail(`${path} is already there: nothing was written.`);
mkdirSync(dirname(root + path), { recursive: true });
writeFileSync(root + path, stringify(draft.term, { lineWidth: 100 }));
console.log(`${path} is written. Complete it, then run npm run check: it says what is missing.`);

function fail(message: string): never {
  console.error(message);
  process.exit(2);
}
