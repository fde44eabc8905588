/**
 * `npm run evaluate [-- --locked-errors]`
 *
 * Prints how well the matcher does on the labelled corpus: recall, precision, senses, for marks, card and
 * ask, each half apart; then the errors of the open half. Those of the locked half are for a release, not
 * for tuning.
 */
import { parseArgs } from 'node:util';
import { evaluate, type Evaluation } from '@/tests/evaluation/evaluate';
import { type Part, readPassages } from '@/tests/evaluation/passage';
import { shippedAskMatcher, shippedMatcher } from '@/tests/support/glossary';

const { values } = parseArgs({ options: { 'locked-errors': { type: 'boolean', default: false } } });

for (const half of ['open', 'locked', 'unrelated'] as const) {
  const passages = readPassages(half);
  const evaluations = (['page', 'card', 'ask'] as const).map((mode) =>
    evaluate(mode === 'ask' ? shippedAskMatcher : shippedMatcher, passages, mode),
  );
  console.log(`\n## ${half}: ${passages.length} passages\n`);
  for (const line of tableOf(evaluations)) console.log(line);
  if (half !== 'locked' || values['locked-errors']) printMistakes(half, evaluations);
}

function tableOf(evaluations: readonly Evaluation[]): readonly string[] {
  return [
    '| mode | recall of core | recall of useful | precision | right sense | unrelated pages lit |',
    '| --- | --- | --- | --- | --- | --- |',
    ...evaluations.map(
      ({ mode, core, useful, places, senses, litPages }) =>
        `| ${mode} | ${share(core.found, core.all)} | ${share(useful.found, useful.all)} | ${share(places.right, places.all)} | ${share(senses.right, senses.all)} | ${litPages} |`,
    ),
  ];
}

function share(part: number, all: number): string {
  return all === 0 ? 'none' : `${(part / all).toFixed(3)} (${part} of ${all})`;
}

function printMistakes(half: Part, evaluations: readonly Evaluation[]): void {
  for (const { mode, mistakes } of evaluations) {
    console.log(`\n### ${half}, ${mode}: ${mistakes.length} errors\n`);
    for (const { kind, passage, context, expected, found } of mistakes) {
      console.log(
        `- ${kind} | ${passage} | ${context} | expected ${expected || 'nothing'} | found ${found || 'nothing'}`,
      );
    }
  }
}
