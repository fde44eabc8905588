import type { IDBPTransaction } from 'idb';
import type { TermId } from '@/glossary/entry';
import type { NewEvent, StudyEvent, TermEvent } from '@/scheduling/events';
import { type CardState, foldTerm, type RetractedQuestions } from '@/scheduling/fold';
import type { DatabaseOpener } from '@/storage/database';
import type { StudySchema } from '@/storage/schema';
import { wholeOrNothing } from '@/storage/whole-or-nothing';

/** A transaction over the log and the caches that are folded from it. */
export type LogTransaction = IDBPTransaction<
  StudySchema,
  ['events', 'cards', 'histories'],
  'readwrite'
>;

/**
 * Appends events and folds their terms again, in one transaction that has reached the disk when this
 * returns. An event that is already there changes nothing. Returns the cards of all terms in question.
 */
export async function appendEvents(
  open: DatabaseOpener,
  events: readonly NewEvent[],
  retracted: RetractedQuestions,
): Promise<ReadonlyMap<TermId, CardState>> {
  const database = await open();
  const transaction = database.transaction(['events', 'cards', 'histories'], 'readwrite', {
    durability: 'strict',
  });
  return wholeOrNothing(transaction, async () => {
    const log = transaction.objectStore('events');
    let last = (await log.index('order').openKeyCursor(null, 'prev'))?.key ?? 0;
    for (const event of events) {
      if ((await log.getKey(event.id)) !== undefined) continue;
      last = Math.max(event.at, last + 1);
      await log.add({ ...event, order: last } satisfies StudyEvent);
    }
    const terms = events.flatMap((event) => ('termId' in event ? [event.termId] : []));
    return foldAgain(transaction, new Set(terms), retracted);
  });
}

/** Folds terms again from the log, and keeps what comes of it. */
export async function foldAgain(
  transaction: LogTransaction,
  terms: Iterable<TermId>,
  retracted: RetractedQuestions,
): Promise<ReadonlyMap<TermId, CardState>> {
  const cards = new Map<TermId, CardState>();
  for (const termId of terms) {
    const events = await transaction
      .objectStore('events')
      .index('term')
      .getAll(IDBKeyRange.bound([termId], [termId, []]));
    // The index holds events that have a term.
    const { card, history } = foldTerm(termId, events as TermEvent[], retracted);
    await transaction.objectStore('cards').put(card);
    await transaction.objectStore('histories').put(history);
    cards.set(termId, card);
  }
  return cards;
}
