import { describe, expect, it } from 'vitest';
import { nextStudyDayAt, studyDayOf } from '@/scheduling/study-day';
import { at } from '../support/study';

const daysBetween = (one: string, other: string) => studyDayOf(at(other)) - studyDayOf(at(one));

describe('a study day', () => {
  it.each([
    ['begins at four in the morning', '2026-01-01T03:59:00+00:00', '2026-01-01T04:00:00+00:00', 1],
    ['holds the hours after midnight', '2026-01-01T23:00:00+00:00', '2026-01-02T03:00:00+00:00', 0],
    [
      'is local: one evening in New York',
      '2026-01-01T18:30:00-05:00',
      '2026-01-01T19:30:00-05:00',
      0,
    ],
    [
      'is local: two days, one UTC day',
      '2026-01-01T20:00:00-05:00',
      '2026-01-02T18:00:00-05:00',
      1,
    ],
    ['survives daylight saving', '2026-03-07T12:00:00-05:00', '2026-03-08T12:00:00-04:00', 1],
  ])('%s', (_fact, one, other, days) => {
    expect(daysBetween(one, other)).toBe(days);
  });

  it('ends when the next begins', () => {
    const now = at('2026-01-01T23:00:00-05:00');

    expect(nextStudyDayAt(now)).toBe(Date.parse('2026-01-02T04:00:00-05:00'));
  });

  it.each([
    ['forward, an hour late', '2026-03-07T20:00:00-05:00', -240, 1],
    ['back, an hour early', '2026-10-31T20:00:00-04:00', -300, 0],
  ])(
    'is waited for by an alarm that, when the clocks go %s, is set again for four',
    (_when, evening, offsetMinutes, days) => {
      const alarm = { at: nextStudyDayAt(at(evening)), offsetMinutes };

      expect(studyDayOf(alarm) - studyDayOf(at(evening))).toBe(days);
      expect((nextStudyDayAt(alarm) / 3_600_000 + offsetMinutes / 60) % 24).toBe(4);
    },
  );
});
