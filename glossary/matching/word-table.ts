import { fold, IGNORED, kindOf } from '@/glossary/matching/characters';

/** One way to read a word of a text as a word of the index. */
export type Reading = {
  /** The index's number for the word. */
  readonly word: number;
  /** The letters as they must stand in the text (acronyms), or null where case is free. */
  readonly exact: string | null;
  /** A plural ends a phrase: "recovery coaches", not "recoveries coach". */
  readonly endsPhrase: boolean;
};

/** A start value and a step for FNV-1a, the hash that `scan.ts` computes character by character. */
export const HASH_START = 0x811c9dc5;

/** Returns the hash after one more folded code unit. */
export function hashStep(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193);
}

const NONE = -1;

/**
 * An open-addressing hash table of the words that the index knows.
 *
 * A text is mostly words that are not in it, so a miss must cost no string: the scan hands over the
 * hash that it computed in passing and the place in the text, and only a hit compares characters.
 * Readings are chains of numbers in flat arrays, because the table is built at every start.
 */
export class WordTable {
  private slots = new Int32Array(32_768).fill(NONE);
  private readonly words: string[] = [];
  private readonly hashes: number[] = [];
  /** Word -> its first reading; reading -> the next of the same word. */
  private readonly firstReadings: number[] = [];
  private readonly nextReadings: number[] = [];
  private readonly numbers: number[] = [];
  private readonly ends: boolean[] = [];
  private readonly exacts = new Map<number, string>();

  /** Adds a reading for a word, given in folded form. */
  add(word: string, reading: Reading): void {
    const hash = hashOf(word);
    let index = this.indexOf(word, hash);
    if (index === NONE) {
      index = this.words.push(word) - 1;
      this.hashes.push(hash);
      this.firstReadings.push(NONE);
      if (this.words.length * 2 > this.slots.length) this.grow();
      else this.place(index);
    }
    let last = NONE;
    for (let known = this.readingOf(index); known !== NONE; known = this.nextReading(known)) {
      if (this.isSame(known, reading)) return;
      last = known;
    }
    const added = this.numbers.push(reading.word) - 1;
    this.ends.push(reading.endsPhrase);
    this.nextReadings.push(NONE);
    if (reading.exact !== null) this.exacts.set(added, reading.exact);
    if (last === NONE) this.firstReadings[index] = added;
    else this.nextReadings[last] = added;
  }

  /**
   * Returns the number of the word that stands at `start`, or -1. `length` is its count of folded
   * characters; characters that are ignored do not count.
   */
  find(text: string, place: { hash: number; start: number; length: number }): number {
    const mask = this.slots.length - 1;
    for (let slot = place.hash & mask; ; slot = (slot + 1) & mask) {
      const index = this.slots[slot] ?? NONE;
      if (index === NONE) return NONE;
      if (this.hashes[index] !== place.hash) continue;
      const word = this.words[index] ?? '';
      if (word.length === place.length && sameLetters(text, place.start, word)) return index;
    }
  }

  /** Returns the first way to read a word that `find` found, or -1. */
  readingOf(index: number): number {
    return this.firstReadings[index] ?? NONE;
  }

  /** Returns the next way to read the same word, or -1. */
  nextReading(reading: number): number {
    return this.nextReadings[reading] ?? NONE;
  }

  /** Returns the index's number for the word that a reading takes it for. */
  numberOf(reading: number): number {
    return this.numbers[reading] ?? NONE;
  }

  /** Whether a phrase must end with the word, read so. */
  endsPhrase(reading: number): boolean {
    return this.ends[reading] === true;
  }

  /** Returns how the word must be written to be read so; null where case is free. */
  exactOf(reading: number): string | null {
    return this.exacts.get(reading) ?? null;
  }

  private isSame(reading: number, other: Reading): boolean {
    return (
      this.numbers[reading] === other.word &&
      this.ends[reading] === other.endsPhrase &&
      this.exactOf(reading) === other.exact
    );
  }

  private indexOf(word: string, hash: number): number {
    const mask = this.slots.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const index = this.slots[slot] ?? NONE;
      if (index === NONE || this.words[index] === word) return index;
    }
  }

  private grow(): void {
    this.slots = new Int32Array(this.slots.length * 2).fill(NONE);
    for (let index = 0; index < this.words.length; index++) this.place(index);
  }

  private place(index: number): void {
    const mask = this.slots.length - 1;
    let slot = (this.hashes[index] ?? 0) & mask;
    while ((this.slots[slot] ?? NONE) !== NONE) slot = (slot + 1) & mask;
    this.slots[slot] = index;
  }
}

function hashOf(word: string): number {
  let hash = HASH_START;
  for (let at = 0; at < word.length; at++) hash = hashStep(hash, word.charCodeAt(at));
  return hash;
}

/** Whether the letters from `start` on, folded and without what is ignored, spell the word. */
function sameLetters(text: string, start: number, word: string): boolean {
  let at = start;
  for (let letter = 0; letter < word.length; at++) {
    const code = text.charCodeAt(at);
    if (kindOf(code) === IGNORED) continue;
    if (fold(code) !== word.charCodeAt(letter)) return false;
    letter++;
  }
  return true;
}
