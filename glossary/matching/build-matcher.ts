import type { IndexedTerm } from '@/glossary/entry';
import { EdgeTable } from '@/glossary/matching/edge-table';
import { foldWord, formsOf, hasAcronym, isAcronym, spellingsOf } from '@/glossary/matching/forms';
import type { Matcher, Meaning } from '@/glossary/matching/matcher';
import { pluralOf, spellingVariants } from '@/glossary/matching/spelling-variants';
import { WordTable } from '@/glossary/matching/word-table';

/** Builds the matcher from the index: whenever the background starts, so every allocation counts. */
export function buildMatcher(terms: readonly IndexedTerm[]): Matcher {
  const words = new WordIndex();
  const edges = new EdgeTable();
  const meanings: (readonly Meaning[])[] = [[]];

  const add = (form: string, only: readonly [Meaning]) => {
    for (const spelling of spellingsOf(form)) {
      let node = 0;
      for (let place = 0; place < spelling.length; place++) {
        const word = words.add(spelling[place] ?? '', place === spelling.length - 1);
        let next = edges.find(node, word);
        if (next < 0) {
          next = meanings.push(NO_MEANINGS) - 1;
          edges.add(node, word, next);
        }
        node = next;
      }
      const said = meanings[node] ?? NO_MEANINGS;
      if (said.length === 0) meanings[node] = only;
      else if (!said.some((other) => sameMeaning(other, only[0])))
        meanings[node] = [...said, only[0]];
    }
  };

  terms.forEach((term, number) => {
    for (const [form, policy] of formsOf(term)) {
      add(form, [{ kind: 'term', term: number, policy, isAcronym: hasAcronym(form) }]);
    }
    const evidence = [{ kind: 'evidence', term: number }] as const;
    for (const form of term.evidence) add(form, evidence);
    const blocker = [{ kind: 'blocker', term: number }] as const;
    for (const form of term.blockers) add(form, blocker);
  });
  return { terms, table: words.table, edges, meanings };
}

const NO_MEANINGS: readonly Meaning[] = [];

/** Gives every word a number and puts its spellings into the table, each once. */
class WordIndex {
  readonly table = new WordTable();
  private readonly numbers = new Map<string, number>();
  private readonly lastWords = new Set<string>();

  /** Returns the number of a word. As the last of a form it is also known in its plural. */
  add(word: string, isLast: boolean): number {
    let number = this.numbers.get(word);
    if (number === undefined) {
      number = this.addSpellings(word);
      this.numbers.set(word, number);
    }
    if (isLast && !this.lastWords.has(word)) {
      this.lastWords.add(word);
      this.addPlurals(word, number);
    }
    return number;
  }

  private addSpellings(word: string): number {
    if (isAcronym(word)) {
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
    if (isAcronym(word)) {
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

function sameMeaning(one: Meaning, other: Meaning): boolean {
  return (
    one.kind === other.kind &&
    one.term === other.term &&
    (one.kind !== 'term' || other.kind !== 'term' || one.policy === other.policy)
  );
}
