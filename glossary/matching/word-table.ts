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

/**
 * An open-addressing hash table of the words that the index knows.
 *
 * A text is mostly words that are not in it, so a miss must cost no string: the scan hands over the
 * hash that it computed in passing and the place in the text, and only a hit compares characters.
 */
export class WordTable {
  private slots = new Int32Array(16_384).fill(-1);
  private readonly hashes: number[] = [];
  private readonly words: string[] = [];
  private readonly indexes = new Map<string, number>();
  private readonly readings: Reading[][] = [];

  /** Adds a reading for a word, given in folded form. */
  add(word: string, reading: Reading): void {
    const known = this.indexes.get(word);
    if (known !== undefined) {
      const readings = this.readings[known] ?? [];
      if (!readings.some((other) => sameReading(other, reading))) readings.push(reading);
      return;
    }
    this.indexes.set(word, this.words.length);
    this.words.push(word);
    this.readings.push([reading]);
    this.hashes.push(hashOf(word));
    if (this.words.length * 2 > this.slots.length) this.grow();
    else this.place(this.words.length - 1);
  }

  /**
   * Returns the number of the word that stands at `start` to `end`, or -1.
   * `length` is its count of folded characters; characters that are ignored do not count.
   */
  find(text: string, place: { hash: number; start: number; length: number }): number {
    const mask = this.slots.length - 1;
    for (let slot = place.hash & mask; ; slot = (slot + 1) & mask) {
      const index = this.slots[slot] ?? -1;
      if (index < 0) return -1;
      if (this.hashes[index] !== place.hash) continue;
      const word = this.words[index] ?? '';
      if (word.length === place.length && sameLetters(text, place.start, word)) return index;
    }
  }

  /** Returns the ways to read a word that `find` found. */
  readingsOf(index: number): readonly Reading[] {
    return this.readings[index] ?? [];
  }

  private grow(): void {
    this.slots = new Int32Array(this.slots.length * 2).fill(-1);
    for (let index = 0; index < this.words.length; index++) this.place(index);
  }

  private place(index: number): void {
    const mask = this.slots.length - 1;
    let slot = (this.hashes[index] ?? 0) & mask;
    while ((this.slots[slot] ?? -1) >= 0) slot = (slot + 1) & mask;
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

function sameReading(one: Reading, other: Reading): boolean {
  return (
    one.word === other.word && one.exact === other.exact && one.endsPhrase === other.endsPhrase
  );
}
