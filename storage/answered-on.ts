import type { TermId } from '@/glossary/entry';
import { undoneIn } from '@/scheduling/events';
import type { StudyDay } from '@/scheduling/study-day';
import type { DatabaseOpener } from '@/storage/database';

/** How many answers a day has seen, and how long they took together. */
export type AnsweredOn = {
  readonly answers: number;
  readonly ms: number;
  readonly byTerm: ReadonlyMap<TermId, number>;
};

/** A study day's events stand in the log within so long of its answers, wherever the person is. */
const TWO_DAYS_MS = 2 * 86_400_000;

/** Counts the answers of a study day that have not been undone. */
export async function readAnsweredOn(
  open: DatabaseOpener,
  { day, now }: { readonly day: StudyDay; readonly now: number },
): Promise<AnsweredOn> {
  const database = await open();
  const lately = IDBKeyRange.lowerBound(now - TWO_DAYS_MS);
  const events = await database.getAllFromIndex('events', 'order', lately);
  const undone = undoneIn(events);
  const answers = events.flatMap((event) =>
    event.kind === 'questionAnswered' && event.day === day && !undone.has(event.id) ? [event] : [],
  );
  const byTerm = new Map<TermId, number>();
  for (const { termId } of answers) byTerm.set(termId, (byTerm.get(termId) ?? 0) + 1);
  return {
    byTerm,
    answers: answers.length,
    ms: answers.reduce((sum, { answerMs }) => sum + answerMs, 0),
  };
}
