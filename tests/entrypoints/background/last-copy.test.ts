import { describe, expect, it } from 'vitest';
import { judgeCopy } from '@/entrypoints/background/last-copy';
import { studyDayOf } from '@/scheduling/study-day';
import { at } from '../../support/study';

const NOW = at('2026-03-01T09:00:00-05:00');
const daysAgo = (days: number) => NOW.at - days * 86_400_000;

describe('a copy', () => {
  it.each([
    ['50 answers and none', 50, null, false],
    ['51 answers and none', 51, null, true],
    ['51 answers and one of 30 days ago', 51, daysAgo(30), false],
    ['51 answers and one of 31 days ago', 51, daysAgo(31), true],
    ['no answers any more and an old one', 0, daysAgo(400), false],
    ['one of the future, by a clock that was wrong', 51, daysAgo(-400), false],
  ])('is due or not with %s', (_what, answers, lastCopyAt, isCopyDue) => {
    expect(judgeCopy(lastCopyAt, answers, NOW).isCopyDue).toBe(isCopyDue);
  });

  it('was saved on a day of the person, not of UTC', () => {
    const lateEvening = at('2026-02-10T23:30:00-05:00');

    expect(judgeCopy(lateEvening.at, 60, NOW).lastCopyOn).toBe(studyDayOf(lateEvening));
  });
});
