import type { TermId } from '@/glossary/entry';
import { byOrder, type QuestionAnswered, type TermEvent, undoneIn } from '@/scheduling/events';
import { type Grade, intervalDays, type Memory, nextMemory } from '@/scheduling/fsrs';
import { addToHistory, type CardHistory, emptyHistory } from '@/scheduling/history';
import type { StudyDay } from '@/scheduling/study-day';

/** How one term stands: a cache, always the fold of the term's events. */
export type CardState = {
  readonly termId: TermId;
  readonly isInQuiz: boolean;
  readonly isSuspended: boolean;
  /** The person said that they know it: it is asked in the final pass alone. */
  readonly isKnown: boolean;
  /** Null until the first answer. */
  readonly memory: Memory | null;
  readonly lastDay: StudyDay | null;
  /** Whether the last answer was wrong and no right one has followed: asked again the same day. */
  readonly isMissed: boolean;
  /** Not asked before this day: it was forgotten too often, and rests. */
  readonly restsUntil: StudyDay | null;
  /** Whether it was forgotten so often that it is asked beside what it is confused with, and then rests. */
  readonly isLeech: boolean;
  readonly answers: number;
  readonly lapses: number;
  /** The terms that were taken for this one, with how often. */
  readonly confusions: Readonly<Record<TermId, number>>;
};

/** A term's events, folded: how it stands, and what its answers were. */
export type FoldedTerm = { readonly card: CardState; readonly history: CardHistory };

/** Ids of authored questions that were found wrong: answers to them say nothing. */
export type RetractedQuestions = ReadonlySet<string>;

/** Raise when the rules below, or those of `history.ts`, change what a log folds to. */
const FOLD_VERSION = 3;

/** A card that was forgotten so often is a leech, and again after each two more lapses. */
const LEECH_LAPSES = 4;
const LEECH_LAPSES_AGAIN = 2;
/** How long a leech rests after it was asked beside what it is confused with. */
const LEECH_REST_DAYS = 3;

/** Names the rules by which a cache was folded: another name, and it is folded again. */
export function foldRules(retracted: RetractedQuestions): string {
  return `${FOLD_VERSION}/${retracted.size}`; // retracted questions stay retracted: their number says which
}

/** Returns the state of a term whose log is empty. */
export function emptyCard(termId: TermId): CardState {
  return {
    termId,
    isInQuiz: false,
    isSuspended: false,
    isKnown: false,
    memory: null,
    lastDay: null,
    isMissed: false,
    restsUntil: null,
    isLeech: false,
    answers: 0,
    lapses: 0,
    confusions: {},
  };
}

/** Folds a term's events, given in any order. Answers that were undone, or whose question was retracted, do not count. */
export function foldTerm(
  termId: TermId,
  events: readonly TermEvent[],
  retracted: RetractedQuestions,
): FoldedTerm {
  const undone = undoneIn(events);
  let folded: FoldedTerm = { card: emptyCard(termId), history: emptyHistory(termId) };
  for (const event of events.toSorted(byOrder)) {
    if (event.kind !== 'questionAnswered') {
      folded = { ...folded, card: applyEvent(folded.card, event) };
    } else if (!undone.has(event.id) && !retracted.has(event.questionId ?? '')) {
      const { card, history } = folded;
      folded = {
        card: answerCard(card, event),
        history: addToHistory(history, event, { before: card }),
      };
    }
  }
  return folded;
}

/**
 * Returns the study day from which a card is asked at a wanted retention; null for a card that is not asked:
 * not in the quiz, suspended or known. Minus infinity for one that has never been asked.
 */
export function dueOn(card: CardState, wantedRetention?: number): StudyDay | null {
  if (!isAsked(card)) return null;
  const due =
    card.memory === null || card.lastDay === null
      ? Number.NEGATIVE_INFINITY
      : card.lastDay + (card.isMissed ? 0 : intervalDays(card.memory, wantedRetention));
  return Math.max(due, card.restsUntil ?? Number.NEGATIVE_INFINITY);
}

/** Whether a card is to be asked on a day. One that was answered on a day to come, by a clock that was wrong, is. */
export function isDue(card: CardState, today: StudyDay, wantedRetention?: number): boolean {
  const due = dueOn(card, wantedRetention);
  if (due === null) return false;
  const isOfTheFuture = card.lastDay !== null && card.lastDay > today + 1;
  return due <= today || isOfTheFuture;
}

/** Whether a card is asked at all when its day comes. */
export function isAsked(card: CardState): boolean {
  return card.isInQuiz && !card.isSuspended && !card.isKnown;
}

/** Returns the card as it stands after an answer. */
export function answerCard(card: CardState, event: CountedAnswer): CardState {
  const grade = gradeOf(event);
  const isMissed = grade === 'again';
  const { confusedWith } = event;
  const counted: CardState = {
    ...card,
    answers: card.answers + 1,
    isMissed,
    confusions:
      confusedWith === null
        ? card.confusions
        : { ...card.confusions, [confusedWith]: (card.confusions[confusedWith] ?? 0) + 1 },
    // It was a leech when it was asked: now it rests, whatever came of it.
    ...(card.isLeech && { isLeech: false, restsUntil: event.day + LEECH_REST_DAYS }),
  };
  // A second right answer on one day says what was read a moment ago, not what is remembered.
  const isSameDay = card.lastDay !== null && event.day <= card.lastDay;
  if (isSameDay && !isMissed) return { ...counted, lastDay: event.day };

  const elapsedDays = card.lastDay === null ? 0 : event.day - card.lastDay;
  const isLapse = isMissed && card.memory !== null && !card.isMissed;
  const lapses = card.lapses + (isLapse ? 1 : 0);
  return {
    ...counted,
    memory: nextMemory(card.memory, elapsedDays, grade),
    lastDay: event.day,
    lapses,
    isLeech: isLapse && isLeechAt(lapses),
  };
}

/** A wrong answer is forgotten, and so is a lucky one: a declared guess is not a memory. */
export function gradeOf(answer: Pick<QuestionAnswered, 'isRight' | 'isGuess' | 'picked'>): Grade {
  if (!answer.isRight || answer.isGuess) return 'again';
  return answer.picked === PARTLY ? 'hard' : 'good';
}

/** What of an answer changes a card. */
export type CountedAnswer = Pick<
  QuestionAnswered,
  'day' | 'isRight' | 'isGuess' | 'picked' | 'confusedWith'
>;

/** How a person judges their own reflection when it showed some of what to look for. */
export const PARTLY = 'partly';

function applyEvent(card: CardState, event: Exclude<TermEvent, QuestionAnswered>): CardState {
  switch (event.kind) {
    case 'termAdded':
      return { ...card, isInQuiz: true };
    case 'termRemoved':
      return { ...card, isInQuiz: false };
    case 'cardSuspended':
      return { ...card, isSuspended: true };
    case 'cardMarkedKnown':
      return { ...card, isKnown: true };
    case 'cardResumed':
      return { ...card, isSuspended: false, isKnown: false, restsUntil: null };
    case 'answerUndone':
      return card;
  }
}

function isLeechAt(lapses: number): boolean {
  return lapses >= LEECH_LAPSES && (lapses - LEECH_LAPSES) % LEECH_LAPSES_AGAIN === 0;
}
