import { describe, expect, it } from 'vitest';
import { buildMatcher } from '@/glossary/matching/build-matcher';
import { findHits } from '@/glossary/matching/matcher';
import { aTerm } from '../../support/glossary';

const matcher = buildMatcher([aTerm({ headword: 'peer support' })]);

const COMBINING = Array.from({ length: 0x300 }, (_, at) => String.fromCharCode(0x300 + at))
  .filter((character) => /\p{M}/u.test(character))
  .join('');

describe('a text of any kind', () => {
  it.each([
    ['a million opening brackets', '('.repeat(1_000_000)],
    ['10 MB without a space', 'peersupport'.repeat(950_000)],
    ['a million apostrophes', "'".repeat(1_000_000)],
    ['words of a million letters and apostrophes', "a'".repeat(500_000)],
    ['a million line ends and spaces', '\n '.repeat(500_000)],
    ['a million hyphens', '-'.repeat(1_000_000)],
    ['combining marks, each another', COMBINING.repeat(2_000)],
    ['halves of astral characters', '\ud83d'.repeat(100_000)],
    [
      'letters of many scripts',
      Array.from({ length: 60_000 }, (_, at) => String.fromCharCode(at)).join(''),
    ],
    ['the start of a form, over and over', 'peer '.repeat(200_000)],
  ])('is read to its end, with the right offsets: %s', (_what, before) => {
    const text = `${before}. Peer support.`;

    const hits = findHits(matcher, text).map(({ start, end }) => text.slice(start, end));

    expect(hits.at(-1)).toBe('Peer support');
    expect(hits.filter((surface) => surface !== 'Peer support')).toEqual([]);
  });

  it.each(['', ' ', '-', "'", '\u0301', 'peer', 'peer-', "peer'"])(
    'can be as short as %j',
    (text) => {
      expect(findHits(matcher, text)).toEqual([]);
    },
  );

  it('tells two words apart that have the same hash', () => {
    // FNV-1a of 32 bits gives both words the same number.
    const both = buildMatcher([aTerm({ headword: 'liquid' }), aTerm({ headword: 'costarring' })]);
    const one = buildMatcher([aTerm({ headword: 'liquid' })]);
    const text = 'Costarring, liquid.';
    const surfaces = (hits: ReturnType<typeof findHits>) =>
      hits.map(({ start, end, meaning }) => [text.slice(start, end), meaning.senses[0]?.term]);

    expect(surfaces(findHits(both, text))).toEqual([
      ['Costarring', 1],
      ['liquid', 0],
    ]);
    expect(surfaces(findHits(one, text))).toEqual([['liquid', 0]]);
  });

  it('finds the same in a text that it has read before', () => {
    const fresh = buildMatcher([aTerm({ headword: 'recovery coach', aliases: ['coach'] })]);
    const text = 'Coaches and recovery coaches.';

    expect(findHits(fresh, text)).toEqual(findHits(fresh, text));
    expect(findHits(fresh, text)).toHaveLength(3);
  });
});
