import type { TermId } from '@/glossary/entry';
import type { DatabaseOpener } from '@/storage/database';
import type { LookUp } from '@/storage/schema';

/** Reads when and where a term was looked up, the newest last. */
export async function readLookUps(
  open: DatabaseOpener,
  termId: TermId,
): Promise<readonly LookUp[]> {
  const database = await open();
  return database.getAllFromIndex('lookUps', 'term', IDBKeyRange.bound([termId], [termId, []]));
}
