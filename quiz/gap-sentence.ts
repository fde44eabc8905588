import type { GlossaryEntry } from '@/glossary/entry';

/** Stands where the term stood. */
export const GAP = '_____';

/** Letters at the start of a word by which another form of it gives the answer away. */
const STEM_LENGTH = 6;
/** With fewer words round it, a gap says nothing. */
const FEWEST_WORDS = 5;

/**
 * Returns the sentence in which a term was met with a gap in its place; null where there is no sentence, it is
 * too short, or another word of it gives the term away.
 */
export function gapIn(
  { sentence, surface }: { readonly sentence: string | null; readonly surface: string },
  { headword }: GlossaryEntry,
): string | null {
  if (sentence === null || surface === '') return null;
  const parts = sentence.split(new RegExp(escaped(surface), 'giu'));
  if (parts.length < 2) return null;
  const rest = parts.join(' ').toLowerCase();
  const words = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const stems = [...words(headword), ...words(surface)].filter(
    (word) => word.length >= STEM_LENGTH,
  );
  const isTold = stems.some((word) => rest.includes(word.slice(0, STEM_LENGTH)));
  return isTold || words(rest).length < FEWEST_WORDS ? null : parts.join(GAP).trim();
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
