import {
  BACKUP_LISTS,
  type BackupList,
  type BackupPart,
  type BackupPlace,
} from '@/scheduling/backup-report';
import type { EpochMs } from '@/scheduling/study-day';
import { BACKUP_VERSION, type BackupSettings } from '@/storage/backup/backup-schema';
import { type DatabaseOpener, readAtAnyVersion, type StudyDatabase } from '@/storage/database';

/** So many records travel in one message: about a megabyte, read in a fraction of a second. */
const RECORDS_A_PART = 2_000;

const START: BackupPlace = { list: BACKUP_LISTS[0], after: null };

/**
 * Writes the part of a backup that begins at a place, the first one for null. Nothing is remembered between
 * the parts, so the background may end after each. Also reads what a newer Peerlight keeps.
 */
export function writeBackupPart(
  open: DatabaseOpener,
  place: BackupPlace | null,
  about: { readonly exportedAt: EpochMs; readonly settings: BackupSettings },
): Promise<BackupPart> {
  return readAtAnyVersion(open, async (database) => {
    const { list, after } = place ?? START;
    const records = await readRecords(database, list, after);
    const isEnd = records.length < RECORDS_A_PART;
    const nextList = BACKUP_LISTS[BACKUP_LISTS.indexOf(list) + 1];
    const lines = records.map(({ value }) => JSON.stringify(value)).join(',\n');
    const text = [
      place === null ? headOf(database, about) : '',
      after === null ? `"${list}": [\n` : lines && ',\n',
      lines,
      isEnd ? (nextList === undefined ? '\n]\n}\n' : '\n],\n') : '',
    ].join('');
    const counts = await Promise.all(BACKUP_LISTS.map((one) => countRecords(database, one)));
    return {
      text,
      recordCount: records.length,
      total: counts.reduce((sum, count) => sum + count, 0),
      next: isEnd
        ? nextList === undefined
          ? null
          : { list: nextList, after: null }
        : { list, after: records.at(-1)?.key ?? null },
    };
  });
}

function headOf(
  database: StudyDatabase,
  about: { readonly exportedAt: EpochMs; readonly settings: BackupSettings },
): string {
  const { exportedAt, settings } = about;
  const head = { app: 'peerlight', version: BACKUP_VERSION, databaseVersion: database.version };
  const lines = Object.entries({ ...head, exportedAt, settings }).map(
    ([name, value]) => `"${name}": ${JSON.stringify(value)},\n`,
  );
  return `{\n${lines.join('')}`;
}

type KeptRecord = { readonly key: string; readonly value: unknown };

/** Reads records in the order of their keys: the same whatever the device. */
async function readRecords(
  database: StudyDatabase,
  list: BackupList,
  after: string | null,
): Promise<readonly KeptRecord[]> {
  if (!database.objectStoreNames.contains(list)) return []; // a newer Peerlight kept it elsewhere
  const range = after === null ? null : IDBKeyRange.lowerBound(after, true);
  const { store } = database.transaction(list);
  const [keys, values] = await Promise.all([
    store.getAllKeys(range, RECORDS_A_PART),
    store.getAll(range, RECORDS_A_PART),
  ]);
  return keys.map((key, place) => ({ key, value: values[place] }));
}

async function countRecords(database: StudyDatabase, list: BackupList): Promise<number> {
  return database.objectStoreNames.contains(list) ? database.count(list) : 0;
}
