import { describe, expect, it } from 'vitest';
import { countOf, retentionWords, timeWords } from '@/components/figure-words';

describe('a count', () => {
  it.each([
    [0, '0 terms'],
    [1, '1 term'],
    [1_240, '1,240 terms'],
  ])('of %i is written “%s”', (count, words) => {
    expect(countOf(count, 'term')).toBe(words);
  });
});

describe('a time', () => {
  it.each([
    [0, 'under a minute'],
    [29_000, 'under a minute'],
    [60_000, '1 minute'],
    [119 * 60_000, '119 minutes'],
    [120 * 60_000, 'about 2 hours'],
    [33_000_000, 'about 9 hours'],
  ])('of %i ms is written “%s”', (ms, words) => {
    expect(timeWords(ms)).toBe(words);
  });
});

describe('what was remembered', () => {
  it.each([
    [{ asked: 0, remembered: 0 }, 'nothing has come back yet'],
    [{ asked: 19, remembered: 13 }, '13 of 19'],
    [{ asked: 20, remembered: 13 }, '65\u00A0% (13 of 20)'],
    [{ asked: 1_200, remembered: 1_030 }, '86\u00A0% (1,030 of 1,200)'],
  ])('of $asked is said as a share once there is enough: “%s”', (retention, words) => {
    expect(retentionWords(retention)).toBe(words);
  });
});
