import { describe, expect, it } from 'vitest';
import { calendarTo, retentionSince, studiedDays, totalsOf } from '@/quiz/study-days';
import type { CardHistory, DayTally } from '@/scheduling/history';
import { studyDayOf } from '@/scheduling/study-day';
import { idOf } from '../support/glossary';
import { at } from '../support/study';

/** 1 January 2026 is a Thursday. */
const THURSDAY = studyDayOf(at('2026-01-01T09:00:00+00:00'));

const aDay = (day: number, parts: Partial<DayTally> = {}): DayTally => ({
  day,
  answers: 1,
  right: 1,
  ms: 1_000,
  isRemembered: null,
  ...parts,
});
const aHistory = (...days: readonly DayTally[]): CardHistory => ({
  termId: idOf('mutuality'),
  days,
  firstAnswers: {},
});

describe('study days', () => {
  it('add up what was answered on a day over all terms', () => {
    const days = studiedDays([
      aHistory(aDay(THURSDAY, { answers: 2, ms: 5_000 }), aDay(THURSDAY + 1)),
      aHistory(aDay(THURSDAY)),
    ]);

    expect(days.get(THURSDAY)).toEqual({ day: THURSDAY, answers: 3, ms: 6_000 });
    expect(totalsOf(days)).toEqual({ answers: 4, ms: 7_000, days: 2 });
  });

  it.each([
    ['a Monday', THURSDAY - 3, 78],
    ['a Thursday', THURSDAY, 81],
    ['a Sunday', THURSDAY + 3, 84],
  ])('are the last twelve weeks from a Monday on, seen from %s', (_name, today, count) => {
    const days = calendarTo(today, new Map()).map(({ day }) => day);

    expect(days).toHaveLength(count);
    expect(days.at(0)).toBe(THURSDAY - 3 - 77);
    expect(days.at(-1)).toBe(today);
  });

  it('are there without an answer, too', () => {
    const calendar = calendarTo(THURSDAY, studiedDays([aHistory(aDay(THURSDAY - 1))]));

    expect(calendar.slice(-3).map(({ answers }) => answers)).toEqual([0, 1, 0]);
  });
});

describe('true retention', () => {
  it('counts the terms that were asked again on a later day, and what was remembered of them', () => {
    const history = aHistory(
      aDay(THURSDAY),
      aDay(THURSDAY + 1, { isRemembered: true }),
      aDay(THURSDAY + 3, { isRemembered: false }),
    );

    expect(retentionSince(Number.NEGATIVE_INFINITY, [history, history])).toEqual({
      asked: 4,
      remembered: 2,
    });
  });

  it('begins with the day that it is asked for', () => {
    const history = aHistory(
      aDay(THURSDAY, { isRemembered: false }),
      aDay(THURSDAY + 1, { isRemembered: true }),
    );

    expect(retentionSince(THURSDAY + 1, [history])).toEqual({ asked: 1, remembered: 1 });
  });
});
