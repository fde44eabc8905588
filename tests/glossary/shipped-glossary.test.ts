import { describe, expect, it } from 'vitest';
import { findMentions } from '@/glossary/matching/find-mentions';
import { pickDistractors } from '@/quiz/distractors';
import { idOf, shippedGlossary, shippedMatcher } from '../support/glossary';

const { entries, questions } = shippedGlossary;

describe('the glossary that ships', () => {
  it('explains more than 600 terms with more than 1,000 authored questions', () => {
    expect(entries.length).toBeGreaterThanOrEqual(600);
    expect(Object.values(questions).flat().length).toBeGreaterThanOrEqual(1_000);
  });

  it.each(entries.map((entry) => [entry.headword, entry] as const))(
    'can ask about %s with two wrong options',
    (_headword, entry) => {
      const candidates = entries.filter(({ id }) => entry.distractors.includes(id));

      expect(
        pickDistractors(entry, { candidates, confusions: {}, random: () => 0.5 }),
      ).toHaveLength(2);
    },
  );

  it('finds every headword when exactly that is asked for', () => {
    const lost = entries.filter(
      ({ id, headword }) =>
        !findMentions(shippedMatcher, headword, { mode: 'ask' }).some(({ terms }) =>
          terms.includes(id),
        ),
    );

    expect(lost.map(({ headword }) => headword)).toEqual([]);
  });

  it('gives CPS as a choice between the person and the agency', () => {
    const [mention] = findMentions(shippedMatcher, 'CPS', { mode: 'ask' });

    expect(mention?.terms.toSorted()).toEqual([
      idOf('certified peer specialist'),
      idOf('child protective services'),
    ]);
  });

  it.each([
    ['software', 'An insert trigger in the database fires on recovery; validate the form field.'],
    [
      'sports',
      'His hamstring recovery went well, said the coach; the team showed respect and trust.',
    ],
    ['law', 'Mutuality of obligation is needed for a contract with the employer and its client.'],
    [
      'banking',
      'Put the money in a trust account. Your client adviser keeps details confidential.',
    ],
    [
      'weather',
      'Recovery after the hurricane: the community waits for FEMA with growing isolation.',
    ],
  ])('marks nothing and shows no card on a page about %s', (_subject, text) => {
    expect(findMentions(shippedMatcher, text, { mode: 'page' })).toEqual([]);
    expect(findMentions(shippedMatcher, text, { mode: 'card' })).toEqual([]);
  });

  it('gives no definition that uses its own headword', () => {
    const circular = entries.filter(({ headword, definition }) =>
      ` ${definition.toLowerCase()} `.includes(` ${headword.toLowerCase()} `),
    );

    expect(circular.map(({ headword }) => headword)).toEqual([]);
  });

  it('keeps the key from being the longest option in more than 35 % of the questions', () => {
    const chosen = Object.values(questions)
      .flat()
      .flatMap((question) => (question.kind === 'reflection' ? [] : [question]));
    const longest = chosen.filter((question) =>
      question.distractors.every((option) => option.text.length < question.key.text.length),
    );

    expect(longest.length / chosen.length).toBeLessThanOrEqual(0.35);
  });
});
