import { describe, expect, it } from 'vitest';
import { buildSearch } from '@/glossary/search';
import { shippedGlossary } from '../support/glossary';

const search = buildSearch(shippedGlossary.entries);
const best = (query: string) => search(query)[0]?.headword;

describe('typed search', () => {
  it.each([
    ['a headword', 'mutuality', 'mutuality'],
    ['its beginning', 'mutuali', 'mutuality'],
    ['a typing error', 'mutality', 'mutuality'],
    ['another', 'recipocity', 'reciprocity'],
    ['an alias', 'two-way street', 'reciprocity'],
    ['an abbreviation', 'RICB', 'Rhode Island Certification Board'],
  ])('finds a term by %s', (_what, query, headword) => {
    expect(best(query)).toBe(headword);
  });

  it.each(['', '   ', 'zzzzqqq', '\ud83d\ude00', '<img onerror>'])(
    'finds nothing for %j',
    (query) => {
      expect(search(query)).toEqual([]);
    },
  );
});
