import { type IDBPDatabase, openDB } from 'idb';
import { migrations } from '@/storage/migrations';
import type { StudySchema } from '@/storage/schema';

export type StudyDatabase = IDBPDatabase<StudySchema>;

/** Opens the database when it is first wanted, and again after the browser closed it. */
export type DatabaseOpener = () => Promise<StudyDatabase>;

const NAME = 'peerlight';

/** Returns an opener that shares one connection. A failed opening is tried again at the next call. */
export function createDatabaseOpener(): DatabaseOpener {
  let opening: Promise<StudyDatabase> | null = null;
  const forget = () => {
    opening = null;
  };
  return () => {
    opening ??= open(forget).catch((cause: unknown) => {
      forget();
      throw cause;
    });
    return opening;
  };
}

/**
 * Reads the database whatever its version: what a newer Peerlight keeps can still be copied. Nothing but
 * reading is safe there.
 */
export async function readAtAnyVersion<Value>(
  open: DatabaseOpener,
  read: (database: StudyDatabase) => Promise<Value>,
): Promise<Value> {
  const known = await open().catch((cause: unknown) => {
    if (cause instanceof DOMException && cause.name === 'VersionError') return null;
    throw cause;
  });
  if (known !== null) return read(known);
  const newer = await openDB<StudySchema>(NAME);
  try {
    return await read(newer);
  } finally {
    newer.close();
  }
}

async function open(forget: () => void): Promise<StudyDatabase> {
  const database: StudyDatabase = await openDB<StudySchema>(NAME, migrations.length, {
    async upgrade(upgrading, oldVersion, ...[, transaction]) {
      for (const migrate of migrations.slice(oldVersion)) await migrate(upgrading, transaction);
    },
    // A newer build wants to upgrade: let it, and open again when next asked.
    blocking() {
      database.close();
      forget();
    },
    // The browser closed it (storage cleared, disk fault): the next call opens it anew.
    terminated: forget,
  });
  return database;
}
