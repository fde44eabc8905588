import type { Hit } from '@/glossary/matching/matcher';

/** No name that is abbreviated is longer, in characters. */
const LONGEST_NAME = 120;

/** Small words that an abbreviation may pass over. */
const SMALL_WORDS = /^(?:of|for|the|and|in|to|on|a|an)$/i;

/**
 * What a page's own abbreviations stand for: "Peer Support Services (PSS)" says that PSS is no specialist there.
 * Maps an abbreviation to the terms that the words before it name, none where they name another thing.
 */
export type Abbreviations = ReadonlyMap<string, ReadonlySet<number>>;

/** Reads the abbreviations that a text spells out, among the hits that are acronyms. */
export function readAbbreviations(text: string, hits: readonly Hit[]): Abbreviations {
  const abbreviations = new Map<string, ReadonlySet<number>>();
  for (const { start, end, meaning } of hits) {
    if (text[start - 1] !== '(' || text[end] !== ')') continue;
    if (!meaning.senses.some(({ isAcronym }) => isAcronym)) continue;
    const acronym = singular(text.slice(start, end));
    const from = startOfSpelledOut(text.slice(0, start - 1), acronym);
    if (from === null) continue;
    const terms = hits
      .filter((hit) => hit.start <= from && hit.end >= start - 3 && hit.end < start)
      .flatMap((hit) => hit.meaning.fullTerms);
    abbreviations.set(acronym, new Set(terms));
  }
  return abbreviations;
}

/** An abbreviation without its plural's s: RCs, RC. */
export function singular(acronym: string): string {
  return acronym.replace(/(?<=\p{Lu})s$/u, '');
}

/** Returns where the words begin whose first letters are an abbreviation; null where they are not. */
function startOfSpelledOut(before: string, acronym: string): number | null {
  const letters = acronym.replace(/[^\p{L}]/gu, '').toLowerCase();
  if (letters.length < 2) return null;
  const reach = Math.max(0, before.length - LONGEST_NAME);
  const words = [...before.slice(reach).matchAll(/[\p{L}\p{N}'’]+/gu)];
  let left = letters.length;
  for (const word of words.toReversed()) {
    const [spelled] = word;
    if (spelled.charAt(0).toLowerCase() === letters[left - 1]) left--;
    else if (!SMALL_WORDS.test(spelled)) return null;
    if (left === 0) return reach + word.index;
  }
  return null;
}
