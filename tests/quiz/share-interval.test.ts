import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shareInterval } from '@/quiz/share-interval';

describe('the interval of a share', () => {
  // The 5 % and 95 % quantiles of Beta(right + 1/2, wrong + 1/2) as SciPy 1.17 gives them.
  it.each([
    { right: 0, asked: 10, low: 0.000192, high: 0.170773 },
    { right: 5, asked: 10, low: 0.261922, high: 0.738078 },
    { right: 10, asked: 10, low: 0.829227, high: 0.999808 },
    { right: 7, asked: 20, low: 0.196953, high: 0.533165 },
    { right: 36, asked: 48, low: 0.637937, high: 0.840387 },
    { right: 199, asked: 200, low: 0.980629, high: 0.99912 },
    { right: 8_000, asked: 9_000, low: 0.883348, high: 0.894245 },
    { right: 15_000, asked: 20_000, low: 0.744937, high: 0.755009 },
  ])('is Jeffreys’ for $right of $asked', ({ right, asked, low, high }) => {
    const interval = shareInterval(right, asked);

    expect(interval.low).toBeCloseTo(low, 6);
    expect(interval.high).toBeCloseTo(high, 6);
  });

  it('is that of the arcsine distribution before the first answer', () => {
    const { low, high } = shareInterval(0, 0);

    expect(low).toBeCloseTo(Math.sin((Math.PI / 2) * 0.05) ** 2, 12);
    expect(high).toBeCloseTo(Math.sin((Math.PI / 2) * 0.95) ** 2, 12);
  });

  const counts = fc
    .tuple(fc.nat({ max: 400 }), fc.nat({ max: 400 }))
    .filter(([right, wrong]) => right + wrong > 0);

  it('lies between 0 and 1, and mirrors when right and wrong change places', () => {
    fc.assert(
      fc.property(counts, ([right, wrong]) => {
        const interval = shareInterval(right, right + wrong);
        const mirrored = shareInterval(wrong, right + wrong);

        expect(interval.low).toBeGreaterThan(0);
        expect(interval.high).toBeLessThan(1);
        expect(interval.low).toBeLessThan(interval.high);
        expect(mirrored.low).toBeCloseTo(1 - interval.high, 9);
      }),
    );
  });

  it('narrows with more answers of the same share', () => {
    fc.assert(
      fc.property(counts, fc.integer({ min: 2, max: 8 }), ([right, wrong], times) => {
        const few = shareInterval(right, right + wrong);
        const many = shareInterval(right * times, (right + wrong) * times);

        expect(many.high - many.low).toBeLessThan(few.high - few.low);
      }),
    );
  });

  it('rises with every right answer and falls with every wrong one', () => {
    fc.assert(
      fc.property(counts, ([right, wrong]) => {
        const before = shareInterval(right, right + wrong);
        const afterRight = shareInterval(right + 1, right + wrong + 1);
        const afterWrong = shareInterval(right, right + wrong + 1);

        expect(afterRight.low).toBeGreaterThan(before.low);
        expect(afterWrong.high).toBeLessThan(before.high);
      }),
    );
  });
});
