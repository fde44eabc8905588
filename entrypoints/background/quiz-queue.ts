import type { QuizTools } from '@/entrypoints/background/quiz-handlers';
import type { TermId } from '@/glossary/entry';
import { announce } from '@/messaging/client';
import type { QuizScope, QuizStatus } from '@/messaging/protocol';
import { lookedUpSince } from '@/quiz/looked-up';
import { dueCards, withoutRepeat } from '@/quiz/session';
import { type CardState, isAsked } from '@/scheduling/fold';
import { studyDayOf } from '@/scheduling/study-day';
import { readAllLookUps } from '@/storage/look-ups';
import { readCards } from '@/storage/read-cards';

type QueueTools = Pick<QuizTools, 'open' | 'now' | 'retracted'>;

/** Reads how many cards are due now, and which terms are in the quiz. */
export async function readQuizStatus(tools: QueueTools): Promise<QuizStatus> {
  const cards = await readCards(tools.open, tools.retracted);
  const inQuiz = cards.filter((card) => card.isInQuiz);
  return {
    dueCount: (await readDueCards(tools, cards)).length,
    inQuiz: inQuiz.map(({ termId }) => termId),
    putAway: inQuiz.filter((card) => !isAsked(card)).map(({ termId }) => termId),
  };
}

/** Tells the toolbar and every open surface how the quiz stands now, and returns it. */
export async function announceQuiz(
  tools: QueueTools & Pick<QuizTools, 'showDueCount'>,
): Promise<QuizStatus> {
  const current = await readQuizStatus(tools);
  tools.showDueCount(current.dueCount);
  announce({ announced: 'quizChanged', params: current });
  return current;
}

/** Lists the cards that a run has still to ask, in the order to ask them. */
export async function cardsOfRun(
  tools: QueueTools,
  {
    run,
    cards,
    asked,
  }: {
    readonly run: QuizScope;
    readonly cards: readonly CardState[];
    /** The terms that the run has asked, the last one last. */
    readonly asked: readonly TermId[];
  },
): Promise<readonly CardState[]> {
  const due = await readDueCards(tools, cards);
  if (run.mode === 'due') return withoutRepeat(due, asked.at(-1) ?? null);
  const wanted = new Set(run.terms);
  const left = cards.filter(({ termId }) => wanted.has(termId) && !asked.includes(termId));
  return [
    ...due.filter((card) => left.includes(card)),
    ...left.filter((card) => !due.includes(card)),
  ];
}

/** Lists the cards to be asked today, in the order to ask them: also those that were looked up lately. */
async function readDueCards(
  { open, now }: QueueTools,
  cards: readonly CardState[],
): Promise<readonly CardState[]> {
  const today = studyDayOf(now());
  const lookedUp = lookedUpSince(cards, await readAllLookUps(open), today);
  return [...new Set([...dueCards(cards, today), ...lookedUp])];
}
