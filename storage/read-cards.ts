import type { TermId } from '@/glossary/entry';
import { type CardState, FOLD_VERSION, foldCard } from '@/scheduling/fold';
import type { DatabaseOpener } from '@/storage/database';

/** Reads every card. Cards that older rules folded are folded again from the log, and kept. */
export async function readCards(open: DatabaseOpener): Promise<readonly CardState[]> {
  const database = await open();
  const cards = await database.getAll('cards');
  if (cards.every((card) => card.foldVersion === FOLD_VERSION)) return cards;

  const transaction = database.transaction(['events', 'cards'], 'readwrite');
  const events = await transaction.objectStore('events').getAll();
  const terms = [...new Set<TermId>(events.map((event) => event.termId))];
  const folded = terms.map((termId) =>
    foldCard(
      termId,
      events.filter((event) => event.termId === termId),
    ),
  );
  await Promise.all(folded.map((card) => transaction.objectStore('cards').put(card)));
  await transaction.done;
  return folded;
}
