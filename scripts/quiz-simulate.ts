/**
 * `npm run quiz:simulate [-- --concepts 400 --days 14,30,60 --seeds 30 --minutes 1000]`
 *
 * A simulated learner studies by the planner that ships, by plain FSRS and by a Leitner box, and sits the
 * exam. docs/exam-plan.md says what is assumed.
 */
import { parseArgs } from 'node:util';
import { createContenders } from '@/scripts/simulation/contenders';
import { type Outcome, simulate } from '@/scripts/simulation/simulate';

const { values } = parseArgs({
  options: {
    concepts: { type: 'string', default: '400' },
    days: { type: 'string', default: '14,30,60' },
    seeds: { type: 'string', default: '30' },
    /** Enough by default that the limit of a day plays no part. */
    minutes: { type: 'string', default: '1000' },
  },
});
const seeds = Array.from({ length: Number(values.seeds) }, (_, place) => place + 1);

console.log('| days | contender | reviews | peak day | recall on the exam day |');
console.log('| --- | --- | --- | --- | --- |');
for (const days of values.days.split(',').map(Number)) {
  for (const name of Object.keys(createContenders())) {
    const outcomes = seeds.map((seed) => {
      const contender = createContenders()[name];
      if (contender === undefined) throw new Error(`${name} is no contender`);
      const given = { concepts: Number(values.concepts), days, seed };
      return simulate(contender, { ...given, minutesADay: Number(values.minutes) });
    });
    const cell = (of: (outcome: Outcome) => number, digits: number) => {
      const { mean, interval } = meanOf(outcomes.map(of));
      return `${mean.toFixed(digits)} ± ${interval.toFixed(digits)}`;
    };
    console.log(
      `| ${days} | ${name} | ${cell(({ reviews }) => reviews, 0)} | ${cell(({ peakDay }) => peakDay, 0)} | ${cell(({ recall }) => recall, 3)} |`,
    );
  }
}

/** Returns the mean with its 95 % interval (normal approximation). */
function meanOf(all: readonly number[]): { mean: number; interval: number } {
  const mean = all.reduce((sum, one) => sum + one, 0) / all.length;
  const variance =
    all.reduce((sum, one) => sum + (one - mean) ** 2, 0) / Math.max(1, all.length - 1);
  return { mean, interval: 1.96 * Math.sqrt(variance / all.length) };
}
