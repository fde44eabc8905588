import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GlossaryEntry } from '@/glossary/entry';
import { pickDistractors } from '@/quiz/distractors';
import { makeQuestion, remakeQuestion } from '@/quiz/make-question';
import type { Question } from '@/quiz/question';
import { questionTypes } from '@/quiz/question-types/registry';
import { shuffle } from '@/quiz/shuffle';
import type { QuestionKind } from '@/scheduling/events';
import { emptyHistory } from '@/scheduling/history';
import { anEntry } from '../support/an-entry';
import { aSource } from '../support/a-source';
import { idOf, shippedGlossary } from '../support/glossary';

const { entries, questions } = shippedGlossary;
const chance = fc.infiniteStream(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }));
const randomFrom = (stream: Iterator<number>) => () => Number(stream.next().value);
const NO_HISTORY = emptyHistory(idOf('mutuality'));

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
const draw = (
  candidates: readonly GlossaryEntry[],
  parts: {
    readonly random?: () => number;
    readonly key?: GlossaryEntry;
    readonly confusions?: Readonly<Record<string, number>>;
  } = {},
) => {
  const { random = () => 0.5, key = MUTUALITY, confusions = {} } = parts;
  return pickDistractors(key, { candidates, confusions, random });
};

describe('wrong options', () => {
  it('are first the terms that this person took for it, then those that people take for it', () => {
    for (const chance of [0, 0.3, 0.6, 0.99]) {
      const random = () => chance;
      const [usual] = draw([TRUST, HOPE, EQUALITY], { random });
      const own = draw([TRUST, HOPE, EQUALITY], { random, confusions: { hope: 1 } });

      expect(usual).toBe(EQUALITY);
      expect(own).toEqual([HOPE, EQUALITY]);
    }
  });

  it('are no two of which both could be right', () => {
    const key = anEntry({ headword: 'rapport' });

    for (const chance of [0, 0.3, 0.6, 0.99]) {
      const picked = draw([MUTUALITY, RECIPROCITY, HOPE], { key, random: () => chance });

      expect(picked).toHaveLength(2);
      expect(picked).toContain(HOPE);
    }
  });
});

/** What the shipped glossary has for a term. */
const shippedSource = (entry: GlossaryEntry, gapSentence: string | null = null) =>
  aSource(entry, { others: entries, authored: questions[entry.id] ?? [], gapSentence });
const kinds = fc.constantFrom(...(Object.keys(questionTypes) as QuestionKind[]));
const optionsOf = (question: Question | null) =>
  question?.form === 'choice' ? question.options.map(({ id }) => id) : [];

describe('every question that ships, of every kind,', () => {
  const showings = fc
    .tuple(fc.constantFrom(...entries), kinds, chance)
    .chain(([entry, kind, stream]) => {
      const source = shippedSource(entry, 'At the centre we learned that _____ goes both ways.');
      return fc
        .constantFrom(...questionTypes[kind].questionIds(source), undefined)
        .map((questionId) => ({ source, kind, questionId, random: randomFrom(stream) }));
    });

  it('has different options, one of them the key', () => {
    fc.assert(
      fc.property(showings, ({ source, kind, questionId, random }) => {
        if (questionId === undefined) return;
        const type = questionTypes[kind];
        const optionOrder = type.drawOptions(source, questionId, random);
        const question = type.make(source, { questionId, optionOrder });
        const [first = 'an answer'] = optionOrder;
        const explanation = type.explain(source, { questionId, optionOrder }, first);

        expect(question?.kind).toBe(kind);
        expect(new Set(optionOrder).size).toBe(optionOrder.length);
        expect(question?.form !== 'choice' || optionOrder.includes(explanation?.keyId ?? '')).toBe(
          true,
        );
      }),
    );
  });

  it('says of each option whether it is right, of the right one why, and of a wrong one why not', () => {
    fc.assert(
      fc.property(showings, ({ source, kind, questionId, random }) => {
        if (questionId === undefined) return;
        const type = questionTypes[kind];
        const optionOrder = type.drawOptions(source, questionId, random);
        for (const option of optionOrder) {
          const said = type.explain(source, { questionId, optionOrder }, option);
          expect(said?.isRight).toBe(option === said?.keyId);
          expect(said?.why).not.toBe('');
          expect(said?.whyNot === null).toBe(said?.isRight);
        }
      }),
    );
  });

  it('is made again with its options in the order of its first showing', () => {
    fc.assert(
      fc.property(showings, ({ source, kind, questionId, random }) => {
        if (questionId === undefined) return;
        const optionOrder = questionTypes[kind].drawOptions(source, questionId, random);
        const shown = { questionKind: kind, questionId, optionOrder };

        expect(optionsOf(remakeQuestion(source, shown))).toEqual(optionOrder);
      }),
    );
  });
});

describe('the next question about a term', () => {
  const next = (card = {}, history = NO_HISTORY, hasCoursework = false) =>
    makeQuestion(
      aSource(MUTUALITY, {
        others: [EQUALITY, TRUST, HOPE],
        card,
        authored: questions[idOf('mutuality')] ?? [],
      }),
      { history, hasCoursework, random: () => 0.5 },
    );
  const known = (stabilityDays: number) => ({
    memory: { stabilityDays, difficulty: 5 },
    lastDay: 0,
  });
  const askedBefore = (...asked: readonly string[]) => ({
    ...NO_HISTORY,
    firstAnswers: Object.fromEntries(asked.map((question) => [question, true])),
  });

  it.each([
    ['a new one is recognised', {}, 'pick-definition'],
    ['a growing one is used in a situation', known(5), 'scenario'],
    ['a well known one is brought up from memory', known(30), 'type-term'],
    [
      'one that was just missed is recognised again',
      { ...known(30), isMissed: true },
      'pick-definition',
    ],
    ['a leech stands beside what it is taken for', { ...known(1), isLeech: true }, 'pair'],
  ])('fits how well it is known: %s', (_what, card, kind) => {
    expect(next(card)?.kind).toBe(kind);
  });

  it('is one that was not asked yet, while there is one', () => {
    expect(next({}, askedBefore('pick-definition'))?.questionId).toBe('mutuality-2');
    expect(next({}, askedBefore('pick-definition', 'mutuality-2'))?.kind).toBe('pick-term');
  });

  it('takes turns once all were asked', () => {
    const all = askedBefore('pick-definition', 'mutuality-2', 'pick-term');

    const kindsAsked = [0, 1, 2, 3].map((answers) => next({ answers }, all)?.kind);

    expect(kindsAsked).toEqual(['pick-definition', 'definition', 'pick-term', 'pick-definition']);
  });

  it('is a reflection for those alone who are assessed by coursework', () => {
    const asked = ['type-term', 'pair', 'mutuality-1', 'mutuality-2'];

    expect(next(known(30), askedBefore(...asked), true)?.kind).toBe('reflection');
    expect(next(known(30), askedBefore(...asked), false)?.kind).not.toBe('reflection');
  });

  it('is not made again when one of its terms is gone', () => {
    const shown = {
      questionKind: 'pick-term',
      questionId: null,
      optionOrder: ['mutuality', 'gone'],
    } as const;

    expect(remakeQuestion(aSource(MUTUALITY), shown)).toBeNull();
  });
});

describe('the shuffle', () => {
  it('puts the key in every place equally often', () => {
    let seed = 1;
    const random = () => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647;
    const places = [0, 0, 0];

    for (let drawn = 0; drawn < 30_000; drawn++) {
      const place = shuffle(['key', 'one', 'two'], random).indexOf('key');
      places[place] = (places[place] ?? 0) + 1;
    }

    for (const count of places) expect(Math.abs(count - 10_000)).toBeLessThan(300);
  });
});
