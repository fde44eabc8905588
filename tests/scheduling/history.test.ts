import { describe, expect, it } from 'vitest';
import type { QuestionAnswered } from '@/scheduling/events';
import { foldTerm } from '@/scheduling/fold';
import { studyDayOf } from '@/scheduling/study-day';
import { idOf } from '../support/glossary';
import { answered, at, NONE_RETRACTED } from '../support/study';

const MORNING = at('2026-01-01T09:00:00+00:00');
const NOON = at('2026-01-01T12:00:00+00:00');
const NEXT_DAY = at('2026-01-02T09:00:00+00:00');
const TODAY = studyDayOf(MORNING);

const historyOf = (...events: readonly QuestionAnswered[]) =>
  foldTerm(idOf('mutuality'), events, NONE_RETRACTED).history;

describe('the history of a term', () => {
  it('counts the answers, the right ones and their time by day', () => {
    const { days } = historyOf(
      answered(MORNING, { isRight: false, answerMs: 3_000 }),
      answered(NOON, { answerMs: 2_000 }),
      answered(NEXT_DAY, { answerMs: 1_000 }),
    );

    expect(days).toMatchObject([
      { day: TODAY, answers: 2, right: 1, ms: 5_000 },
      { day: TODAY + 1, answers: 1, right: 1, ms: 1_000 },
    ]);
  });

  it('says of the first answer of a day whether something was remembered since an earlier one', () => {
    const { days } = historyOf(
      answered(MORNING),
      answered(NOON),
      answered(NEXT_DAY, { isRight: false }),
      answered(NEXT_DAY),
    );

    expect(days.map(({ isRemembered }) => isRemembered)).toEqual([null, false]);
  });

  it('takes a right guess for nothing remembered', () => {
    const { days } = historyOf(answered(MORNING), answered(NEXT_DAY, { isGuess: true }));

    expect(days[1]?.isRemembered).toBe(false);
  });

  it('keeps of each question how the very first answer was', () => {
    const scenario = { questionKind: 'scenario', questionId: 'mutuality-1' } as const;

    const { firstAnswers } = historyOf(
      answered(MORNING, { ...scenario, isRight: false }),
      answered(NOON, scenario),
      answered(NEXT_DAY),
    );

    expect(firstAnswers).toEqual({ 'mutuality-1': false, 'pick-term': true });
  });
});
