import type { GlossaryEntry, TermId } from '@/glossary/entry';

/** Why an answer is right or wrong: said of the key, and of what was chosen instead. */
export type Explanation = {
  readonly isRight: boolean;
  readonly key: { readonly termId: TermId; readonly headword: string; readonly why: string };
  /** Null when the key was chosen. */
  readonly chosen: {
    readonly termId: TermId;
    readonly headword: string;
    readonly why: string;
  } | null;
};

/** Explains an answer from the entries themselves: the difference between the two, where one is written. */
export function explainAnswer(key: GlossaryEntry, chosen: GlossaryEntry): Explanation {
  const isRight = key.id === chosen.id;
  return {
    isRight,
    key: { termId: key.id, headword: key.headword, why: key.why },
    chosen: isRight
      ? null
      : { termId: chosen.id, headword: chosen.headword, why: difference(key, chosen) },
  };
}

function difference(key: GlossaryEntry, chosen: GlossaryEntry): string {
  const note =
    key.differences.find((other) => other.termId === chosen.id) ??
    chosen.differences.find((other) => other.termId === key.id);
  return note?.note ?? chosen.definition;
}
