import type { TermId } from '@/glossary/entry';
import { type CardState, foldRules, type RetractedQuestions } from '@/scheduling/fold';
import type { CardHistory } from '@/scheduling/history';
import type { DatabaseOpener, StudyDatabase } from '@/storage/database';
import { replaceCaches } from '@/storage/replace-caches';

/** Reads every card. If they were folded by other rules, all are folded again from the log, and kept. */
export async function readCards(
  open: DatabaseOpener,
  retracted: RetractedQuestions,
): Promise<readonly CardState[]> {
  const database = await openFolded(open, retracted);
  return database.getAll('cards');
}

/** Reads what the answers of every term were, folded by the rules of today like the cards. */
export async function readHistories(
  open: DatabaseOpener,
  retracted: RetractedQuestions,
): Promise<readonly CardHistory[]> {
  const database = await openFolded(open, retracted);
  return database.getAll('histories');
}

/** Reads what the answers of a term were; undefined for one without events. */
export async function readHistory(
  open: DatabaseOpener,
  termId: TermId,
): Promise<CardHistory | undefined> {
  const database = await open();
  return database.get('histories', termId);
}

async function openFolded(
  open: DatabaseOpener,
  retracted: RetractedQuestions,
): Promise<StudyDatabase> {
  const database = await open();
  const rules = foldRules(retracted);
  if ((await database.get('meta', 'foldRules')) === rules) return database;

  const transaction = database.transaction([...database.objectStoreNames], 'readwrite');
  await replaceCaches(transaction, await transaction.objectStore('events').getAll(), retracted);
  await transaction.done;
  return database;
}
