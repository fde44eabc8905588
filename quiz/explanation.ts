import type { TermId } from '@/glossary/entry';

/** A stretch of a typed answer: as it should be, missing, or too much. */
export type TypedPart = { readonly text: string; readonly kind: 'same' | 'missing' | 'extra' };

/** Why an answer is right or wrong: said of the key, and of what was chosen instead. */
export type Explanation = {
  readonly isRight: boolean;
  /** The id of the right option; null where there are none. */
  readonly keyId: string | null;
  /** The right answer in words, where it was typed; else null. */
  readonly answer: string | null;
  /** Why the key is right; empty where the person judges for themselves. */
  readonly why: string;
  /** Why the chosen option is not; null when the key was chosen. */
  readonly whyNot: string | null;
  /** What was typed beside what was wanted; null where nothing was typed or nothing differs. */
  readonly typed: readonly TypedPart[] | null;
  /** The term that a wrong answer stands for, where it stands for one. */
  readonly confusedWith: TermId | null;
  /** The terms to read on, the one that was asked first. */
  readonly readOn: readonly { readonly termId: TermId; readonly headword: string }[];
};
