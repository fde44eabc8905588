import type { TermId } from '@/glossary/entry';
import type { DatabaseOpener } from '@/storage/database';
import type { Note } from '@/storage/schema';

/** Reads a person's own note on a term; '' where there is none. */
export async function readNote(open: DatabaseOpener, termId: TermId): Promise<string> {
  const database = await open();
  return (await database.get('notes', termId))?.text ?? '';
}

/** Keeps a note. An empty one is kept too, so that it is not brought back by an older backup. */
export async function writeNote(open: DatabaseOpener, note: Note): Promise<void> {
  const database = await open();
  const transaction = database.transaction('notes', 'readwrite', { durability: 'strict' });
  await transaction.store.put(note);
  await transaction.done;
}
