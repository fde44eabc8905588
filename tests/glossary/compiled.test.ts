import { describe, expect, it } from 'vitest';
import { type CompiledEntry, readTexts } from '@/glossary/compiled';
import { idOf } from '../support/glossary';

describe('the compiled glossary', () => {
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
