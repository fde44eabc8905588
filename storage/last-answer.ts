import type { EventId, QuestionAnswered } from '@/scheduling/events';
import { byTime } from '@/scheduling/fold';
import type { DatabaseOpener } from '@/storage/database';

/** Finds the last answer that has not been undone; null when there is none. */
export async function findLastAnswer(open: DatabaseOpener): Promise<QuestionAnswered | null> {
  const events = await (await open()).getAll('events');
  // All undos first: a clock that was set back can put one before its answer.
  const undone = new Set<EventId>(
    events.flatMap((event) => (event.kind === 'answerUndone' ? [event.answerId] : [])),
  );
  const answers = events.filter(
    (event): event is QuestionAnswered =>
      event.kind === 'questionAnswered' && !undone.has(event.id),
  );
  return answers.toSorted(byTime).at(-1) ?? null;
}

/** Finds the answer that an undo took back, so that the same undo sent twice is one; null if there is no such undo. */
export async function findUndoneBy(
  open: DatabaseOpener,
  undoId: EventId,
): Promise<QuestionAnswered | null> {
  const database = await open();
  const undo = await database.get('events', undoId);
  if (undo?.kind !== 'answerUndone') return null;
  const answer = await database.get('events', undo.answerId);
  return answer?.kind === 'questionAnswered' ? answer : null;
}
