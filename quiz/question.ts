import type { GlossaryEntry, HelpLine, TermId } from '@/glossary/entry';
import type { AuthoredQuestion } from '@/glossary/schema';
import type { Explanation } from '@/quiz/explanation';
import type { Random } from '@/quiz/shuffle';
import type { QuestionAnswered, QuestionKind } from '@/scheduling/events';
import type { CardState } from '@/scheduling/fold';

/** One possible answer. Its id is in people's logs. */
export type QuestionOption = { readonly id: string; readonly text: string };

type Asked = {
  readonly kind: QuestionKind;
  /** The term that is asked. */
  readonly termId: TermId;
  /** Null for a question that was made from the entry. */
  readonly questionId: string | null;
  readonly contentVersion: number;
  /** What is asked, and the text it is asked about. */
  readonly prompt: string;
  readonly stem: string;
  /** The code or law that the right answer depends on, by name. */
  readonly restsOn: string | null;
  /** Whom to reach, where the term touches a hard subject; else empty. */
  readonly help: readonly HelpLine[];
};

/** A question as it is shown. The order of its options is frozen and goes into the log. */
export type Question = Asked &
  (
    | { readonly form: 'choice'; readonly options: readonly QuestionOption[] }
    | { readonly form: 'typed'; readonly maxLength: number }
    /** The person thinks or writes for themselves, then compares with what a good answer shows. */
    | { readonly form: 'reflection'; readonly lookFor: readonly string[] }
  );

/** What a question is made from. */
export type QuestionSource = {
  readonly entry: GlossaryEntry;
  readonly card: CardState;
  /** The term's questions that were written by an editor and are not retracted. */
  readonly authored: readonly AuthoredQuestion[];
  /** Reads another term; undefined where it is gone. */
  readonly entryOf: (termId: string) => GlossaryEntry | undefined;
  /** A sentence in which the person met the term, with a gap in its place; null where none is kept. */
  readonly gapSentence: string | null;
};

/** A showing as the log has it. */
export type Showing = Pick<QuestionAnswered, 'questionId' | 'optionOrder'>;

/** A way of asking about a term. One file each; `registry.ts` lists them. */
export type QuestionType = {
  /** Lists the questions that this way has for a term: `null` stands for the one made from the entry. */
  questionIds(source: QuestionSource): readonly (string | null)[];
  /** Draws the options of a new showing, by their ids; none where the answer is typed or thought. */
  drawOptions(source: QuestionSource, questionId: string | null, random: Random): readonly string[];
  /** Makes the question of a showing. Null where something of it is gone. */
  make(source: QuestionSource, showing: Showing): Question | null;
  /** Says whether an answer is right, and why; null where something of the question is gone. */
  explain(source: QuestionSource, showing: Showing, picked: string): Explanation | null;
};
