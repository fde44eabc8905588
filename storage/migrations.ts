import type { IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import type { StudyEvent } from '@/scheduling/events';
import type { StudySchema } from '@/storage/schema';

type Database = IDBPDatabase<StudySchema>;
type Upgrade = IDBPTransaction<StudySchema, StoreNames<StudySchema>[], 'versionchange'>;
type Migration = (database: Database, transaction: Upgrade) => Promise<void> | void;

/** Entry `n` upgrades version `n` to `n + 1`. Append only: a released entry never changes. */
export const migrations: readonly Migration[] = [
  (database) => {
    const events = database.createObjectStore('events', { keyPath: 'id' });
    events.createIndex('term', ['termId', 'at']);
    // The schema names the indexes of today; the next entry takes this one away.
    (events as unknown as IDBObjectStore).createIndex('at', 'at');
    database.createObjectStore('cards', { keyPath: 'termId' });
  },
  async (database, transaction) => {
    const events = transaction.objectStore('events');
    (events as unknown as IDBObjectStore).deleteIndex('at');
    events.createIndex('order', 'order');
    events.createIndex('kind', ['kind', 'order']);
    database.createObjectStore('histories', { keyPath: 'termId' });
    database.createObjectStore('meta');
    const lookUps = database.createObjectStore('lookUps', { keyPath: 'id' });
    lookUps.createIndex('term', ['termId', 'at']);
    lookUps.createIndex('at', 'at');
    database.createObjectStore('notes', { keyPath: 'termId' });
    // Nothing says by which rules the caches were folded: whoever reads them folds them again.
    for (let cursor = await events.openCursor(); cursor; cursor = await cursor.continue()) {
      await cursor.update(fromVersionOne(cursor.value));
    }
  },
  (database) => {
    database.createObjectStore('mockExams', { keyPath: 'id' });
  },
];

/** An event of version 1 did not say its place in the log, and its key was the option of its term. */
function fromVersionOne(event: StudyEvent): StudyEvent {
  if (event.kind !== 'questionAnswered') return { ...event, order: event.at };
  const isRight = event.picked === event.termId;
  return {
    ...event,
    order: event.at,
    questionId: null,
    isRight,
    // The options of version 1 were terms.
    confusedWith: isRight ? null : (event.picked as typeof event.termId),
    answerMs: 0,
  };
}
