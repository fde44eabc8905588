import type { IndexedTerm } from '@/glossary/entry';
import { EdgeTable } from '@/glossary/matching/edge-table';
import { foldWord, formsOf, hasAcronym, isAcronym, spellingsOf } from '@/glossary/matching/forms';
import type { Matcher, Sense } from '@/glossary/matching/matcher';
import { pluralOf, spellingVariants } from '@/glossary/matching/spelling-variants';
import { WordTable } from '@/glossary/matching/word-table';

/** Builds the matcher from the index: whenever the background starts, so every allocation counts. */
export function buildMatcher(terms: readonly IndexedTerm[]): Matcher {
  const words = new WordIndex();
  const edges = new EdgeTable();
  const meanings: (GrowingMeaning | null)[] = [null];

  /** Returns what the form says, for something to be added to it. */
  const meaningOf = (spelling: readonly string[]): GrowingMeaning => {
    let node = 0;
    for (let place = 0; place < spelling.length; place++) {
      const word = words.add(spelling[place] ?? '', place === spelling.length - 1);
      let next = edges.find(node, word);
      if (next < 0) {
        next = meanings.push(null) - 1;
        edges.add(node, word, next);
      }
      node = next;
    }
    return (meanings[node] ??= { senses: NONE, evidenceFor: NONE, blocks: NONE });
  };

  /** The same words speak for or against many terms: each is walked once. */
  const signals = new Map<string, readonly GrowingMeaning[]>();
  const signalsOf = (form: string): readonly GrowingMeaning[] => {
    const known = signals.get(form);
    if (known !== undefined) return known;
    const found = spellingsOf(form).map(meaningOf);
    signals.set(form, found);
    return found;
  };

  terms.forEach((term, number) => {
    for (const [form, policy] of formsOf(term)) {
      const sense = { term: number, policy, isAcronym: hasAcronym(form) };
      for (const spelling of spellingsOf(form)) addSense(meaningOf(spelling), sense);
    }
    for (const form of term.evidence) {
      for (const meaning of signalsOf(form)) addTo(meaning, 'evidenceFor', number);
    }
    for (const form of term.blockers) {
      for (const meaning of signalsOf(form)) addTo(meaning, 'blocks', number);
    }
  });
  return { terms, table: words.table, edges, meanings };
}

/** Shared by all forms that say nothing of the kind: most say one thing. */
const NONE: readonly never[] = [];

type GrowingMeaning = {
  senses: readonly Sense[];
  evidenceFor: readonly number[];
  blocks: readonly number[];
};

/** Two forms of one term can come to the same words: the freer policy counts. */
function addSense(meaning: GrowingMeaning, sense: Sense): void {
  const known = meaning.senses.find((other) => other.term === sense.term);
  if (known !== undefined && known.policy <= sense.policy) return;
  meaning.senses = [...meaning.senses.filter((other) => other !== known), sense];
}

function addTo(meaning: GrowingMeaning, list: 'evidenceFor' | 'blocks', term: number): void {
  const terms = meaning[list];
  if (terms === NONE) meaning[list] = [term];
  else (terms as number[]).push(term); // its own list, not the shared one
}

/** Gives every word a number and puts its spellings into the table, each once. */
class WordIndex {
  readonly table = new WordTable();
  private readonly numbers = new Map<string, number>();
  /** Whether the word of a number is in the table in its plural too. */
  private readonly hasPlural: boolean[] = [];

  /** Returns the number of a word. As the last of a form it is also known in its plural. */
  add(word: string, isLast: boolean): number {
    let number = this.numbers.get(word);
    if (number === undefined) {
      number = this.addSpellings(word);
      this.numbers.set(word, number);
    }
    if (isLast && this.hasPlural[number] !== true) {
      this.hasPlural[number] = true;
      this.addPlurals(word, number);
    }
    return number;
  }

  private addSpellings(word: string): number {
    if (word !== word.toLowerCase() && isAcronym(word)) {
      const number = this.numbers.size;
      this.table.add(foldWord(word), { word: number, exact: word, endsPhrase: false });
      return number;
    }
    const lower = foldWord(word);
    const known = lower === word ? undefined : this.numbers.get(lower);
    if (known !== undefined) return known;
    const number = this.numbers.size;
    if (lower !== word) this.numbers.set(lower, number);
    const reading = { word: number, exact: null, endsPhrase: false };
    this.table.add(lower, reading);
    for (const spelling of spellingVariants(lower)) this.table.add(spelling, reading);
    return number;
  }

  private addPlurals(word: string, number: number): void {
    if (word !== word.toLowerCase() && isAcronym(word)) {
      const exact = `${word}s`;
      if (!word.endsWith('s'))
        this.table.add(foldWord(exact), { word: number, exact, endsPhrase: true });
      return;
    }
    const lower = foldWord(word);
    const reading = { word: number, exact: null, endsPhrase: true };
    for (const spelling of [lower, ...spellingVariants(lower)]) {
      const plural = pluralOf(spelling);
      if (plural !== null) this.table.add(plural, reading);
    }
  }
}
