import retractedQuestions from '#compiled/retracted.json';
import { isDeepStrictEqual } from 'node:util';
import type { TermId } from '@/glossary/entry';
import type { StudyEvent, TermEvent } from '@/scheduling/events';
import { type CardState, foldTerm } from '@/scheduling/fold';
import type { CardHistory } from '@/scheduling/history';
import type { BrowserSession } from './browser/session';

/** The log and the caches that are folded from it, as a profile holds them. */
export type KeptStudy = {
  readonly events: readonly StudyEvent[];
  readonly cards: readonly CardState[];
  readonly histories: readonly CardHistory[];
};

/** Past our own code: what is read is what was written. */
const READ_STORES = `new Promise((resolve, reject) => {
  const opening = indexedDB.open('peerlight');
  opening.onerror = () => reject(opening.error);
  opening.onsuccess = () => {
    const names = ['events', 'cards', 'histories'];
    const reading = opening.result.transaction(names);
    const stores = names.map((name) => [name, reading.objectStore(name).getAll()]);
    reading.oncomplete = () => {
      opening.result.close();
      resolve(Object.fromEntries(stores.map(([name, all]) => [name, all.result])));
    };
  };
})`;

/** Reads what the extension has kept in a browser. */
export function readKeptStudy(session: BrowserSession): Promise<KeptStudy> {
  return session.inBackground<KeptStudy>(READ_STORES);
}

/** Lists the terms whose kept card or history is not the fold of their kept events. */
export function unlikeTheirFold({ events, cards, histories }: KeptStudy): readonly TermId[] {
  const retracted = new Set<string>(retractedQuestions);
  const cardOf = new Map(cards.map((card) => [card.termId, card]));
  const historyOf = new Map(histories.map((history) => [history.termId, history]));
  const ofTerms = events.filter((event): event is TermEvent => 'termId' in event);
  const inLog = ofTerms.map(({ termId }) => termId);
  return [...new Set([...inLog, ...cardOf.keys(), ...historyOf.keys()])].filter((termId) => {
    const kept = { card: cardOf.get(termId), history: historyOf.get(termId) };
    const log = ofTerms.filter((event) => event.termId === termId);
    return !isDeepStrictEqual(kept, foldTerm(termId, log, retracted));
  });
}
