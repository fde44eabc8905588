import type { TermId } from '@/glossary/entry';
import type { QuestionAnswered } from '@/scheduling/events';
import type { CardState } from '@/scheduling/fold';
import type { StudyDay } from '@/scheduling/study-day';

/** What the answers of one term were on one study day. */
export type DayTally = {
  readonly day: StudyDay;
  readonly answers: number;
  readonly right: number;
  readonly ms: number;
  /**
   * Whether the day's first answer was remembered, where there was something to remember since an earlier
   * day; null where there was not. True retention is counted from this.
   */
  readonly isRemembered: boolean | null;
};

/** What the answers of one term were: a cache beside the card, read by the pages that show totals. */
export type CardHistory = {
  readonly termId: TermId;
  /** By day. */
  readonly days: readonly DayTally[];
  /** For each question of the term, by its id or kind: whether the very first answer was right, and no guess. */
  readonly firstAnswers: Readonly<Record<string, boolean>>;
};

/** Returns the history of a term that was never asked. */
export function emptyHistory(termId: TermId): CardHistory {
  return { termId, days: [], firstAnswers: {} };
}

/** Adds an answer; `before` is the card as it stood when it was asked. */
export function addToHistory(
  history: CardHistory,
  answer: QuestionAnswered,
  { before }: { readonly before: CardState },
): CardHistory {
  const { isRight, isGuess, day, answerMs } = answer;
  const question = answer.questionId ?? answer.questionKind;
  const place = history.days.findIndex((tally) => tally.day === day);
  const known = history.days[place];
  const hasWaited = before.memory !== null && before.lastDay !== null && before.lastDay < day;
  const tally: DayTally = {
    day,
    answers: (known?.answers ?? 0) + 1,
    right: (known?.right ?? 0) + (isRight ? 1 : 0),
    ms: (known?.ms ?? 0) + answerMs,
    isRemembered:
      known === undefined ? (hasWaited ? isRight && !isGuess : null) : known.isRemembered,
  };
  return {
    termId: history.termId,
    days: place < 0 ? [...history.days, tally] : history.days.with(place, tally),
    firstAnswers:
      question in history.firstAnswers
        ? history.firstAnswers
        : { ...history.firstAnswers, [question]: isRight && !isGuess },
  };
}
