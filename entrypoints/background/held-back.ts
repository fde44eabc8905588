import { browser } from 'wxt/browser';
import { type ExplainedText, type HeldBack, likeliestTerms } from '@/glossary/explain';
import type { TermId } from '@/glossary/entry';
import type { EpochMs } from '@/scheduling/study-day';

/** A question that was left open so long is no longer being thought about. */
const OPEN_MS = 5 * 60_000;
const KEY = 'asksDueFirst';

/** Which term the quiz is asking now, on whichever surface. It is forgotten with the background. */
export type AskedNow = {
  note(termId: TermId | null, at: EpochMs): void;
  is(termId: TermId, now: EpochMs): boolean;
};

/** Remembers the question that is open. */
export function createAskedNow(): AskedNow {
  let asked: { readonly termId: TermId; readonly at: EpochMs } | null = null;
  return {
    note(termId, at) {
      asked = termId === null ? null : { termId, at };
    },
    is: (termId, now) => asked?.termId === termId && now - asked.at < OPEN_MS,
  };
}

/** Whether a due term is to be remembered before its definition shows: not unless the person wants it. */
export async function readAsksDueFirst(): Promise<boolean> {
  const stored = await browser.storage.local.get(KEY);
  return stored[KEY] === true;
}

/** Keeps whether a due term is to be remembered first. */
export async function writeAsksDueFirst(isWanted: boolean): Promise<void> {
  await browser.storage.local.set({ [KEY]: isWanted });
}

/** Holds back the definitions of what is being asked, and, where that is wanted, of what is due. */
export async function holdBack(
  explained: ExplainedText,
  given: {
    readonly isAsked: (termId: TermId) => boolean;
    /** Reads the terms that are due; asked for only where it is wanted. */
    readonly readDue: () => Promise<ReadonlySet<TermId>>;
  },
): Promise<ExplainedText> {
  if (explained.terms.length === 0) return explained;
  const due = (await readAsksDueFirst()) ? await given.readDue() : new Set<TermId>();
  const heldBack = likeliestTerms(explained).flatMap((termId): [TermId, HeldBack][] => {
    if (given.isAsked(termId)) return [[termId, 'asked']];
    return due.has(termId) ? [[termId, 'due']] : [];
  });
  return { ...explained, heldBack: Object.fromEntries(heldBack) };
}
