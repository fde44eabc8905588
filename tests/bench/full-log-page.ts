/** Runs in a page of the extension: what its database takes to be read, and its log to be folded. */
import { foldTerm } from '@/scheduling/fold';
import type { StudyEvent, TermEvent } from '@/scheduling/events';

/** Milliseconds of each run. */
export type LogTimes = {
  readonly readEvents: readonly number[];
  readonly fold: readonly number[];
  readonly readCards: readonly number[];
};

async function measureLog(runs: number): Promise<LogTimes> {
  const opening = indexedDB.open('peerlight');
  await new Promise((resolve) => (opening.onsuccess = resolve));
  const readAll = async <Value>(store: string) => {
    const all = opening.result.transaction(store).objectStore(store).getAll();
    await new Promise((resolve) => (all.onsuccess = resolve));
    return all.result as readonly Value[];
  };
  const times = { readEvents: [] as number[], fold: [] as number[], readCards: [] as number[] };
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    const events = await readAll<StudyEvent>('events');
    const read = performance.now();
    foldAll(events);
    const folded = performance.now();
    await readAll('cards');
    times.readEvents.push(read - start);
    times.fold.push(folded - read);
    times.readCards.push(performance.now() - folded);
  }
  opening.result.close();
  return times;
}

function foldAll(events: readonly StudyEvent[]): void {
  const terms = new Map<TermEvent['termId'], TermEvent[]>();
  for (const event of events) {
    if (!('termId' in event)) continue;
    const known = terms.get(event.termId);
    if (known === undefined) terms.set(event.termId, [event]);
    else known.push(event);
  }
  for (const [termId, ofTerm] of terms) foldTerm(termId, ofTerm, new Set());
}

Object.assign(globalThis, { measureLog });
