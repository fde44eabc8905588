import { describe, expect, it } from 'vitest';
import { explainMentions, isInDistress } from '@/glossary/explain';
import { findMentions } from '@/glossary/matching/find-mentions';
import { NO_CONTEXT } from '@/glossary/matching/page-context';
import { shippedMatcher, shippedGlossary } from '../support/glossary';

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

describe('why a term is found', () => {
  const entries = new Map<string, (typeof shippedGlossary.entries)[number]>(
    shippedGlossary.entries.map((entry) => [entry.id, entry]),
  );
  const explain = (text: string) => {
    const context = { ...NO_CONTEXT, title: 'Peer support for recovery coaches' };
    return explainMentions(findMentions(shippedMatcher, text, { mode: 'card', context }), entries);
  };

  it('says when the words are a form of the name', () => {
    expect(explain('It is reciprocal: that is mutuality.')).toMatchObject([
      { surface: 'reciprocal', isForm: true },
      { surface: 'mutuality', isForm: true },
    ]);
  });

  it('names what the words mean elsewhere', () => {
    expect(explain('The CPS exam asks about peer specialists.')[0]).toMatchObject({
      surface: 'CPS',
      isForm: false,
      alsoMeans: ['child protective services'],
    });
  });
});
