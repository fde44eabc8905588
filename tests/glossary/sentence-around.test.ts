import { expect, it } from 'vitest';
import { sentenceAround } from '@/glossary/sentence-around';

const page = (before: string, text: string, after: string) => ({ before, text, after });

it('is the sentence that the word of a highlight stands in, beyond the highlight', () => {
  const highlight = page(
    'We meet on Fridays. Our bond is one of ',
    'mutuality',
    ' and trust. Tea is at four.',
  );

  expect(sentenceAround('mutuality', highlight)).toBe('Our bond is one of mutuality and trust.');
});

it('has its line breaks and spaces made one', () => {
  expect(sentenceAround('mutuality', page('', 'A bond\n  of mutuality.', ''))).toBe(
    'A bond of mutuality.',
  );
});

it.each([
  ['a list without a full stop', page('word '.repeat(60), 'mutuality', ' word'.repeat(60))],
  ['a highlight without the word', page('mutuality ', 'trust', '')],
])('is nothing in %s', (_what, highlight) => {
  expect(sentenceAround('mutuality', highlight)).toBeNull();
});
