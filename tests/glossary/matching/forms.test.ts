import { describe, expect, it } from 'vitest';
import { findMentions } from '@/glossary/matching/find-mentions';
import { buildMatcher } from '@/glossary/matching/build-matcher';
import type { IndexedTerm } from '@/glossary/entry';
import { aTerm } from '../../support/glossary';

const PEER = aTerm({ headword: 'peer support' });
const COACH = aTerm({ headword: 'recovery coach', aliases: ['recovery coaching'] });
function found(terms: readonly IndexedTerm[], text: string) {
  return findMentions(buildMatcher(terms), text, { mode: 'ask' }).map(({ surface, terms: ids }) => [
    surface,
    ...ids,
  ]);
}

describe('forms of a term', () => {
  it.each([
    ['capitals', 'PEER SUPPORT'],
    ['a hyphen', 'peer-support'],
    ['a non-breaking hyphen', 'peer\u2011support'],
    ['a non-breaking space', 'peer\u00a0support'],
    ['a line break', 'peer\nsupport'],
    ['a soft hyphen', 'peer sup\u00adport'],
    ['zero-width characters', 'peer\u200b support'],
    ['combining accents', 'pe\u0301er support'],
    ['a bullet glued to it', '•peer support'],
    ['curly quotes around it', '“peer support”'],
  ])('finds a term written with %s', (_what, text) => {
    expect(found([PEER], `About ${text}, today.`).map(([, id]) => id)).toEqual(['peer-support']);
  });

  it.each([
    ['plural', 'recovery coaches', 'recovery coach'],
    ['possessive', "a recovery coach's day", 'recovery coach'],
    ['possessive with a curly apostrophe', 'a recovery coach’s day', 'recovery coach'],
    ['plural in -ies', 'their boundaries', 'boundary'],
    ['UK spelling', 'a peer counsellor', 'peer counselor'],
    ['UK spelling in -ise', 'individualised support', 'individualized support'],
    ['closed form', 'nonjudgmental', 'non-judgmental'],
    ['closed form in UK spelling', 'nonjudgemental', 'non-judgmental'],
    ['ampersand', 'mutual & reciprocal', 'mutual and reciprocal'],
    ['possessive inside the form', 'Maslow’s hierarchy of needs', "Maslow's hierarchy of needs"],
    ['verb of a phrase in all forms', 'she told her own story', "to tell one's story"],
    ['person of a phrase', 'advocating for themselves', 'to advocate for oneself'],
    ['possessive left out', 'Maslow hierarchy of needs', "Maslow's hierarchy of needs"],
    [
      'comma before the last of a list',
      'speaker, listener, and observer',
      'speaker, listener and observer',
    ],
  ])('finds the %s', (_what, text, headword) => {
    expect(found([aTerm({ headword })], text)).toHaveLength(1);
  });

  it.each([
    ['inside a longer word', 'nonrecoverycoached'],
    ['inside the name of a user', 'dana_recovery coach_2'],
    ['by its stem', 'recovery coached'],
    ['across a full stop', 'recovery. Coach'],
    ['across a paragraph', 'recovery\n\ncoach'],
    ['across a comma', 'recovery, coach'],
    ['with a plural in its middle', 'recoveries coach'],
  ])('does not find a term %s', (_what, text) => {
    expect(found([COACH], text)).toEqual([]);
  });

  it('matches an acronym in exact case only', () => {
    const cps = aTerm({ headword: 'certified peer specialist', aliases: ['CPS'] });

    expect(found([cps], 'A CPS, two CPSs, no cps, no Cps.').map(([surface]) => surface)).toEqual([
      'CPS',
      'CPSs',
    ]);
  });

  it('gives offsets of the text as it was given', () => {
    const text = '\ud83d\ude00 pe\u0301er\u00a0support\u2019s';

    const [mention] = findMentions(buildMatcher([PEER]), text, { mode: 'ask' });

    expect(text.slice(mention?.start, mention?.end)).toBe('pe\u0301er\u00a0support');
  });
});
