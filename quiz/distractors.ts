import type { GlossaryEntry, TermId } from '@/glossary/entry';
import { differenceNote } from '@/quiz/difference-note';
import { type Random, shuffle } from '@/quiz/shuffle';

/**
 * Picks the two wrong options for a question about `key` among those that were reviewed for it: first the
 * terms that this person took for it before, then those it is confused with, then others of its domain and
 * kind, in an order drawn by chance. Two terms of which both could be right never stand beside each other.
 * Three options are enough (Rodriguez 2005, a meta-analysis of 80 years).
 */
export function pickDistractors(
  key: GlossaryEntry,
  source: {
    readonly candidates: readonly GlossaryEntry[];
    /** How often this person took a term for the key. */
    readonly confusions: Readonly<Record<TermId, number>>;
    readonly random: Random;
  },
): readonly GlossaryEntry[] {
  const rank = (other: GlossaryEntry) =>
    2 * (source.confusions[other.id] ?? 0) + (differenceNote(key, other) === null ? 0 : 1);
  const ranked = shuffle(source.candidates, source.random).toSorted(
    (one, other) => rank(other) - rank(one),
  );
  for (const first of ranked) {
    const second = ranked.find((other) => other !== first && !clashes(first, other));
    if (second !== undefined) return [first, second];
  }
  return [];
}

function clashes(one: GlossaryEntry, other: GlossaryEntry): boolean {
  return one.notDistractors.includes(other.id) || other.notDistractors.includes(one.id);
}
