import { describe, expect, it } from 'vitest';
import { readIndex, withAskedForms, writeIndex } from '@/glossary/compiled-index';
import { aTerm } from '../support/glossary';

describe('the compiled index', () => {
  it.each([
    ['nothing but a headword', aTerm({ headword: 'mutuality' })],
    [
      'an alias with a policy of its own',
      aTerm({ headword: 'trust', aliases: ['trusting', ['build trust', 'B'], ['CPS', 'C']] }),
    ],
    [
      'blockers but no aliases',
      aTerm({ headword: 'trust', policy: 'B', blockers: ['living trust', 'estate'] }),
    ],
    ['subjects', aTerm({ headword: 'trust', subjects: ['banking'] })],
    ['evidence for an acronym', aTerm({ headword: 'CHIME', policy: 'C', evidence: ['peer'] })],
  ])('reads a term of the index as it was written: %s', (_what, term) => {
    const index = { terms: [term], subjects: { banking: ['mortgage', 'credit score'] } };

    expect(readIndex(writeIndex(index))).toEqual(index);
  });

  it('keeps everyday forms for whoever asks, unless they are short for the headword', () => {
    const term = aTerm({
      headword: 'recovery coach',
      aliases: [
        ['coach', 'D'],
        ['helper', 'D'],
      ],
    });
    const { terms } = readIndex(writeIndex({ terms: [term], subjects: {} }));
    const entries = { get: () => ({ aliases: ['coach', 'helper'] }) };

    expect(terms[0]?.aliases).toEqual([['coach', 'D']]);
    expect(withAskedForms(terms, entries)).toEqual([term]);
  });

  it('leaves out evidence that decides nothing', () => {
    const signs = { evidence: ['exam'], blockers: ['golf'] };
    const phrase = aTerm({ headword: 'peer relationship', policy: 'B', ...signs });
    const acronym = aTerm({
      headword: 'peer worker',
      policy: 'B',
      aliases: [['PW', 'C']],
      ...signs,
    });
    const { terms } = readIndex(writeIndex({ terms: [phrase, acronym], subjects: {} }));

    expect(terms[0]).toMatchObject({ evidence: [], blockers: ['golf'] });
    expect(terms[1]).toMatchObject(signs);
  });
});
