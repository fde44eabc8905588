import { browser } from 'wxt/browser';
import type { TermId } from '@/glossary/entry';
import type { MarksLink } from '@/entrypoints/page-marks/marks-link';
import type { PageTerm } from '@/entrypoints/page-marks/page-marks';

const SCRIPT = '/page-marks.js';
const STYLE = '/page-marks.css';

/** The marks of a tab, all frames together. */
export type TabMarks = {
  readonly state: 'off' | MarksLink['state'];
  readonly terms: readonly PageTerm[];
};

/** A frame's global object, where its marks hang. Each function below runs in the page, as text: it names the key anew. */
type Scope = Readonly<Record<symbol, MarksLink | null | undefined>>;

/** Puts marks into a tab's frames; where they are already, nothing happens. */
export async function startMarks(tabId: number): Promise<void> {
  await attempt(async () => {
    const target = { tabId, allFrames: true };
    await browser.scripting.insertCSS({ target, files: [STYLE] });
    await browser.scripting.executeScript({ target, files: [SCRIPT] });
  });
}

/** Takes the marks of a tab away. */
export async function stopMarks(tabId: number): Promise<void> {
  await attempt(async () => {
    const target = { tabId, allFrames: true };
    await browser.scripting.executeScript({
      target,
      func: () => {
        const scope = globalThis as unknown as Scope;
        scope[Symbol.for('peerlight.marks-link')]?.end();
      },
    });
  });
}

/** Reads the marks of a tab; null where no script may run. */
export async function readMarks(tabId: number): Promise<TabMarks | null> {
  const found = await attempt(() =>
    browser.scripting.executeScript({
      target: { tabId, allFrames: true },
      func: () => {
        const scope = globalThis as unknown as Scope;
        const marks = scope[Symbol.for('peerlight.marks-link')];
        return marks ? { state: marks.state, terms: marks.list() } : null;
      },
    }),
  );
  if (found === null) return null;
  const frames = found.flatMap(({ result }) => (result ? [result as TabMarks] : []));
  const counts = new Map<TermId, number>();
  for (const { termId, count } of frames.flatMap(({ terms }) => terms)) {
    counts.set(termId, (counts.get(termId) ?? 0) + count);
  }
  const isMarked = frames.some(({ state }) => state === 'marked');
  return {
    state: isMarked ? 'marked' : frames.length > 0 ? 'notEnglish' : 'off',
    terms: [...counts].map(([termId, count]) => ({ termId, count })),
  };
}

/** Scrolls to a mention: in the first frame that names the term. */
export async function scrollToMention(
  tabId: number,
  termId: TermId,
  number: number,
): Promise<boolean> {
  const found = await attempt(() =>
    browser.scripting.executeScript({
      target: { tabId, frameIds: [0] },
      args: [termId, number] as [TermId, number],
      func: (id: TermId, at: number) => {
        const scope = globalThis as unknown as Scope;
        return scope[Symbol.for('peerlight.marks-link')]?.show(id, at) ?? false;
      },
    }),
  );
  return found?.[0]?.result === true;
}

/** Both browsers refuse scripts on some pages, and in a tab that is being closed: null then. */
async function attempt<Value>(work: () => Promise<Value>): Promise<Value | null> {
  try {
    return await work();
  } catch {
    return null; // not a page where anything can be marked
  }
}
