import type { ImportChanges } from '@/scheduling/backup-report';
import type { RetractedQuestions } from '@/scheduling/fold';
import type { Backup } from '@/storage/backup/backup-schema';
import { type KnownRecords, planImport } from '@/storage/backup/plan-import';
import type { DatabaseOpener } from '@/storage/database';
import { replaceCaches, type WholeTransaction } from '@/storage/replace-caches';

type Records = Pick<Backup, 'events' | 'notes' | 'lookUps'>;

/** Says what taking a backup in would change, and changes nothing. */
export async function previewImport(open: DatabaseOpener, backup: Records): Promise<ImportChanges> {
  const database = await open();
  const transaction = database.transaction([...database.objectStoreNames]);
  return planImport(backup, await readKnown(transaction)).changes;
}

/**
 * Takes a backup in: the union of what is here and there, by id. All of it is written or nothing, in one
 * transaction that has reached the disk when this returns. Any number of files in any order come to the
 * same. Returns what changed.
 */
export async function importBackup(
  open: DatabaseOpener,
  backup: Records,
  retracted: RetractedQuestions,
): Promise<ImportChanges> {
  const database = await open();
  const transaction = database.transaction([...database.objectStoreNames], 'readwrite', {
    durability: 'strict',
  });
  const plan = planImport(backup, await readKnown(transaction));
  const log = await transaction.objectStore('events').getAll();
  await Promise.all([
    replaceCaches(transaction, [...log, ...plan.events], retracted),
    ...plan.events.map((event) => transaction.objectStore('events').add(event)),
    ...plan.notes.map((note) => transaction.objectStore('notes').put(note)),
    ...plan.lookUps.map((lookUp) => transaction.objectStore('lookUps').add(lookUp)),
    transaction.done,
  ]);
  return plan.changes;
}

async function readKnown<Mode extends IDBTransactionMode>(
  transaction: WholeTransaction<Mode>,
): Promise<KnownRecords> {
  const [events, terms, notes, lookUps] = await Promise.all([
    transaction.objectStore('events').getAllKeys(),
    transaction.objectStore('cards').getAllKeys(),
    transaction.objectStore('notes').getAll(),
    transaction.objectStore('lookUps').getAllKeys(),
  ]);
  return {
    events: new Set(events),
    terms: new Set(terms),
    notes: new Map(notes.map((note) => [note.termId, note])),
    lookUps: new Set(lookUps),
  };
}
