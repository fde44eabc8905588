import type { GlossaryEntry, TermId } from '@/glossary/entry';

/** Why an answer is right or wrong: said of the key, and of what was chosen instead. */
export type Explanation = {
  readonly isRight: boolean;
  readonly key: { readonly termId: TermId; readonly headword: string; readonly why: string };
  /** Null when the key was chosen. */
  readonly chosen: {
    readonly termId: TermId;
    readonly headword: string;
    readonly definition: string;
    /** How the two differ; null where no editor has written it. */
    readonly note: string | null;
  } | null;
};

/** Explains an answer from the entries themselves, with the difference where one is written. */
export function explainAnswer(key: GlossaryEntry, chosen: GlossaryEntry): Explanation {
  const isRight = key.id === chosen.id;
  return {
    isRight,
    key: { termId: key.id, headword: key.headword, why: key.why },
    chosen: isRight
      ? null
      : {
          termId: chosen.id,
          headword: chosen.headword,
          definition: chosen.definition,
          note: differenceNote(key, chosen),
        },
  };
}

function differenceNote(key: GlossaryEntry, chosen: GlossaryEntry): string | null {
  const difference =
    key.differences.find((other) => other.termId === chosen.id) ??
    chosen.differences.find((other) => other.termId === key.id);
  return difference?.note ?? null;
}
