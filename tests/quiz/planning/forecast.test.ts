import { describe, expect, it } from 'vitest';
import { forecast } from '@/quiz/planning/forecast';
import { emptyCard } from '@/scheduling/fold';
import { idOf } from '../../support/glossary';

const TODAY = 20_000;
const cards = (count: number) =>
  Array.from({ length: count }, (_, at) => ({
    card: { ...emptyCard(idOf(`term ${at}`)), isInQuiz: true },
    weight: 1,
  }));
const given = (daysLeft: number | null, minutesADay: number) => ({
  today: TODAY,
  plan: { examDay: daysLeft === null ? null : TODAY + daysLeft, minutesADay },
  answeredMs: 0,
  answeredToday: new Map(),
  msAnAnswer: 12_000,
});

describe('the forecast', () => {
  it.each([
    ['fits', 100, 30, 20],
    ['tight', 300, 14, 20],
    ['tooMuch', 700, 10, 20],
  ])('says whether it %s: %i terms in %i days of %i minutes', (kind, count, daysLeft, minutes) => {
    expect(forecast(cards(count), given(daysLeft, minutes)).verdict?.kind).toBe(kind);
  });

  it('tells each day until the exam, all terms seen by then, and the recall to expect', () => {
    const { days, seen, all, recall } = forecast(cards(100), given(30, 20));

    expect(days.map(({ day }) => day)).toEqual(Array.from({ length: 30 }, (_, at) => TODAY + at));
    expect([seen, all]).toEqual([100, 100]);
    expect(recall).toBeGreaterThan(0.9);
    expect(days.reduce((sum, { fresh }) => sum + fresh, 0)).toBe(100);
  });

  it('keeps to the minutes of a day, but for what is asked again', () => {
    const { days } = forecast(cards(700), given(10, 20));

    for (const { minutes } of days) expect(minutes).toBeLessThan(35);
  });

  it('promises nothing without an exam: the load of the next weeks alone', () => {
    const { days, recall, verdict } = forecast(cards(50), given(null, 20));

    expect(days).toHaveLength(30);
    expect([recall, verdict]).toEqual([null, null]);
  });

  it('is the same each time the page is opened', () => {
    expect(forecast(cards(300), given(30, 20))).toEqual(forecast(cards(300), given(30, 20)));
  });

  it('of no terms is no load', () => {
    const { days, seen } = forecast([], given(5, 20));

    expect(seen).toBe(0);
    expect(days.every(({ minutes }) => minutes === 0)).toBe(true);
  });
});
