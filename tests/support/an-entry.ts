import { termIdOf } from '@/glossary/compiling/term-id';
import type { GlossaryEntry } from '@/glossary/entry';

/** An entry, of which a test states what matters. */
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
    help: [],
    distractors: [],
    notDistractors: [],
    ...parts,
    id: termIdOf(parts.headword),
  };
}
