import type { StudyEvent } from '@/scheduling/events';
import { type CardState, foldCard } from '@/scheduling/fold';
import type { DatabaseOpener } from '@/storage/database';

/**
 * Appends an event and folds its term's card again, in one transaction that has reached the disk
 * when this returns. An event that is already there changes nothing: the card is returned as it is.
 */
export async function appendEvent(open: DatabaseOpener, event: StudyEvent): Promise<CardState> {
  const database = await open();
  const transaction = database.transaction(['events', 'cards'], 'readwrite', {
    durability: 'strict',
  });
  const events = transaction.objectStore('events');
  if ((await events.getKey(event.id)) === undefined) await events.add(event);
  const card = foldCard(
    event.termId,
    await events.index('term').getAll(IDBKeyRange.bound([event.termId], [event.termId, []])),
  );
  await transaction.objectStore('cards').put(card);
  await transaction.done;
  return card;
}
