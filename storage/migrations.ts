import type { IDBPDatabase } from 'idb';
import type { StudySchema } from '@/storage/schema';

type Migration = (database: IDBPDatabase<StudySchema>) => void;

/** Entry `n` upgrades version `n` to `n + 1`. Append only: a released entry never changes. */
export const migrations: readonly Migration[] = [
  (database) => {
    const events = database.createObjectStore('events', { keyPath: 'id' });
    events.createIndex('term', ['termId', 'at']);
    events.createIndex('at', 'at');
    database.createObjectStore('cards', { keyPath: 'termId' });
  },
];
