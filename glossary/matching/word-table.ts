import { APOSTROPHE, cellOf, FIRST_LETTER, IGNORED } from '@/glossary/matching/characters';
import { Int32List } from '@/glossary/matching/int32-list';

/** One way to read a spelling of a text as a word of the index. */
export type Reading = {
  /** The index's number for the word. */
  readonly word: number;
  /** The letters as they must stand in the text (acronyms), or null where case is free. */
  readonly exact: string | null;
  /** A plural ends a phrase: "recovery coaches", not "recoveries coach". */
  readonly endsPhrase: boolean;
};

/** Where a word stands in a text. */
export type WordPlace = {
  /** FNV-1a of its letters in the form in which words are compared. */
  readonly hash: number;
  readonly start: number;
  readonly end: number;
};

/** The start value and the factor of FNV-1a, the hash that `scan.ts` computes character by character. */
export const HASH_START = 0x811c9dc5 | 0;
export const HASH_FACTOR = 0x01000193;

/** Returns the hash after one more letter. */
export function hashStep(hash: number, letter: number): number {
  return Math.imul(hash ^ letter, HASH_FACTOR);
}

/** The apostrophe as a letter inside a word. */
export const APOSTROPHE_LETTER = 0x27;

/** The slots' numbers to one number of the filter: some 16 bits for each spelling. */
const FILTER_SHARE = 8;

/** Says that there is none. */
export const NONE = -1;

/** Says that a hash is not enough to tell. */
export const ASK_PLACE = -2;

/**
 * An open-addressing hash table of the spellings that the index knows.
 *
 * The scan hands over the hash that it computed in passing: a word of a text costs no string, and no
 * letter is compared until a form goes on with it.
 */
export class WordTable {
  /** Pairs: a spelling's hash, and its number + 1, negative where two share a hash; 0 is free. */
  private slots = new Int32Array(32_768);
  /**
   * A bit for every hash that may be in the table (a Bloom filter of one hash). It is small enough for the
   * processor's nearest memory, where the slots of a large glossary are not; most words of a text end here.
   */
  filter = new Int32Array(this.slots.length / FILTER_SHARE);
  private letters = new Uint16Array(65_536);
  /** Spelling -> where its letters start; the next one's start is its end. */
  private readonly starts = new Int32List(8192);
  /** Spelling -> its first reading; reading -> the next of the same spelling. */
  private readonly firstReadings = new Int32List(8192);
  private readonly nextReadings = new Int32List(8192);
  /** Reading -> its word, twice, and one more where it ends a phrase. */
  private readonly words = new Int32List(8192);
  /** Reading -> how the word must be written. */
  private readonly exacts: (string | null)[] = [];

  constructor() {
    this.starts.push(0);
  }

  /**
   * Returns the number of the spelling with a hash, -1 if there is none, `ASK_PLACE` if two share it. Of a
   * million other words one has the hash of a spelling by chance: whoever makes something of a word asks
   * `isSpelled` first.
   */
  find(hash: number): number {
    const { slots } = this;
    const mask = slots.length - 1;
    for (let slot = firstSlot(hash, mask); ; slot = (slot + 2) & mask) {
      const entry = slots[slot + 1] ?? 0;
      if (entry === 0) return NONE;
      if (slots[slot] === hash) return entry > 0 ? entry - 1 : ASK_PLACE;
    }
  }

  /** Returns the number of the spelling that stands at a place of the text, or -1. */
  findAt(text: string, place: WordPlace): number {
    const { slots } = this;
    const mask = slots.length - 1;
    for (let slot = firstSlot(place.hash, mask); ; slot = (slot + 2) & mask) {
      const spelling = Math.abs(slots[slot + 1] ?? 0) - 1;
      if (spelling === NONE) return NONE;
      if (slots[slot] === place.hash && this.isSpelled(spelling, text, place)) return spelling;
    }
  }

  /** Returns the number of the spelling that stands at a place of the text; it is put in if it is new. */
  enter(text: string, place: WordPlace): number {
    const known = this.findAt(text, place);
    if (known !== NONE) return known;
    if (this.firstReadings.size * 4 >= this.slots.length) this.grow();
    const { slots } = this;
    const mask = slots.length - 1;
    const spelling = this.firstReadings.push(NONE);
    let isShared = false;
    let slot = firstSlot(place.hash, mask);
    for (; slots[slot + 1] !== 0; slot = (slot + 2) & mask) {
      if (slots[slot] !== place.hash) continue;
      slots[slot + 1] = -Math.abs(slots[slot + 1] ?? 0);
      isShared = true;
    }
    this.addToFilter(place.hash);
    slots[slot] = place.hash;
    slots[slot + 1] = isShared ? -spelling - 1 : spelling + 1;
    this.copyLetters(text, place);
    return spelling;
  }

  /** Whether the letters at a place of a text spell what the spelling's number stands for. */
  isSpelled(spelling: number, text: string, place: Pick<WordPlace, 'start' | 'end'>): boolean {
    const { letters } = this;
    // oxlint-disable-next-line typescript/unbound-method -- called with the text as its `this`
    const { charCodeAt } = String.prototype; // as in the scan
    let letter = this.starts.at(spelling);
    const last = this.starts.at(spelling + 1);
    for (let at = place.start; at < place.end; at++) {
      const code = charCodeAt.call(text, at);
      const cell = cellOf(code);
      if (cell === IGNORED) continue;
      if (letter === last || letters[letter] !== letterOf(code, cell)) return false;
      letter++;
    }
    return letter === last;
  }

  /** Adds a way to read a spelling, once. */
  addReading(spelling: number, reading: Reading): void {
    let last = NONE;
    for (let known = this.readingOf(spelling); known !== NONE; known = this.nextReading(known)) {
      if (this.isSame(known, reading)) return;
      last = known;
    }
    const added = this.words.push(reading.word * 2 + (reading.endsPhrase ? 1 : 0));
    this.nextReadings.push(NONE);
    this.exacts.push(reading.exact);
    if (last === NONE) this.firstReadings.set(spelling, added);
    else this.nextReadings.set(last, added);
  }

  /** Returns the first way to read a spelling, or -1. */
  readingOf(spelling: number): number {
    return this.firstReadings.at(spelling);
  }

  /** Returns the next way to read the same spelling, or -1. */
  nextReading(reading: number): number {
    return this.nextReadings.at(reading);
  }

  /** Returns the index's number for the word that a reading takes it for. */
  wordOf(reading: number): number {
    return this.words.at(reading) >> 1;
  }

  /** Whether a phrase must end with the word, read so. */
  endsPhrase(reading: number): boolean {
    return (this.words.at(reading) & 1) === 1;
  }

  /** Returns how the word must be written to be read so; null where case is free. */
  exactOf(reading: number): string | null {
    return this.exacts[reading] ?? null;
  }

  private isSame(reading: number, other: Reading): boolean {
    return (
      this.wordOf(reading) === other.word &&
      this.endsPhrase(reading) === other.endsPhrase &&
      this.exactOf(reading) === other.exact
    );
  }

  private copyLetters(text: string, place: WordPlace): void {
    let size = this.starts.at(this.starts.size - 1);
    while (size + place.end - place.start > this.letters.length) {
      const larger = new Uint16Array(this.letters.length * 2);
      larger.set(this.letters);
      this.letters = larger;
    }
    for (let at = place.start; at < place.end; at++) {
      const code = text.charCodeAt(at);
      const cell = cellOf(code);
      if (cell !== IGNORED) this.letters[size++] = letterOf(code, cell);
    }
    this.starts.push(size);
  }

  private grow(): void {
    const { slots } = this;
    this.slots = new Int32Array(slots.length * 2);
    this.filter = new Int32Array(this.slots.length / FILTER_SHARE);
    const mask = this.slots.length - 1;
    for (let from = 0; from < slots.length; from += 2) {
      const hash = slots[from] ?? 0;
      const spelling = slots[from + 1] ?? 0;
      if (spelling === 0) continue;
      let slot = firstSlot(hash, mask);
      while (this.slots[slot + 1] !== 0) slot = (slot + 2) & mask;
      this.slots[slot] = hash;
      this.slots[slot + 1] = spelling;
      this.addToFilter(hash);
    }
  }

  private addToFilter(hash: number): void {
    const at = filterPlace(hash, this.filter.length);
    this.filter[at] = (this.filter[at] ?? 0) | (1 << (hash & 31));
  }
}

/** Returns the place of a word that is a text of its own. */
export function placeOf(word: string): WordPlace {
  let hash = HASH_START;
  for (let at = 0; at < word.length; at++) {
    const code = word.charCodeAt(at);
    const cell = cellOf(code);
    if (cell !== IGNORED) hash = hashStep(hash, letterOf(code, cell));
  }
  return { hash, start: 0, end: word.length };
}

/** Whether a filter has a hash's bit: if not, no spelling has the hash. */
export function mayHold(filter: Int32Array, hash: number): boolean {
  return (((filter[filterPlace(hash, filter.length)] ?? 0) >>> (hash & 31)) & 1) === 1;
}

/** Where a hash has its bit; which of the 32 its low bits say. */
function filterPlace(hash: number, length: number): number {
  return ((hash >>> 5) ^ (hash >>> 20)) & (length - 1);
}

/** FNV-1a mixes its low bits worst: the high ones are folded in. */
function firstSlot(hash: number, mask: number): number {
  return ((hash ^ (hash >>> 15)) << 1) & mask;
}

/** The letter that a code unit of a word stands for; a mark stands for itself. */
function letterOf(code: number, cell: number): number {
  if (cell >= FIRST_LETTER) return cell;
  return cell === APOSTROPHE ? APOSTROPHE_LETTER : code;
}
