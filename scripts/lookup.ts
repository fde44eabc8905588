/**
 * `npm run lookup -- [--mode page|card|ask] [--context FILE] [--lines] [FILE|-]`
 *
 * Prints what Peerlight finds in a text, one JSON object a line.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readTexts } from '@/glossary/compiled';
import { readIndex, withAskedForms } from '@/glossary/compiled-index';
import { compileGlossary } from '@/glossary/compiling/compile-glossary';
import { faultLine } from '@/glossary/compiling/fault';
import { CONTEXT_LENGTH, NO_CONTEXT, type PageContext } from '@/glossary/matching/page-context';
import { findMentions } from '@/glossary/matching/find-mentions';
import type { LookupMode } from '@/glossary/matching/judge-hits';
import { buildMatcher } from '@/glossary/matching/build-matcher';
import { readGlossary } from '@/scripts/read-glossary';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    mode: { type: 'string', default: 'ask' },
    context: { type: 'string' },
    lines: { type: 'boolean', default: false },
  },
});
// `lookup … | head` closes the pipe early; that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});
if (!isMode(values.mode)) fail(`--mode is page, card or ask, not "${values.mode}"`);

const compilation = compileGlossary(readGlossary());
if (!compilation.ok) fail(compilation.faults.map(faultLine).join('\n'));

const { terms, subjects } = readIndex(compilation.glossary.index);
const entries = readTexts(compilation.glossary.texts);
const asked = values.mode === 'ask' ? withAskedForms(terms, entries) : terms;
const matcher = buildMatcher(asked, subjects);
const page = values.context === undefined ? null : read(values.context);
const text = read(positionals[0] ?? '-');
const texts = values.lines ? text.replace(/\r?\n$/, '').split(/\r?\n/) : [text];
texts.forEach((each, index) => {
  const context = page === null ? NO_CONTEXT : contextFrom(page, each);
  for (const mention of findMentions(matcher, each, { mode: values.mode as LookupMode, context })) {
    const { start, end, surface, terms, policy } = mention;
    const line = values.lines ? { line: index + 1 } : {};
    console.log(JSON.stringify({ ...line, start, end, surface, terms, policy }));
  }
});

/**
 * The evidence that the agent would send with a highlight of this page: its first line for a title, and
 * 2,000 characters on each side. Where the highlight is not in the page, the whole page counts.
 */
function contextFrom(page: string, highlight: string): PageContext {
  const [title = ''] = page.trimStart().split('\n', 1);
  const at = page.indexOf(highlight.trim());
  if (at < 0) return { ...NO_CONTEXT, title, after: page };
  const end = at + highlight.trim().length;
  return {
    ...NO_CONTEXT,
    title,
    before: page.slice(Math.max(0, at - CONTEXT_LENGTH), at),
    after: page.slice(end, end + CONTEXT_LENGTH),
  };
}

function read(path: string): string {
  return readFileSync(path === '-' ? 0 : path, 'utf8').replace(/^\ufeff/, '');
}

function isMode(mode: string): mode is LookupMode {
  return mode === 'page' || mode === 'card' || mode === 'ask';
}

function fail(message: string): never {
  console.error(message);
  process.exit(2);
}
