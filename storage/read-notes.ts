import type { TermId } from '@/glossary/entry';
import type { DatabaseOpener } from '@/storage/database';

/** Reads the person's notes by their terms. */
export async function readNotes(open: DatabaseOpener): Promise<ReadonlyMap<TermId, string>> {
  const database = await open();
  const notes = await database.getAll('notes');
  return new Map(notes.map(({ termId, text }) => [termId, text]));
}
