import type { GlossaryEntry } from '@/glossary/entry';
import { type Random, shuffle } from '@/quiz/shuffle';

/**
 * Picks the two wrong options for a question about `key` among those that were reviewed for it: first the
 * terms that it is confused with, then others of its domain and kind, in an order drawn by chance.
 * Two terms of which both could be right never stand beside each other. Three options
 * are enough (Rodriguez 2005, a meta-analysis of 80 years).
 */
export function pickDistractors(
  key: GlossaryEntry,
  entries: readonly GlossaryEntry[],
  random: Random,
): readonly GlossaryEntry[] {
  const reviewed = entries.filter(({ id }) => key.distractors.includes(id));
  const ranked = shuffle(reviewed, random).toSorted(
    (one, other) => Number(isConfused(other, key)) - Number(isConfused(one, key)),
  );
  for (const first of ranked) {
    const second = ranked.find((other) => other !== first && !clashes(first, other));
    if (second !== undefined) return [first, second];
  }
  return [];
}

function isConfused(one: GlossaryEntry, other: GlossaryEntry): boolean {
  const names = (entry: GlossaryEntry, id: string) =>
    entry.differences.some((difference) => difference.termId === id);
  return names(one, other.id) || names(other, one.id);
}

function clashes(one: GlossaryEntry, other: GlossaryEntry): boolean {
  return one.notDistractors.includes(other.id) || other.notDistractors.includes(one.id);
}
