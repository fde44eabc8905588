import type { GlossaryEntry } from '@/glossary/entry';
import { anEntry } from '../support/an-entry';
import { termIdOf } from '@/glossary/compiling/term-id';

/** An entry with everything that an entry can have. */
export const LONG_ENTRY: GlossaryEntry = anEntry({
  headword: 'certified peer specialist',
  definition: 'A person with lived experience who is certified to support others.',
  why: 'Exams ask what the role may and may not do.',
  example: '“I have been there, and I am here with you.”',
  differences: [
    { termId: termIdOf('sponsor'), headword: 'sponsor', note: 'A sponsor is no paid role.' },
    { termId: null, headword: 'therapist', note: 'A therapist treats.' },
  ],
  related: [
    { termId: termIdOf('lived experience'), headword: 'lived experience' },
    { termId: termIdOf('mutuality'), headword: 'mutuality' },
  ],
  exams: { 'NCPS 2024': 'Ethics', 'Texas 2023': null },
  sources: [
    { title: 'National guidelines', evidence: 'read' },
    { title: 'A handbook', evidence: 'secondary' },
    { title: 'The field', evidence: 'general' },
  ],
  differsBy: [
    { where: 'Texas', note: 'The title is different there.' },
    { where: 'UK', note: 'No certificate is needed there.' },
  ],
  askLocally: 'Ask your own board for its title.',
});
