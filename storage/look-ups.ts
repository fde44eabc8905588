import type { TermId } from '@/glossary/entry';
import type { DatabaseOpener } from '@/storage/database';
import type { LookUp } from '@/storage/schema';

/** The same term twice within so long is one look-up. */
const SAME_LOOK_UP_MS = 10 * 60_000;
/** Older look-ups say little; so many are kept. */
const MAX_LOOK_UPS = 2_000;

/** Keeps look-ups, but for those of a term that was looked up a moment ago; the oldest make room. */
export async function addLookUps(open: DatabaseOpener, lookUps: readonly LookUp[]): Promise<void> {
  const database = await open();
  const transaction = database.transaction('lookUps', 'readwrite');
  const { store } = transaction;
  for (const lookUp of lookUps) {
    const from = [lookUp.termId, lookUp.at - SAME_LOOK_UP_MS];
    const recent = await store.index('term').count(IDBKeyRange.bound(from, [lookUp.termId, []]));
    if (recent === 0) await store.put(lookUp);
  }
  let left = (await store.count()) - MAX_LOOK_UPS;
  for (
    let cursor = left > 0 ? await store.index('at').openCursor() : null;
    cursor !== null && left > 0;
    cursor = await cursor.continue()
  ) {
    await cursor.delete();
    left--;
  }
  await transaction.done;
}

/** Reads when and where a term was looked up, the newest last. */
export async function readLookUps(
  open: DatabaseOpener,
  termId: TermId,
): Promise<readonly LookUp[]> {
  const database = await open();
  return database.getAllFromIndex('lookUps', 'term', IDBKeyRange.bound([termId], [termId, []]));
}

/** Reads all look-ups, the newest first. */
export async function readAllLookUps(open: DatabaseOpener): Promise<readonly LookUp[]> {
  const database = await open();
  return (await database.getAllFromIndex('lookUps', 'at')).toReversed();
}

/** Forgets all look-ups and their sentences. */
export async function clearLookUps(open: DatabaseOpener): Promise<void> {
  const database = await open();
  await database.clear('lookUps');
}
