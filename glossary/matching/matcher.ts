import type { IndexedTerm } from '@/glossary/entry';
import type { EdgeTable } from '@/glossary/matching/edge-table';
import { scanWords } from '@/glossary/matching/scan';
import type { WordTable } from '@/glossary/matching/word-table';
import type { MatchPolicy } from '@/glossary/schema';

/** What a form means: a term under a policy, or a word that speaks for or against a sense. */
export type Meaning =
  | {
      readonly kind: 'term';
      readonly term: number;
      readonly policy: MatchPolicy;
      readonly isAcronym: boolean;
    }
  | { readonly kind: 'evidence'; readonly term: number }
  | { readonly kind: 'blocker'; readonly term: number };

/** A place in a text where a form of the index stands. Offsets are UTF-16. */
export type Hit = {
  readonly start: number;
  readonly end: number;
  readonly meanings: readonly Meaning[];
};

/** The index, ready to search: words with their numbers, and the forms as a tree of words. */
export type Matcher = {
  readonly terms: readonly IndexedTerm[];
  readonly table: WordTable;
  readonly edges: EdgeTable;
  /** What the form that ends at a node means; node 0 is the root. */
  readonly meanings: readonly (readonly Meaning[])[];
};

const ROOT = 0;

/** Finds every place where a form stands, nested and overlapping ones too, by start and then longest first. */
export function findHits(matcher: Matcher, text: string): readonly Hit[] {
  const { edges, meanings, table } = matcher;
  const known = scanWords(text, table);
  const hits: Hit[] = [];

  const walk = (node: number, at: number, first: number) => {
    for (const reading of table.readingsOf(known.words[at] ?? -1)) {
      const next = edges.find(node, reading.word);
      if (next < 0) continue;
      const end = known.ends[at] ?? 0;
      if (reading.exact !== null && text.slice(known.starts[at], end) !== reading.exact) continue;
      const said = meanings[next] ?? [];
      if (said.length > 0) hits.push({ start: known.starts[first] ?? 0, end, meanings: said });
      if (!reading.endsPhrase && known.joined[at + 1] === true) walk(next, at + 1, first);
    }
  };
  for (let first = 0; first < known.words.length; first++) walk(ROOT, first, first);
  return hits.sort((one, other) => one.start - other.start || other.end - one.end);
}
