import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pickDistractors } from '@/quiz/distractors';
import { explainAnswer } from '@/quiz/explain-answer';
import { makeQuestion, remakeQuestion } from '@/quiz/make-question';
import { shuffle } from '@/quiz/shuffle';
import { anEntry } from '../support/an-entry';
import { idOf, shippedGlossary } from '../support/glossary';

const { entries } = shippedGlossary;
const chance = fc.infiniteStream(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }));
const randomFrom = (stream: Iterator<number>) => () => Number(stream.next().value);

const idsOf = (...headwords: readonly string[]) => headwords.map(idOf);
const MUTUALITY = anEntry({
  headword: 'mutuality',
  differences: [{ termId: idOf('equality'), headword: 'equality', note: 'Not the same.' }],
  distractors: idsOf('trust', 'hope', 'equality'),
});
const EQUALITY = anEntry({ headword: 'equality' });
const TRUST = anEntry({ headword: 'trust' });
const HOPE = anEntry({ headword: 'hope' });
const RECIPROCITY = anEntry({ headword: 'reciprocity', notDistractors: idsOf('mutuality') });

describe('wrong options', () => {
  it('come only from those that were reviewed for the term', () => {
    const picked = pickDistractors(MUTUALITY, [RECIPROCITY, TRUST, HOPE], () => 0.5);

    expect(new Set(picked)).toEqual(new Set([TRUST, HOPE]));
  });

  it('are first the terms that it is confused with', () => {
    for (const chance of [0, 0.3, 0.6, 0.99]) {
      const [first] = pickDistractors(MUTUALITY, [TRUST, HOPE, EQUALITY], () => chance);

      expect(first).toBe(EQUALITY);
    }
  });

  it('are no two of which both could be right', () => {
    const key = anEntry({
      headword: 'rapport',
      distractors: idsOf('mutuality', 'reciprocity', 'hope'),
    });

    for (const chance of [0, 0.3, 0.6, 0.99]) {
      const picked = pickDistractors(key, [MUTUALITY, RECIPROCITY, HOPE], () => chance);

      expect(picked).toHaveLength(2);
      expect(picked).toContain(HOPE);
    }
  });
});

describe('a question', () => {
  const kinds = fc.constantFrom('pick-definition' as const, 'pick-term' as const);

  it('has three different options, one of them the key, of every term that ships', () => {
    fc.assert(
      fc.property(fc.constantFrom(...entries), kinds, chance, (entry, kind, stream) => {
        const question = makeQuestion(entry, { kind, entries, random: randomFrom(stream) });

        const ids = question.options.map((option) => option.termId);
        expect(new Set(ids).size).toBe(3);
        expect(ids).toContain(entry.id);
      }),
    );
  });

  it('is made again with its options in the order of its first showing', () => {
    fc.assert(
      fc.property(fc.constantFrom(...entries), kinds, chance, (entry, kind, stream) => {
        const question = makeQuestion(entry, { kind, entries, random: randomFrom(stream) });
        const optionOrder = question.options.map((option) => option.termId);

        expect(remakeQuestion({ kind, termId: entry.id, optionOrder }, entries)).toEqual(question);
      }),
    );
  });

  it('is not made again when one of its terms is gone', () => {
    const shown = {
      kind: 'pick-term',
      termId: 'mutuality',
      optionOrder: ['mutuality', 'gone'],
    } as const;

    expect(remakeQuestion(shown, entries)).toBeNull();
  });
});

describe('the shuffle', () => {
  it('puts the key in every place equally often', () => {
    let seed = 1;
    const random = () => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647;
    const places = [0, 0, 0];

    for (let draw = 0; draw < 30_000; draw++) {
      const place = shuffle(['key', 'one', 'two'], random).indexOf('key');
      places[place] = (places[place] ?? 0) + 1;
    }

    for (const count of places) expect(Math.abs(count - 10_000)).toBeLessThan(300);
  });
});

describe('an explanation', () => {
  it('says of a wrong choice how it differs from the key', () => {
    expect(explainAnswer(MUTUALITY, EQUALITY)).toMatchObject({
      isRight: false,
      key: { headword: 'mutuality', why: 'It matters.' },
      chosen: { headword: 'equality', note: 'Not the same.' },
    });
  });

  it('says of a wrong choice what it means where no difference is written', () => {
    expect(explainAnswer(MUTUALITY, TRUST).chosen).toMatchObject({
      definition: TRUST.definition,
      note: null,
    });
  });

  it('says of the key why it matters', () => {
    expect(explainAnswer(MUTUALITY, MUTUALITY)).toMatchObject({ isRight: true, chosen: null });
  });
});
