import { byOrder, type EventId, type QuestionAnswered, undoneIn } from '@/scheduling/events';
import type { DatabaseOpener } from '@/storage/database';

/** Finds the last answer that has not been undone; null when there is none. A mock exam's stay as they are. */
export async function findLastAnswer(open: DatabaseOpener): Promise<QuestionAnswered | null> {
  const database = await open();
  const index = database.transaction('events').store.index('kind');
  const ofKind = (kind: string) => IDBKeyRange.bound([kind], [kind, []]);
  const undone = undoneIn(await index.getAll(ofKind('answerUndone')));
  let cursor = await index.openCursor(ofKind('questionAnswered'), 'prev');
  const ties: QuestionAnswered[] = [];
  for (; cursor; cursor = await cursor.continue()) {
    const { value: event } = cursor;
    if (event.kind !== 'questionAnswered' || event.mode === 'mock') continue;
    if (undone.has(event.id)) continue;
    if (ties.length > 0 && ties[0]?.order !== event.order) break;
    ties.push(event); // logs of two devices can have two answers of one moment
  }
  return ties.toSorted(byOrder).at(-1) ?? null;
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
