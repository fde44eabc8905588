import type { ExamPlan } from '@/scheduling/events';
import type { DatabaseOpener } from '@/storage/database';

/** What holds until a person has made a plan. */
const NO_PLAN: ExamPlan = { track: null, examDay: null, minutesADay: 20 };

/** Reads what the person prepares for: the last plan of the log. */
export async function readPlan(open: DatabaseOpener): Promise<ExamPlan> {
  const database = await open();
  const plans = IDBKeyRange.bound(['planChanged'], ['planChanged', []]);
  const index = database.transaction('events').store.index('kind');
  const last = (await index.openCursor(plans, 'prev'))?.value;
  return last?.kind === 'planChanged' ? last.plan : NO_PLAN;
}
