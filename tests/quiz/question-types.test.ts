import { describe, expect, it } from 'vitest';
import { explainAnswer } from '@/quiz/explain-answer';
import { gapIn } from '@/quiz/gap-sentence';
import { questionTypes } from '@/quiz/question-types/registry';
import type { QuestionKind } from '@/scheduling/events';
import { anEntry } from '../support/an-entry';
import { aSource } from '../support/a-source';
import { idOf } from '../support/glossary';

const RECIPROCITY = anEntry({ headword: 'reciprocity', definition: 'Give and take.' });
const MUTUALITY = anEntry({
  headword: 'mutuality',
  aliases: ['mutual relationship', 'to meet as equals', 'mutual support and respect in one bond'],
  differences: [
    { termId: idOf('reciprocity'), headword: 'reciprocity', note: 'Not give and take.' },
  ],
});
const source = aSource(MUTUALITY, { others: [RECIPROCITY] });
const SHOWING = { questionId: null, optionOrder: [] };

const explain = (kind: QuestionKind, picked: string) =>
  questionTypes[kind].explain(source, SHOWING, picked);

describe('a term to type', () => {
  it.each(['mutuality', 'Mutuality', ' MUTUALITY ', 'mutual relationship', 'Mutual-Relationship'])(
    'is right as %s',
    (typed) => {
      expect(explain('type-term', typed)).toMatchObject({ isRight: true, typed: null });
    },
  );

  it('forgives a slip of spelling, and shows it', () => {
    expect(explain('type-term', 'mutality')).toMatchObject({
      isRight: true,
      answer: 'mutuality',
      typed: [
        { text: 'mut', kind: 'same' },
        { text: 'u', kind: 'missing' },
        { text: 'ality', kind: 'same' },
      ],
    });
  });

  it.each(['', 'trust', 'mu', 'mutiny lily', 'meet as equals'])('is wrong as “%s”', (typed) => {
    expect(explain('type-term', typed)).toMatchObject({ isRight: false, answer: 'mutuality' });
  });

  it('says of another term that was typed what that one is', () => {
    expect(explain('type-term', 'Reciprocity')).toMatchObject({
      isRight: false,
      confusedWith: 'reciprocity',
      whyNot: 'Give and take.',
    });
  });
});

describe('an explanation', () => {
  it('says of a wrong choice how it differs from the key, and leads to both definitions', () => {
    expect(explain('pick-term', 'reciprocity')).toMatchObject({
      isRight: false,
      keyId: 'mutuality',
      why: 'It matters.',
      whyNot: 'Not give and take.',
      confusedWith: 'reciprocity',
      readOn: [{ headword: 'mutuality' }, { headword: 'reciprocity' }],
    });
  });

  it('says of a wrong choice what it means where no difference is written', () => {
    const trust = anEntry({ headword: 'trust', definition: 'To rely on somebody.' });

    expect(
      questionTypes['pick-term'].explain(aSource(MUTUALITY, { others: [trust] }), SHOWING, 'trust'),
    ).toMatchObject({ whyNot: 'To rely on somebody.' });
  });
});

it('an answer is not explained where the key was not among the options', () => {
  const answer = { questionKind: 'pick-term', questionId: null, picked: 'reciprocity' } as const;

  expect(explainAnswer(source, { ...answer, optionOrder: ['reciprocity', 'trust'] })).toBeNull();
  expect(
    explainAnswer(source, { ...answer, optionOrder: ['reciprocity', 'mutuality'] }),
  ).toMatchObject({ isRight: false });
});

describe('a pair', () => {
  it('sets two definitions side by side where no editor wrote a question', () => {
    const pair = questionTypes.pair;
    const optionOrder = pair.drawOptions(source, null, () => 0);

    expect(optionOrder.toSorted()).toEqual(['mutuality', 'reciprocity']);
    expect(pair.make(source, { questionId: null, optionOrder })).toMatchObject({
      stem: 'Which of these two is “mutuality”?',
    });
  });
});

describe('a statement to sort', () => {
  it('offers its two answers in one order, whichever is right', () => {
    const question = {
      id: 'mutuality-9',
      version: 1,
      kind: 'sort',
      stem: 'A peer worker writes a prescription.',
      restsOn: null,
      key: { id: 'a', version: 1, text: 'Not part of the peer role', why: 'A prescriber does.' },
      distractors: [{ id: 'b', version: 1, text: 'Part of the peer role', why: 'No.' }],
    } as const;
    const sorted = aSource(MUTUALITY, {
      authored: [{ ...question, distractors: [...question.distractors] }],
    });

    expect(questionTypes.sort.drawOptions(sorted, 'mutuality-9', () => 0)).toEqual(['b', 'a']);
  });
});

describe('a sentence in which a term was met', () => {
  const gap = (sentence: string | null, surface: string) => gapIn({ sentence, surface }, MUTUALITY);

  it('has a gap wherever the term stood', () => {
    expect(
      gap('Our team talks of mutuality, because Mutuality is what peers offer.', 'mutuality'),
    ).toBe('Our team talks of _____, because _____ is what peers offer.');
  });

  it.each([
    ['no sentence was kept', null, 'mutuality'],
    ['it is too short to say anything', 'On mutuality.', 'mutuality'],
    [
      'another word of it gives the term away',
      'The mutual bond that we call mutuality goes both ways.',
      'mutuality',
    ],
    [
      'the words no longer stand in it',
      'A sentence that is about something else now.',
      'mutuality',
    ],
  ])('is not asked where %s', (_why, sentence, surface) => {
    expect(gap(sentence, surface)).toBeNull();
  });
});
