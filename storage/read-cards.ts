import type { TermId } from '@/glossary/entry';
import type { StudyEvent, TermEvent } from '@/scheduling/events';
import { type CardState, foldRules, foldTerm, type RetractedQuestions } from '@/scheduling/fold';
import type { CardHistory } from '@/scheduling/history';
import type { DatabaseOpener, StudyDatabase } from '@/storage/database';

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

/** Groups a log by its terms. */
export function byTerm(events: readonly StudyEvent[]): ReadonlyMap<TermId, readonly TermEvent[]> {
  const terms = new Map<TermId, TermEvent[]>();
  for (const event of events) {
    if (!('termId' in event)) continue;
    const known = terms.get(event.termId);
    if (known === undefined) terms.set(event.termId, [event]);
    else known.push(event);
  }
  return terms;
}

async function openFolded(
  open: DatabaseOpener,
  retracted: RetractedQuestions,
): Promise<StudyDatabase> {
  const database = await open();
  const rules = foldRules(retracted);
  if ((await database.get('meta', 'foldRules')) === rules) return database;

  const transaction = database.transaction(['events', 'cards', 'histories', 'meta'], 'readwrite');
  const [events] = await Promise.all([
    transaction.objectStore('events').getAll(),
    transaction.objectStore('cards').clear(),
    transaction.objectStore('histories').clear(),
  ]);
  const writes = [...byTerm(events)].flatMap(([termId, ofTerm]) => {
    const { card, history } = foldTerm(termId, ofTerm, retracted);
    return [
      transaction.objectStore('cards').put(card),
      transaction.objectStore('histories').put(history),
    ];
  });
  await Promise.all([...writes, transaction.objectStore('meta').put(rules, 'foldRules')]);
  await transaction.done;
  return database;
}
