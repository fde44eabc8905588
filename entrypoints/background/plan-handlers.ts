import { announceQuiz, readPlanGiven, readPlannedCards } from '@/entrypoints/background/quiz-queue';
import { readAsksDueFirst, writeAsksDueFirst } from '@/entrypoints/background/held-back';
import type { QuizTools } from '@/entrypoints/background/quiz-handlers';
import type { PlanOverview, PlanRequests } from '@/messaging/plan-requests';
import type { RequestHandlers } from '@/messaging/server';
import { forecast } from '@/quiz/planning/forecast';
import { isInExam } from '@/quiz/planning/term-weight';
import type { EventId, ExamPlan } from '@/scheduling/events';
import { isAsked } from '@/scheduling/fold';
import { studyDayOf } from '@/scheduling/study-day';
import { appendEvents } from '@/storage/append-events';
import { readCards } from '@/storage/read-cards';

/** Answers what the study page asks about the exam plan. */
export function createPlanHandlers(tools: QuizTools): Pick<RequestHandlers, keyof PlanRequests> {
  const { glossary, open, retracted } = tools;
  const stamp = () => {
    const now = tools.now();
    return { at: now.at, offsetMinutes: now.offsetMinutes, day: studyDayOf(now) };
  };
  const keepPlan = async (id: EventId, plan: ExamPlan) => {
    await appendEvents(open, [{ kind: 'planChanged', id, ...stamp(), plan }], retracted);
  };
  const readPlan = async (): Promise<PlanOverview> => {
    const [exams, entries, cards, given] = await Promise.all([
      glossary.exams(),
      glossary.entries(),
      readCards(open, retracted),
      readPlanGiven(tools),
    ]);
    const planned = await readPlannedCards(tools, { cards, plan: given.plan });
    const exam = exams.find(({ id }) => id === given.plan.track) ?? null;
    const inQuiz = new Set(cards.filter((card) => card.isInQuiz).map(({ termId }) => termId));
    const missing = entries
      .all()
      .filter((entry) => exam !== null && isInExam(entry, exam) && !inQuiz.has(entry.id))
      .toSorted((one, other) => (one.importance < other.importance ? -1 : 1));
    return {
      plan: given.plan,
      today: given.today,
      exams: exams.map(({ id, name }) => ({ id, name })),
      forecast: forecast(
        planned.filter(({ card }) => card.isInQuiz && !card.isSuspended),
        given,
      ),
      missing: missing.map(({ id }) => id),
      asksDueFirst: await readAsksDueFirst(),
    };
  };

  return {
    readPlan,

    async setPlan({ eventId, plan }) {
      await keepPlan(eventId, plan);
      await announceQuiz(tools);
      return readPlan();
    },

    async setAsksDueFirst({ isWanted }) {
      await writeAsksDueFirst(isWanted);
      return readPlan();
    },

    async letGo({ eventId }) {
      const { plan } = await readPlanGiven(tools);
      const asked = (await readCards(open, retracted)).filter(isAsked);
      const rests = asked.map(({ termId }) => ({
        kind: 'cardSuspended' as const,
        id: crypto.randomUUID(),
        ...stamp(),
        termId,
      }));
      await appendEvents(open, rests, retracted);
      await keepPlan(eventId, { ...plan, examDay: null });
      await announceQuiz(tools);
      return readPlan();
    },
  };
}
