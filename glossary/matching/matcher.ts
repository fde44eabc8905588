import type { IndexedTerm } from '@/glossary/entry';
import type { EdgeTable } from '@/glossary/matching/edge-table';
import { scanWords } from '@/glossary/matching/scan';
import type { WordTable } from '@/glossary/matching/word-table';
import type { MatchPolicy } from '@/glossary/schema';

/** A term that a form can mean, by its number in the index. */
export type Sense = {
  readonly term: number;
  readonly policy: MatchPolicy;
  readonly isAcronym: boolean;
};

/** What a form says: the terms it can mean, and the terms it speaks for or against (by number). */
export type Meaning = {
  readonly senses: readonly Sense[];
  readonly evidenceFor: readonly number[];
  readonly blocks: readonly number[];
};

/** A place in a text where a form of the index stands. Offsets are UTF-16. */
export type Hit = { readonly start: number; readonly end: number; readonly meaning: Meaning };

/** The index, ready to search: words with their numbers, and the forms as a tree of words. */
export type Matcher = {
  readonly terms: readonly IndexedTerm[];
  readonly table: WordTable;
  readonly edges: EdgeTable;
  /** What the form that ends at a node says; null where none ends. Node 0 is the root. */
  readonly meanings: readonly (Meaning | null)[];
};

const ROOT = 0;

/** Finds every place where a form stands, nested and overlapping ones too, by start and then longest first. */
export function findHits(matcher: Matcher, text: string): readonly Hit[] {
  const { edges, meanings, table } = matcher;
  const known = scanWords(text, table);
  const hits: Hit[] = [];

  const walk = (node: number, at: number, first: number) => {
    let reading = table.readingOf(known.words[at] ?? -1);
    for (; reading >= 0; reading = table.nextReading(reading)) {
      const next = edges.find(node, table.numberOf(reading));
      if (next < 0) continue;
      const end = known.ends[at] ?? 0;
      const exact = table.exactOf(reading);
      if (exact !== null && text.slice(known.starts[at], end) !== exact) continue;
      const meaning = meanings[next] ?? null;
      if (meaning !== null) hits.push({ start: known.starts[first] ?? 0, end, meaning });
      if (!table.endsPhrase(reading) && known.joined[at + 1] === true) walk(next, at + 1, first);
    }
  };
  for (let first = 0; first < known.words.length; first++) walk(ROOT, first, first);
  return hits.sort((one, other) => one.start - other.start || other.end - one.end);
}
