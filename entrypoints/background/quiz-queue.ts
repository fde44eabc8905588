import type { QuizTools } from '@/entrypoints/background/quiz-handlers';
import type { GlossaryStore } from '@/entrypoints/background/glossary-store';
import type { TermId } from '@/glossary/entry';
import { announce } from '@/messaging/client';
import type { QuizScope, QuizStatus } from '@/messaging/protocol';
import { lookedUpSince } from '@/quiz/looked-up';
import { type PlannedCard, planDay, type PlanGiven } from '@/quiz/planning/plan-day';
import { termWeight } from '@/quiz/planning/term-weight';
import { withoutRepeat } from '@/quiz/session';
import type { ExamPlan } from '@/scheduling/events';
import { type CardState, isAsked } from '@/scheduling/fold';
import { studyDayOf } from '@/scheduling/study-day';
import { readAllLookUps } from '@/storage/look-ups';
import { readAnsweredOn } from '@/storage/answered-on';
import { readCards } from '@/storage/read-cards';
import { readPlan } from '@/storage/read-plan';

type QueueTools = Pick<QuizTools, 'open' | 'now' | 'retracted'> & {
  readonly glossary: Pick<GlossaryStore, 'entries' | 'exams'>;
};
type Given = PlanGiven & { readonly plan: ExamPlan };

/** So long an answer takes, until the day has seen enough to tell. */
const USUAL_MS_AN_ANSWER = 12_000;
const ANSWERS_TO_MEASURE = 10;

/** Reads how many cards are due now, and which terms are in the quiz. */
export async function readQuizStatus(tools: QueueTools): Promise<QuizStatus> {
  const cards = await readCards(tools.open, tools.retracted);
  const inQuiz = cards.filter((card) => card.isInQuiz);
  const { due, laterCount } = await readToday(tools, cards);
  return {
    dueCount: due.length,
    laterCount,
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
  const { due } = await readToday(tools, cards);
  if (run.mode === 'due') return withoutRepeat(due, asked.at(-1) ?? null);
  const wanted = new Set(run.terms);
  const left = cards.filter(
    (card) => isAsked(card) && wanted.has(card.termId) && !asked.includes(card.termId),
  );
  return [
    ...due.filter((card) => left.includes(card)),
    ...left.filter((card) => !due.includes(card)),
  ];
}

/** Reads the terms that are asked today. */
export async function readDueTerms(tools: QueueTools): Promise<ReadonlySet<TermId>> {
  const { due } = await readToday(tools, await readCards(tools.open, tools.retracted));
  return new Set(due.map(({ termId }) => termId));
}

/** Reads what the planner knows of today. */
export async function readPlanGiven({ open, now }: QueueTools): Promise<Given> {
  const moment = now();
  const today = studyDayOf(moment);
  const [plan, { answers, ms, byTerm }] = await Promise.all([
    readPlan(open),
    readAnsweredOn(open, { day: today, now: moment.at }),
  ]);
  return {
    today,
    plan,
    answeredMs: ms,
    answeredToday: byTerm,
    msAnAnswer: answers >= ANSWERS_TO_MEASURE ? ms / answers : USUAL_MS_AN_ANSWER,
  };
}

/** Weighs cards for the exam. Cards of terms that are gone weigh least. */
export async function readPlannedCards(
  { glossary }: Pick<QueueTools, 'glossary'>,
  { cards, plan }: { readonly cards: readonly CardState[]; readonly plan: ExamPlan },
): Promise<readonly PlannedCard[]> {
  const [entries, exams] = await Promise.all([glossary.entries(), glossary.exams()]);
  const exam = exams.find(({ id }) => id === plan.track) ?? null;
  return cards.map((card) => {
    const entry = entries.get(card.termId);
    return { card, weight: entry === undefined ? 1 : termWeight(entry, exam) };
  });
}

/** Plans today: what is asked, in its order, also what was looked up lately; and what has to wait. */
async function readToday(
  tools: QueueTools,
  cards: readonly CardState[],
): Promise<{ readonly due: readonly CardState[]; readonly laterCount: number }> {
  const given = await readPlanGiven(tools);
  const planned = await readPlannedCards(tools, { cards, plan: given.plan });
  const { due, final, fresh, later } = planDay(planned, given);
  const cardOf = new Map(cards.map((card) => [card.termId, card]));
  const wanted = [...due, ...final, ...fresh].flatMap((termId) => cardOf.get(termId) ?? []);
  const lookedUp = lookedUpSince(cards, await readAllLookUps(tools.open), given.today);
  const asked = new Set([...wanted, ...lookedUp]);
  const waiting = later.filter((termId) => !lookedUp.some((card) => card.termId === termId));
  return { due: [...asked], laterCount: waiting.length };
}
