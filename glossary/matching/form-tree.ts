import { EdgeTable, ROOT } from '@/glossary/matching/edge-table';
import { forAllPersons, isAcronym, spellingsOf } from '@/glossary/matching/forms';
import { Int32List } from '@/glossary/matching/int32-list';
import { MeaningTable, type Statement } from '@/glossary/matching/meaning-table';
import { GAP, KnownWords, scanWords } from '@/glossary/matching/scan';
import { spellingVariants } from '@/glossary/matching/spelling-variants';
import { pluralsOf, WordIndex } from '@/glossary/matching/word-index';
import {
  ASK_PLACE,
  NONE,
  placeOf,
  type WordPlace,
  type WordTable,
} from '@/glossary/matching/word-table';

/** Forms that start with the same word, still as they were written, with what each says. */
type Bundle = {
  readonly forms: string[];
  readonly statements: Statement[];
  /** Bundles that open with it: "coaches" starts forms, and is the plural of a form too. */
  readonly others: number[];
  /** Whether the first word is a form by itself, so that its plural opens the bundle too. */
  hasPlural: boolean;
};

/**
 * All forms as a tree of words.
 *
 * Forms that start with the same word are kept in a bundle until a text first has that word: a page
 * has a few hundred of thousands, and to put all into the tree would be most of the start.
 */
export class FormTree {
  readonly edges = new EdgeTable();
  readonly meanings = new MeaningTable();
  private readonly words = new WordIndex();
  /** First word in lower case -> bundle. */
  private readonly byFirstWord = new Map<string, number>();
  private readonly bundles: (Bundle | null)[] = [];
  /** Spelling -> its bundle + 1; 0 where no form starts with it. */
  private readonly bundleOf = new Int32List(8192);
  private readonly read = new KnownWords(64);
  /** Bundles that a text asked for. To open them at once would slow down the loop of the scan for ever. */
  private readonly wanted = new Set<number>();
  private readsForms = false;
  private lastNode = ROOT;

  /** For the scan: while forms are read, every word counts. */
  get filter(): Int32Array {
    return this.readsForms ? EVERY_WORD : this.table.filter;
  }

  get table(): WordTable {
    return this.words.table;
  }

  /** Adds what a form says. */
  add(form: string, statement: Statement): void {
    for (const spelling of spellingsOf(form)) {
      const first = this.firstWordOf(spelling);
      const lower = first.toLowerCase();
      const number = this.byFirstWord.get(lower) ?? this.addBundle(lower);
      const bundle = this.bundles[number];
      if (bundle === null || bundle === undefined) continue;
      bundle.forms.push(spelling);
      bundle.statements.push(statement);
      if (first.length < spelling.length || bundle.hasPlural) continue;
      bundle.hasPlural = true;
      this.linkAll(pluralsOf(isAcronym(first) ? first : lower), number);
    }
  }

  /** Whether a form starts with a spelling; none does with a gap. */
  startsForm(spelling: number): boolean {
    return spelling >= 0 && spelling < this.bundleOf.size && this.bundleOf.at(spelling) !== 0;
  }

  /** Numbers the words of a text for the scan. After a gap only a word that starts a form is of use. */
  find(hash: number, isAfterGap: boolean): number {
    if (this.readsForms) return ASK_PLACE;
    const spelling = this.words.table.find(hash);
    return spelling >= 0 ? this.use(spelling, isAfterGap) : spelling;
  }

  /** Does so where the hash does not tell. While forms are read, all of their words are put into the table. */
  findAt(text: string, place: WordPlace): number {
    if (this.readsForms) return this.table.enter(text, place);
    const spelling = this.table.findAt(text, place);
    return spelling >= 0 ? this.use(spelling, false) : spelling;
  }

  private use(spelling: number, isAfterGap: boolean): number {
    const number = spelling < this.bundleOf.size ? this.bundleOf.at(spelling) : 0;
    if (number === 0) return isAfterGap ? NONE : spelling;
    if (this.bundles[number - 1] !== null) this.wanted.add(number - 1);
    return spelling;
  }

  /** Puts into the tree the forms whose first words were met closed; returns whether there were any. */
  openWanted(): boolean {
    if (this.wanted.size === 0) return false;
    for (const number of this.wanted) this.open(number);
    this.wanted.clear();
    return true;
  }

  private addBundle(first: string): number {
    const number =
      this.bundles.push({ forms: [], statements: [], others: [], hasPlural: false }) - 1;
    this.byFirstWord.set(first, number);
    this.linkAll([first, ...spellingVariants(first)], number);
    return number;
  }

  private linkAll(spellings: readonly string[], bundle: number): void {
    for (const written of spellings) {
      const spelling = this.table.enter(written, placeOf(written));
      while (this.bundleOf.size <= spelling) this.bundleOf.push(0);
      const known = this.bundleOf.at(spelling);
      if (known === 0) this.bundleOf.set(spelling, bundle + 1);
      else if (known !== bundle + 1) this.bundles[known - 1]?.others.push(bundle);
    }
  }

  private open(number: number): void {
    const bundle = this.bundles[number];
    this.bundles[number] = null;
    if (bundle === null || bundle === undefined) return;
    bundle.forms.forEach((form, place) => {
      for (const each of forAllPersons(form)) this.put(each, bundle.statements[place] ?? 0);
    });
    for (const other of bundle.others) this.open(other);
  }

  /** Puts a form into the tree. The scan that reads the texts reads it: both see the same words. */
  private put(form: string, statement: Statement): void {
    const { edges, read, words } = this;
    this.readForm(form);
    let node = ROOT;
    let word = NONE;
    let hasAcronym = false;
    for (let at = 0; at < read.size; at++) {
      const spelling = read.spellingOf(at);
      if (spelling === GAP) continue;
      word = words.numberOf(spelling, form.slice(read.startOf(at), read.endOf(at)));
      hasAcronym ||= words.isAcronym(word);
      let next = edges.find(node, word);
      if (next < 0) {
        next = ++this.lastNode;
        edges.add(node, word, next);
      }
      node = next;
    }
    words.endPhrase(word);
    this.meanings.add(node, statement, hasAcronym);
  }

  private firstWordOf(form: string): string {
    const [plain] = PLAIN_FIRST.exec(form) ?? [];
    if (plain !== undefined) return plain;
    this.readForm(form);
    return form.slice(this.read.startOf(0), this.read.endOf(0));
  }

  private readForm(form: string): void {
    this.read.clear();
    this.readsForms = true;
    scanWords(form, this, this.read);
    this.readsForms = false;
  }
}

/** A filter that lets every word through. */
const EVERY_WORD = Int32Array.of(-1);

/** Most first words: plain letters, before a space or a hyphen. */
const PLAIN_FIRST = /^[A-Za-z0-9]+(?=[ -]|$)/;
