import type { TermId } from '@/glossary/entry';

/** Returns the id of a headword: lower case, every run of other characters one hyphen. */
export function termIdOf(headword: string): TermId {
  return headword
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '') as TermId; // the brand is made here and where a file's name is read
}
