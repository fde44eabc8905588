import { describe, expect, it } from 'vitest';
import { shippedAskMatcher, shippedMatcher } from '../support/glossary';
import { evaluate } from './evaluate';
import { readPassages } from './passage';
import { isFound, isSilent, readSenses } from './senses';

describe('ambiguous words', () => {
  it.each(readSenses().map((row) => [`${row.form}: ${row.found.slice(0, 60)}`, row] as const))(
    'are found where they mean the term, and only there: %s',
    (_what, row) => {
      const matcher = row.mode === 'ask' ? shippedAskMatcher : shippedMatcher;

      expect(isFound(matcher, row), `should be ${row.term}: ${row.found}`).toBe(true);
      expect(isSilent(shippedMatcher, row), `should not be: ${row.silent}`).toBe(true);
    },
  );
});

describe.each(['open', 'locked', 'unrelated'] as const)('the corpus, %s', (part) => {
  it.each(['page', 'card'] as const)('shows nothing unasked on an unrelated page: %s', (mode) => {
    expect(evaluate(shippedMatcher, readPassages(part), mode).litPages).toBe(0);
  });
});

describe.each([
  ['open', 0.92],
  ['locked', 0.87],
] as const)('the %s half of the corpus', (half, recall) => {
  const passages = readPassages(half);

  it('has most core mentions marked', () => {
    const { core } = evaluate(shippedMatcher, passages, 'page');

    expect(core.found / core.all).toBeGreaterThan(recall);
  });

  it('has few marks in the wrong places, and few of the wrong sense', () => {
    const { places, senses } = evaluate(shippedMatcher, passages, 'page');

    expect(places.right / places.all).toBeGreaterThan(0.97);
    expect(senses.right / senses.all).toBeGreaterThan(0.97);
  });
});
