import type { TermId } from '@/glossary/entry';
import type { DatabaseOpener } from '@/storage/database';
import type { Note } from '@/storage/schema';

/** Reads a person's own note on a term; '' where there is none. */
export async function readNote(open: DatabaseOpener, termId: TermId): Promise<string> {
  const database = await open();
  return (await database.get('notes', termId))?.text ?? '';
}

/**
 * Keeps a note, later than the one it replaces, whatever the clock says. An empty one is kept too, so that it
 * is not brought back by an older backup.
 */
export async function writeNote(open: DatabaseOpener, note: Note): Promise<void> {
  const database = await open();
  const transaction = database.transaction('notes', 'readwrite', { durability: 'strict' });
  const before = await transaction.store.get(note.termId);
  await transaction.store.put({ ...note, at: Math.max(note.at, (before?.at ?? -1) + 1) });
  await transaction.done;
}
