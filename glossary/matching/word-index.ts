import { isAcronym } from '@/glossary/matching/forms';
import { Int32List } from '@/glossary/matching/int32-list';
import { pluralOf, spellingVariants } from '@/glossary/matching/spelling-variants';
import { placeOf, type Reading, WordTable } from '@/glossary/matching/word-table';

/** Gives every word of the forms a number and puts its spellings into the table, each once. */
export class WordIndex {
  readonly table = new WordTable();
  /** Word -> how it is written: as in the form where case counts, else in lower case. */
  private readonly written: string[] = [];
  /** Spelling -> the word + 1 that it is where case is free. */
  private readonly free = new Int32List(8192);
  private readonly acronyms = new Map<string, number>();
  private readonly inPlural = new Set<number>();

  /** Returns the number of a word that stands in a form, given the number of its spelling. */
  numberOf(spelling: number, written: string): number {
    if (isAcronym(written)) {
      const known = this.acronyms.get(written);
      if (known !== undefined) return known;
      const word = this.written.push(written) - 1;
      this.acronyms.set(written, word);
      this.table.addReading(spelling, { word, exact: written, endsPhrase: false });
      return word;
    }
    return this.freeWord(spelling) ?? this.addFreeWord(spelling, written.toLowerCase());
  }

  /** Whether a word is written in capitals. */
  isAcronym(word: number): boolean {
    return this.acronyms.has(this.written[word] ?? '');
  }

  /** As the last of a form a word is also known in its plural. */
  endPhrase(word: number): void {
    const written = this.written[word];
    if (written === undefined || this.inPlural.has(word)) return;
    this.inPlural.add(word);
    const isExact = this.isAcronym(word);
    for (const plural of pluralsOf(written)) {
      this.addSpelling(plural, { word, exact: isExact ? plural : null, endsPhrase: true });
    }
  }

  private freeWord(spelling: number): number | null {
    const known = spelling < this.free.size ? this.free.at(spelling) : 0;
    return known === 0 ? null : known - 1;
  }

  private addFreeWord(spelling: number, lower: string): number {
    const word = this.written.push(lower) - 1;
    const reading = { word, exact: null, endsPhrase: false };
    this.table.addReading(spelling, reading);
    this.setFree(spelling, word);
    for (const variant of spellingVariants(lower)) {
      const other = this.addSpelling(variant, reading);
      if (this.freeWord(other) === null) this.setFree(other, word);
    }
    return word;
  }

  private setFree(spelling: number, word: number): void {
    while (this.free.size <= spelling) this.free.push(0);
    this.free.set(spelling, word + 1);
  }

  private addSpelling(written: string, reading: Reading): number {
    const spelling = this.table.enter(written, placeOf(written));
    this.table.addReading(spelling, reading);
    return spelling;
  }
}

/** Returns the plurals of a word, in both spellings where it has two. */
export function pluralsOf(written: string): readonly string[] {
  if (isAcronym(written)) return written.endsWith('s') ? [] : [`${written}s`];
  const plurals: string[] = [];
  const own = pluralOf(written);
  if (own !== null) plurals.push(own);
  for (const variant of spellingVariants(written)) {
    const plural = pluralOf(variant);
    if (plural !== null) plurals.push(plural);
  }
  return plurals;
}
