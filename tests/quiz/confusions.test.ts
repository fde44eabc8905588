import { describe, expect, it } from 'vitest';
import { confusedPairs } from '@/quiz/confusions';
import { emptyCard } from '@/scheduling/fold';
import { anEntry } from '../support/an-entry';

const ENTRIES = new Map<string, ReturnType<typeof anEntry>>(
  ['lapse', 'relapse', 'equity', 'equality'].map((headword) => {
    const entry = anEntry({ headword });
    return [entry.id, entry];
  }),
);
const aCard = (termId: string, confusions: Readonly<Record<string, number>>) => ({
  ...emptyCard(anEntry({ headword: termId }).id),
  confusions,
});
const pairsOf = (...cards: readonly ReturnType<typeof aCard>[]) =>
  confusedPairs(cards, (id) => ENTRIES.get(id)).map(({ terms: [one, other], count }) => [
    one.headword,
    other.headword,
    count,
  ]);

describe('terms that are mixed up', () => {
  it('are counted whichever was taken for the other', () => {
    const pairs = pairsOf(aCard('relapse', { lapse: 2 }), aCard('lapse', { relapse: 1 }));

    expect(pairs).toEqual([['lapse', 'relapse', 3]]);
  });

  it('are listed the most often first, then by name', () => {
    const pairs = pairsOf(
      aCard('relapse', { lapse: 1 }),
      aCard('equity', { equality: 1, lapse: 2 }),
    );

    expect(pairs).toEqual([
      ['equity', 'lapse', 2],
      ['equality', 'equity', 1],
      ['lapse', 'relapse', 1],
    ]);
  });

  it('leave out a term that is gone from the glossary', () => {
    expect(pairsOf(aCard('lapse', { 'gone-by': 4 }), aCard('gone-by', { lapse: 4 }))).toEqual([]);
  });
});
