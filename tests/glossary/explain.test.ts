import { describe, expect, it } from 'vitest';
import { isInDistress } from '@/glossary/explain';

const PHRASES = ['I want to die', "I can't go on"];

describe('words of a person in distress', () => {
  it.each([
    'Some days I want to die.',
    'I WANT TO DIE',
    'i can’t go on',
    "… I can't go on like this",
  ])('are heard in: %s', (text) => {
    expect(isInDistress(text, PHRASES)).toBe(true);
  });

  it.each(['', 'I want to diet', 'Can I go on?', 'We want to dine.'])(
    'are not heard in: %s',
    (text) => {
      expect(isInDistress(text, PHRASES)).toBe(false);
    },
  );
});
