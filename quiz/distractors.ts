import type { GlossaryEntry, TermId } from '@/glossary/entry';
import { shuffle, type Random } from '@/quiz/shuffle';

/** Two wrong options beside the key: three options are enough (Rodriguez 2005, a meta-analysis of 80 years). */
export const DISTRACTOR_COUNT = 2;

/**
 * Picks the wrong options for a question about `key`: first the terms it is confused with, then
 * terms of its own domain and kind, then of its domain, then any of its kind.
 *
 * A term never stands beside one of which both could be right (`not-distractors.yaml`), nor two such
 * beside each other, nor one whose name the key's definition gives away.
 */
export function pickDistractors(
  key: GlossaryEntry,
  entries: readonly GlossaryEntry[],
  random: Random,
): readonly GlossaryEntry[] {
  const allowed = shuffle(
    entries.filter((entry) => entry.id !== key.id && !clashes(entry, key) && !gaveAway(entry, key)),
    random,
  );
  const ranked = allowed.toSorted((one, other) => closeness(other, key) - closeness(one, key));
  const picked: GlossaryEntry[] = [];
  for (const entry of ranked) {
    if (picked.length === DISTRACTOR_COUNT) break;
    if (!picked.some((other) => clashes(entry, other))) picked.push(entry);
  }
  return picked;
}

function closeness(entry: GlossaryEntry, key: GlossaryEntry): number {
  const isConfusable = confusedWith(key).has(entry.id) || confusedWith(entry).has(key.id);
  const isSameKind = entry.kind === key.kind;
  const isSameDomain = entry.domain === key.domain;
  return (isConfusable ? 8 : 0) + (isSameDomain ? 4 : 0) + (isSameKind ? 2 : 0);
}

function confusedWith(entry: GlossaryEntry): ReadonlySet<TermId | null> {
  return new Set(entry.differences.map((difference) => difference.termId));
}

function clashes(one: GlossaryEntry, other: GlossaryEntry): boolean {
  return one.notDistractors.includes(other.id) || other.notDistractors.includes(one.id);
}

/** Whether one's definition names the other, so that reading the options gives the answer away. */
function gaveAway(one: GlossaryEntry, other: GlossaryEntry): boolean {
  const names = (text: string, headword: string) =>
    ` ${text.toLowerCase().replace(/[^a-z0-9]+/g, ' ')} `.includes(
      ` ${headword.toLowerCase().replace(/[^a-z0-9]+/g, ' ')} `,
    );
  return (
    names(one.headword, other.headword) ||
    names(other.headword, one.headword) ||
    names(other.definition, one.headword)
  );
}
