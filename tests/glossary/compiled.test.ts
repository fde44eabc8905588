import { describe, expect, it } from 'vitest';
import { type CompiledEntry, readIndex, readTexts, writeIndex } from '@/glossary/compiled';
import { aTerm, idOf } from '../support/glossary';

describe('the compiled glossary', () => {
  it.each([
    ['nothing but a headword', aTerm({ headword: 'mutuality' })],
    [
      'an alias with a policy of its own',
      aTerm({ headword: 'trust', aliases: ['trusting', ['build trust', 'B']] }),
    ],
    ['blockers but no aliases', aTerm({ headword: 'trust', blockers: ['living trust', 'estate'] })],
    ['subjects', aTerm({ headword: 'trust', subjects: ['banking'] })],
    ['evidence', aTerm({ headword: 'trust', policy: 'D', evidence: ['peer'] })],
  ])('reads a term of the index as it was written: %s', (_what, term) => {
    const index = { terms: [term], subjects: { banking: ['mortgage', 'credit score'] } };

    expect(readIndex(writeIndex(index))).toEqual(index);
  });

  it('puts the names back that stand in many entries', () => {
    const id = idOf('mutuality');
    const entry: CompiledEntry = {
      id,
      headword: 'mutuality',
      version: 1,
      domain: 'recovery',
      kind: 'idea',
      importance: 'core',
      aliases: [],
      definition: 'A bond.',
      why: 'It matters.',
      example: 'So.',
      differences: [
        [idOf('trust'), null, 'Not it.'],
        [null, 'friendship', 'Nor this.'],
      ],
      related: [idOf('trust')],
      exams: [0, -1, null],
      sources: [['naps', 'general']],
      differsBy: [],
      askLocally: null,
      languageCare: null,
      touches: [],
      distractors: [],
    };
    const trust: CompiledEntry = {
      ...entry,
      id: idOf('trust'),
      headword: 'trust',
      differences: [],
      related: [],
    };

    const entries = readTexts({
      entries: [entry, trust],
      exams: [
        { name: 'IC&RC', domains: ['Ethics'] },
        { name: 'Other', domains: [] },
        { name: 'Elsewhere', domains: ['Law'] },
      ],
      sources: { naps: 'Guidelines' },
      helpLines: [],
      distress: [],
      notDistractors: [[id, idOf('trust')]],
    });

    expect(entries.get('nowhere')).toBeUndefined();
    expect(entries.all()).toHaveLength(2);
    expect(entries.get('mutuality')).toMatchObject({
      differences: [
        { termId: 'trust', headword: 'trust', note: 'Not it.' },
        { termId: null, headword: 'friendship', note: 'Nor this.' },
      ],
      related: [{ termId: 'trust', headword: 'trust' }],
      exams: { 'IC&RC': 'Ethics', Other: null },
      sources: [{ title: 'Guidelines', evidence: 'general' }],
      notDistractors: ['trust'],
    });
  });
});
