import type { TermId } from '@/glossary/entry';
import type { QuestionAnswered, StudyEvent } from '@/scheduling/events';
import { type Grade, intervalDays, type Memory, nextMemory } from '@/scheduling/fsrs';
import type { StudyDay } from '@/scheduling/study-day';

/** How one term stands: a cache, always the fold of the term's events. */
export type CardState = {
  readonly termId: TermId;
  readonly isInQuiz: boolean;
  /** Null until the first answer. */
  readonly memory: Memory | null;
  readonly lastDay: StudyDay | null;
  /** Whether the last answer was wrong and no right one has followed: asked again the same day. */
  readonly isMissed: boolean;
  readonly answers: number;
  readonly lapses: number;
  /** Which rules made this state; a state of older rules is folded again. */
  readonly foldVersion: number;
};

/** Raise when the rules below change what a log folds to. */
export const FOLD_VERSION = 1;

/** Returns the state of a term whose log is empty. */
export function emptyCard(termId: TermId): CardState {
  return {
    termId,
    isInQuiz: false,
    memory: null,
    lastDay: null,
    isMissed: false,
    answers: 0,
    lapses: 0,
    foldVersion: FOLD_VERSION,
  };
}

/** Folds a term's events, given in any order, into its state. Answers that were undone do not count. */
export function foldCard(termId: TermId, events: readonly StudyEvent[]): CardState {
  const undone = new Set(
    events.flatMap((event) => (event.kind === 'answerUndone' ? [event.answerId] : [])),
  );
  return events
    .toSorted(byTime)
    .filter((event) => !undone.has(event.id))
    .reduce(applyEvent, emptyCard(termId));
}

/** Orders events by the time they happened; ids settle ties, so that every device agrees. */
export function byTime(one: StudyEvent, other: StudyEvent): number {
  return one.at - other.at || (one.id < other.id ? -1 : 1);
}

/** Returns the study day from which a card is asked; null for a card that is not in the quiz. */
export function dueOn(card: CardState): StudyDay | null {
  if (!card.isInQuiz) return null;
  if (card.memory === null || card.lastDay === null) return Number.NEGATIVE_INFINITY;
  return card.isMissed ? card.lastDay : card.lastDay + intervalDays(card.memory);
}

/** Whether a card is to be asked on a day. */
export function isDue(card: CardState, today: StudyDay): boolean {
  const due = dueOn(card);
  return due !== null && due <= today;
}

function applyEvent(card: CardState, event: StudyEvent): CardState {
  switch (event.kind) {
    case 'termAdded':
      return { ...card, isInQuiz: true };
    case 'termRemoved':
      return { ...card, isInQuiz: false };
    case 'questionAnswered':
      return applyAnswer(card, event);
    case 'answerUndone':
      return card;
  }
}

function applyAnswer(card: CardState, event: QuestionAnswered): CardState {
  const grade = gradeOf(event);
  const isSameDay = card.lastDay !== null && event.day <= card.lastDay;
  const isMissed = grade === 'again';
  const counted = { ...card, answers: card.answers + 1, isMissed };
  // A second right answer on one day says what was read a moment ago, not what is remembered.
  if (isSameDay && !isMissed) return counted;

  const elapsedDays = card.lastDay === null ? 0 : event.day - card.lastDay;
  return {
    ...counted,
    memory: nextMemory(card.memory, elapsedDays, grade),
    lastDay: card.lastDay === null ? event.day : Math.max(card.lastDay, event.day),
    lapses: card.lapses + (isMissed && card.memory !== null ? 1 : 0),
  };
}

/** A wrong answer is forgotten, and so is a lucky one: a declared guess is not a memory. */
function gradeOf(answer: QuestionAnswered): Grade {
  return answer.picked === answer.termId && !answer.isGuess ? 'good' : 'again';
}
