import type { EventId, QuestionAnswered } from '@/scheduling/events';
import type { DatabaseOpener } from '@/storage/database';

/** Finds the last answer that has not been undone; null when there is none. */
export async function findLastAnswer(open: DatabaseOpener): Promise<QuestionAnswered | null> {
  const database = await open();
  const undone = new Set<EventId>();
  let cursor = await database.transaction('events').store.index('at').openCursor(null, 'prev');
  for (; cursor !== null; cursor = await cursor.continue()) {
    const event = cursor.value;
    if (event.kind === 'answerUndone') undone.add(event.answerId);
    if (event.kind === 'questionAnswered' && !undone.has(event.id)) return event;
  }
  return null;
}
