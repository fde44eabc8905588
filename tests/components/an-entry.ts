import type { GlossaryEntry } from '@/glossary/entry';
import { termIdOf } from '@/glossary/compiling/term-id';

/**
 * An entry, of which a test states what matters. `tests/support/glossary.ts` has the same and more,
 * but reads the term files from the disk, which a test with a document cannot.
 */
export function anEntry(
  parts: Partial<Omit<GlossaryEntry, 'id'>> & { readonly headword: string },
): GlossaryEntry {
  return {
    version: 1,
    domain: 'values-and-principles',
    kind: 'idea',
    importance: 'core',
    aliases: [],
    definition: `What the field means by ${parts.headword}.`,
    why: 'It matters.',
    example: '“For example.”',
    differences: [],
    related: [],
    exams: {},
    sources: [{ title: 'General knowledge', evidence: 'general' }],
    differsBy: [],
    askLocally: null,
    languageCare: null,
    touches: [],
    notDistractors: [],
    ...parts,
    id: termIdOf(parts.headword),
  };
}

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
