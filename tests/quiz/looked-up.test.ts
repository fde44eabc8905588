import { describe, expect, it } from 'vitest';
import { lookedUpSince, suggestedTerms } from '@/quiz/looked-up';
import { emptyCard } from '@/scheduling/fold';
import { idOf } from '../support/glossary';

const TODAY = 20_000;
const memory = { stabilityDays: 40, difficulty: 5 };
const KNOWN = {
  ...emptyCard(idOf('mutuality')),
  isInQuiz: true,
  memory,
  lastDay: TODAY - 10,
};
const lookedUp = (headword: string, ...days: readonly number[]) =>
  days.map((day) => ({ termId: idOf(headword), day }));

describe('a term that was believed known', () => {
  it.each([
    ['was looked up yesterday', TODAY - 1, 1],
    ['was looked up today: it was read a moment ago', TODAY, 0],
    ['was looked up before its last answer', TODAY - 11, 0],
    ['was looked up on the day of its last answer', TODAY - 10, 0],
  ])('is asked again if it %s', (_what, day, count) => {
    expect(lookedUpSince([KNOWN], lookedUp('mutuality', day), TODAY)).toHaveLength(count);
  });

  it('is not asked where it was put away, or was never answered', () => {
    const cards = [
      { ...KNOWN, isSuspended: true },
      { ...KNOWN, memory: null, lastDay: null },
    ];

    expect(lookedUpSince(cards, lookedUp('mutuality', TODAY - 1), TODAY)).toEqual([]);
  });
});

describe('a term that is looked up again and again', () => {
  const days = [1, 2, 3];

  it('is suggested from the third time on, the most often looked up first', () => {
    const lookUps = [
      ...lookedUp('trust', 1, 2),
      ...lookedUp('hope', ...days),
      ...lookedUp('recovery', ...days, 4),
    ];

    expect(suggestedTerms(lookUps, [])).toEqual(['recovery', 'hope']);
  });

  it('is not suggested once it has been in the quiz', () => {
    expect(suggestedTerms(lookedUp('mutuality', ...days), [KNOWN])).toEqual([]);
  });
});
