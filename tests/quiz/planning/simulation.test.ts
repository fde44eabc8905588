import { expect, it } from 'vitest';
import { createContenders } from '@/scripts/simulation/contenders';
import { simulate } from '@/scripts/simulation/simulate';

const SEEDS = [1, 2, 3, 4, 5];

function meansOf(name: string) {
  const outcomes = SEEDS.map((seed) => {
    const contender = createContenders()[name];
    if (contender === undefined) throw new Error(`${name} is no contender`);
    return simulate(contender, { concepts: 400, days: 30, seed, minutesADay: 1_000 });
  });
  const mean = (all: readonly number[]) => all.reduce((sum, one) => sum + one, 0) / all.length;
  return {
    reviews: mean(outcomes.map(({ reviews }) => reviews)),
    peakDay: mean(outcomes.map(({ peakDay }) => peakDay)),
    recall: mean(outcomes.map(({ recall }) => recall)),
  };
}

it('30 days before an exam the planner asks less than plain FSRS, on calmer days, and as much is known', () => {
  const [ours, plain] = [meansOf('Peerlight'), meansOf('FSRS 0.90')];

  expect(ours.recall).toBeGreaterThanOrEqual(plain.recall);
  expect(ours.reviews / plain.reviews).toBeLessThan(0.95);
  expect(ours.peakDay / plain.peakDay).toBeLessThan(0.85);
});
