import type { DatabaseOpener } from '@/storage/database';

/** How much is kept of a person's studies. */
export type DataCounts = {
  readonly answers: number;
  /** Terms that the log names. */
  readonly terms: number;
  readonly notes: number;
  readonly sentences: number;
};

/** Counts what is kept. */
export async function countData(open: DatabaseOpener): Promise<DataCounts> {
  const database = await open();
  const ofAnswers = IDBKeyRange.bound(['questionAnswered'], ['questionAnswered', []]);
  const [answers, terms, notes, sentences] = await Promise.all([
    database.countFromIndex('events', 'kind', ofAnswers),
    database.count('cards'),
    database.count('notes'),
    database.count('lookUps'),
  ]);
  return { answers, terms, notes, sentences };
}
