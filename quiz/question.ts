import type { GlossaryEntry, HelpLine, TermId } from '@/glossary/entry';

/** One possible answer. It stands for the term whose name or definition it shows. */
export type QuestionOption = { readonly termId: TermId; readonly text: string };

/** A question as it is shown: the order of its options is frozen and goes into the log. */
export type Question = {
  readonly kind: QuestionKind;
  /** The term that is asked; the option of the same term is the key. */
  readonly termId: TermId;
  readonly contentVersion: number;
  /** What is asked, and the text it is asked about. */
  readonly prompt: string;
  readonly stem: string;
  readonly options: readonly QuestionOption[];
  /** Whom to reach, where the term touches a hard subject; else empty. */
  readonly help: readonly HelpLine[];
};

export type QuestionKind = 'pick-definition' | 'pick-term';

/** A way of asking about a term. One file each; `registry.ts` lists them. */
export type QuestionType = {
  readonly kind: QuestionKind;
  readonly prompt: string;
  stem(entry: GlossaryEntry): string;
  optionText(entry: GlossaryEntry): string;
};
