import { EdgeTable, ROOT } from '@/glossary/matching/edge-table';
import { allForms, isAcronym, spellingsOf, verbOf } from '@/glossary/matching/forms';
import { Int32List } from '@/glossary/matching/int32-list';
import { MeaningTable, type Statement } from '@/glossary/matching/meaning-table';
import { GAP, KnownWords, scanWords } from '@/glossary/matching/scan';
import { spellingVariants } from '@/glossary/matching/spelling-variants';
import { verbForms } from '@/glossary/matching/verb-forms';
import { pluralsOf, WordIndex } from '@/glossary/matching/word-index';
import {
  ASK_PLACE,
  NONE,
  placeOf,
  type WordPlace,
  type WordTable,
} from '@/glossary/matching/word-table';

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
  /** The forms as they are written, what each says, and the one before it of the same bundle + 1. */
  private readonly forms: string[] = [];
  private readonly statements = new Int32List(8192);
  private readonly earlier = new Int32List(8192);
  /** Bundle -> its last form + 1; 0 once it is open. */
  private readonly lastForms = new Int32List(4096);
  /** Bundle -> those that open with it: "coaches" starts forms, and is the plural of a form too. */
  private readonly others = new Map<number, number[]>();
  /** Bundles whose first word is a form by itself, so that its plural opens them too. */
  private readonly withPlural = new Set<number>();
  /** Verbs of which all forms open their bundle. */
  private readonly verbs = new Set<string>();
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
    const verb = verbOf(form);
    if (verb !== null) {
      const bundle = this.bundleFor(verb);
      this.keep(form, statement, bundle);
      if (this.verbs.has(verb)) return;
      this.verbs.add(verb);
      this.linkAll(verbForms(verb), bundle);
      return;
    }
    for (const spelling of spellingsOf(form)) this.addSpelling(spelling, statement);
  }

  private addSpelling(spelling: string, statement: Statement): void {
    const first = this.firstWordOf(spelling);
    const lower = first.toLowerCase();
    const bundle = this.bundleFor(lower);
    this.keep(spelling, statement, bundle);
    if (first.length < spelling.length || this.withPlural.has(bundle)) return;
    this.withPlural.add(bundle);
    this.linkAll(pluralsOf(isAcronym(first) ? first : lower), bundle);
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
    if (this.lastForms.at(number - 1) !== 0) this.wanted.add(number - 1);
    return spelling;
  }

  /** Puts into the tree the forms whose first words were met closed; returns whether there were any. */
  openWanted(): boolean {
    if (this.wanted.size === 0) return false;
    for (const number of this.wanted) this.open(number);
    this.wanted.clear();
    return true;
  }

  private keep(form: string, statement: Statement, bundle: number): void {
    this.forms.push(form);
    this.statements.push(statement);
    this.earlier.push(this.lastForms.at(bundle));
    this.lastForms.set(bundle, this.forms.length);
  }

  private bundleFor(first: string): number {
    const known = this.byFirstWord.get(first);
    if (known !== undefined) return known;
    const bundle = this.lastForms.push(0);
    this.byFirstWord.set(first, bundle);
    this.linkAll([first], bundle);
    this.linkAll(spellingVariants(first), bundle);
    return bundle;
  }

  private linkAll(spellings: readonly string[], bundle: number): void {
    for (const written of spellings) {
      const spelling = this.table.enter(written, placeOf(written));
      while (this.bundleOf.size <= spelling) this.bundleOf.push(0);
      const known = this.bundleOf.at(spelling);
      if (known === 0) this.bundleOf.set(spelling, bundle + 1);
      else if (known !== bundle + 1) this.openWith(known - 1, bundle);
    }
  }

  private openWith(bundle: number, other: number): void {
    const others = this.others.get(bundle);
    if (others === undefined) this.others.set(bundle, [other]);
    else others.push(other);
  }

  private open(bundle: number): void {
    const places: number[] = [];
    for (let next = this.lastForms.at(bundle); next !== 0; next = this.earlier.at(next - 1)) {
      places.unshift(next - 1);
    }
    if (places.length === 0) return;
    this.lastForms.set(bundle, 0);
    for (const place of places) {
      for (const form of allForms(this.forms[place] ?? ''))
        this.put(form, this.statements.at(place));
    }
    for (const other of this.others.get(bundle) ?? []) this.open(other);
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
    const space = form.indexOf(' ');
    const first = space < 0 ? form : form.slice(0, space);
    if (PLAIN.test(first)) return first;
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

/** Most first words: the scan would find no other end of the word. */
const PLAIN = /^[A-Za-z0-9]+$/;
