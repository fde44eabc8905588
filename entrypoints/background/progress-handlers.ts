import type { QuizTools } from '@/entrypoints/background/quiz-handlers';
import type { RequestHandlers } from '@/messaging/server';
import { progressOf } from '@/quiz/progress';
import { studyDayOf } from '@/scheduling/study-day';
import { readCards, readHistories } from '@/storage/read-cards';
import { readPlan } from '@/storage/read-plan';

type ProgressTools = Pick<QuizTools, 'glossary' | 'open' | 'retracted' | 'now'>;

/** Answers what the progress page asks. */
export function createProgressHandlers(
  tools: ProgressTools,
): Pick<RequestHandlers, 'readProgress'> {
  const { glossary, open, now } = tools;
  return {
    async readProgress() {
      const [study, plan, entries, exams] = await Promise.all([
        readStudy(tools),
        readPlan(open),
        glossary.entries(),
        glossary.exams(),
      ]);
      return progressOf(study, { entries: entries.all(), exams, plan, today: studyDayOf(now()) });
    },
  };
}

/** One after the other: where older rules folded the caches, the first reading folds both. */
async function readStudy({ open, retracted }: ProgressTools) {
  const cards = await readCards(open, retracted);
  return { cards, histories: await readHistories(open, retracted) };
}
