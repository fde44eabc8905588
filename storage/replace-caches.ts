import type { IDBPTransaction, StoreNames } from 'idb';
import { groupByTerm, type StudyEvent } from '@/scheduling/events';
import { foldRules, foldTerm, type RetractedQuestions } from '@/scheduling/fold';
import type { StudySchema } from '@/storage/schema';

/** A transaction over everything that is kept. */
export type WholeTransaction<Mode extends IDBTransactionMode = 'readwrite'> = IDBPTransaction<
  StudySchema,
  StoreNames<StudySchema>[],
  Mode
>;

/**
 * Folds a whole log, and puts what comes of it in the place of the caches.
 * @throws At once, before anything is written, if the log cannot be folded.
 */
export function replaceCaches(
  transaction: WholeTransaction,
  events: readonly StudyEvent[],
  retracted: RetractedQuestions,
): Promise<unknown> {
  const folded = [...groupByTerm(events)].map(([termId, ofTerm]) =>
    foldTerm(termId, ofTerm, retracted),
  );
  const [cards, histories] = [
    transaction.objectStore('cards'),
    transaction.objectStore('histories'),
  ];
  return Promise.all([
    cards.clear(),
    histories.clear(),
    ...folded.flatMap(({ card, history }) => [cards.put(card), histories.put(history)]),
    transaction.objectStore('meta').put(foldRules(retracted), 'foldRules'),
  ]);
}
