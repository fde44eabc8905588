import type { IndexedTerm } from '@/glossary/entry';
import type { MatchPolicy } from '@/glossary/schema';
import { scanWords } from '@/glossary/matching/scan';
import { pluralOf, spellingVariants } from '@/glossary/matching/spelling-variants';
import { type Reading, WordTable } from '@/glossary/matching/word-table';

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

/**
 * The forms as a tree of words. Nodes are numbers, and one map holds all edges: thousands of small maps
 * would be most of the background's start.
 */
type Trie = {
  /** Node and word, as `edgeKey` joins them, to the next node. */
  readonly edges: Map<number, number>;
  readonly meanings: (readonly Meaning[])[];
};

const ROOT = 0;
/** More words than an index will ever have; node and word together stay exact numbers. */
const MAX_WORDS = 1_048_576;
const NO_MEANINGS: readonly Meaning[] = [];

/** The index, ready to search: built once when the background starts. */
export type Matcher = {
  readonly terms: readonly IndexedTerm[];
  readonly table: WordTable;
  readonly trie: Trie;
};

/** Builds the matcher from the compiled index. */
export function buildMatcher(terms: readonly IndexedTerm[]): Matcher {
  const table = new WordTable();
  const numbers = new Map<string, number>();
  const trie: Trie = { edges: new Map(), meanings: [NO_MEANINGS] };

  const numberOf = (word: string): number => {
    const known = numbers.get(word);
    if (known !== undefined) return known;
    numbers.set(word, numbers.size);
    return numbers.size - 1;
  };
  // Most words stand in many forms: each is put into the table once, and once more as a last word.
  const added = [new Map<string, number>(), new Map<string, number>()] as const;
  const addOnce = (word: string, isLast: boolean): number => {
    const known = added[isLast ? 1 : 0].get(word);
    if (known !== undefined) return known;
    const number = addWord(word, { isLast, table, numberOf });
    added[isLast ? 1 : 0].set(word, number);
    return number;
  };
  const add = (form: string, meaning: Meaning) => {
    for (const words of formWords(form)) {
      let node = ROOT;
      words.forEach((word, place) => {
        const key = edgeKey(node, addOnce(word, place === words.length - 1));
        const known = trie.edges.get(key);
        node = known ?? trie.meanings.push(NO_MEANINGS) - 1;
        if (known === undefined) trie.edges.set(key, node);
      });
      const meanings = trie.meanings[node] ?? NO_MEANINGS;
      if (!meanings.some((other) => sameMeaning(other, meaning))) {
        trie.meanings[node] = [...meanings, meaning];
      }
    }
  };

  terms.forEach((term, number) => {
    for (const [form, policy] of formsOf(term)) {
      add(form, { kind: 'term', term: number, policy, isAcronym: hasAcronym(form) });
    }
    for (const word of term.evidence) add(word, { kind: 'evidence', term: number });
    for (const word of term.blockers) add(word, { kind: 'blocker', term: number });
  });
  return { terms, table, trie };
}

/** Finds every place where a form stands, nested and overlapping ones too, by start and then longest first. */
export function findHits(matcher: Matcher, text: string): readonly Hit[] {
  const known = scanWords(text, matcher.table);
  const hits: Hit[] = [];

  const { edges, meanings } = matcher.trie;
  const walk = (node: number, at: number, first: number) => {
    for (const reading of matcher.table.readingsOf(known.words[at] ?? -1)) {
      const next = edges.get(edgeKey(node, reading.word));
      if (next === undefined) continue;
      const end = known.ends[at] ?? 0;
      if (reading.exact !== null && text.slice(known.starts[at], end) !== reading.exact) continue;
      const said = meanings[next] ?? NO_MEANINGS;
      if (said.length > 0) hits.push({ start: known.starts[first] ?? 0, end, meanings: said });
      if (!reading.endsPhrase && known.joined[at + 1] === true) walk(next, at + 1, first);
    }
  };
  for (let first = 0; first < known.words.length; first++) walk(ROOT, first, first);
  return hits.sort((one, other) => one.start - other.start || other.end - one.end);
}

/** Lists the forms of a term with the policy of each: the headword, then its aliases. */
export function formsOf(
  term: IndexedTerm,
): readonly (readonly [form: string, policy: MatchPolicy])[] {
  return [
    [term.headword, term.policy],
    ...term.aliases.map((alias): [string, MatchPolicy] =>
      typeof alias === 'string' ? [alias, term.policy] : [alias[0], alias[1]],
    ),
  ];
}

/** Whether a form has a word in capitals, which is matched in exact case only (CPS, RICB). */
function hasAcronym(form: string): boolean {
  return /[A-Z0-9&][A-Z0-9&]/.test(form) && wordsIn(form).some(isAcronym);
}

function isAcronym(word: string): boolean {
  return /^[A-Z0-9&]*[A-Z][A-Z0-9&]+s?$/.test(word);
}

/** The words and marks of a form as the scan would see them; a hyphenated form also closed up. */
function formWords(form: string): readonly (readonly string[])[] {
  const open = wordsIn(form);
  const variants = [open];
  if (form.includes('-')) variants.push(wordsIn(form.replace(/(\p{L})-(?=\p{L})/gu, '$1')));
  if (open.includes(',')) variants.push(withSerialComma(open));
  return variants;
}

function wordsIn(form: string): readonly string[] {
  if (PLAIN.test(form)) return form.split(' ');
  return form.match(/[\p{L}\p{N}]+(?:['’][\p{L}\p{N}]+)*|[^\s\p{L}\p{N}'’-]/gu) ?? [];
}

/** "speaker, listener and observer" is also written with a comma before the "and". */
function withSerialComma(words: readonly string[]): readonly string[] {
  const last = words.lastIndexOf('and');
  return last < 1 || words[last - 1] === ',' ? words : words.toSpliced(last, 0, ',');
}

function addWord(
  word: string,
  index: { isLast: boolean; table: WordTable; numberOf: (word: string) => number },
): number {
  const { isLast, table, numberOf } = index;
  const add = (spelling: string, reading: Reading) => table.add(foldWord(spelling), reading);
  if (isAcronym(word)) {
    const number = numberOf(`=${word}`);
    add(word, { word: number, exact: word, endsPhrase: false });
    if (isLast && !word.endsWith('s')) {
      add(`${word}s`, { word: number, exact: `${word}s`, endsPhrase: true });
    }
    return number;
  }
  const lower = foldWord(word);
  const number = numberOf(lower);
  for (const spelling of [lower, ...spellingVariants(lower)]) {
    add(spelling, { word: number, exact: null, endsPhrase: false });
    const plural = isLast ? pluralOf(spelling) : null;
    if (plural !== null) add(plural, { word: number, exact: null, endsPhrase: true });
  }
  return number;
}

/** Most forms: words of plain letters with one space between them. */
const PLAIN = /^[A-Za-z0-9]+(?: [A-Za-z0-9]+)*$/;

function foldWord(word: string): string {
  if (PLAIN.test(word)) return word.toLowerCase();
  const plain = word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return plain === '&' ? 'and' : plain.replace(/’/g, "'");
}

function edgeKey(node: number, word: number): number {
  return node * MAX_WORDS + word;
}

function sameMeaning(one: Meaning, other: Meaning): boolean {
  return (
    one.kind === other.kind &&
    one.term === other.term &&
    (one.kind !== 'term' || other.kind !== 'term' || one.policy === other.policy)
  );
}
