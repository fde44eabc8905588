/** Runs in the page that is marked: our marks and mark.js, on the same terms. */
import Mark from 'mark.js';
import index from '#compiled/index.json';
import { PageMarks } from '@/entrypoints/page-marks/page-marks';
import { Painter } from '@/entrypoints/page-marks/painter';
import { type CompiledIndex, readIndex } from '@/glossary/compiled-index';
import { buildMatcher } from '@/glossary/matching/build-matcher';
import { formsOf } from '@/glossary/matching/forms';

/** What marking a page took. */
export type Marking = {
  /** Work alone, without the pauses between its steps. */
  readonly ms: number;
  /** The longest step: so long the page could do nothing else. */
  readonly longestMs: number;
  readonly marks: number;
};

const STEP_MS = 6;

/** Marks the page as the extension does, from the reading of the index on. */
export async function markWithPeerlight(): Promise<Marking> {
  let [total, longest, start] = [0, 0, performance.now()];
  const endStep = () => {
    const ms = performance.now() - start;
    total += ms;
    longest = Math.max(longest, ms);
  };
  const pause = async () => {
    if (performance.now() - start < STEP_MS) return;
    endStep();
    await new Promise((resolve) => setTimeout(resolve));
    start = performance.now();
  };
  const { terms, subjects } = readIndex(index as unknown as CompiledIndex);
  const marks = new PageMarks(buildMatcher(terms, subjects), new Painter(), pause);
  await pause();
  await marks.follow(document.body);
  endStep();
  const count = marks.list().reduce((sum, term) => sum + term.count, 0);
  return { ms: total, longestMs: longest, marks: count };
}

/** Marks the page with mark.js: all forms in one regular expression, its fastest way. */
export function markWithMarkJs(): Marking {
  const start = performance.now();
  const { terms } = readIndex(index as unknown as CompiledIndex);
  const forms = terms.flatMap((term) => formsOf(term).map(([form]) => form));
  const longestFirst = forms.toSorted((one, other) => other.length - one.length);
  const escaped = longestFirst.map((form) => form.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  let marks = 0;
  new Mark(document.body).markRegExp(new RegExp(`\\b(?:${escaped.join('|')})\\b`, 'gi'), {
    each: () => marks++,
  });
  const ms = performance.now() - start;
  return { ms, longestMs: ms, marks };
}

Object.assign(globalThis, { markWithPeerlight, markWithMarkJs });
