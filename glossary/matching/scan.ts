import {
  APOSTROPHE,
  BREAK,
  cellAt,
  cells,
  FIRST_LETTER,
  IGNORED,
  LINE_END,
  SPACE,
  UNKNOWN,
} from '@/glossary/matching/characters';
import {
  APOSTROPHE_LETTER,
  ASK_PLACE,
  HASH_FACTOR,
  HASH_START,
  hashStep,
  mayHold,
  NONE,
  type WordPlace,
} from '@/glossary/matching/word-table';

/** Stands in the list of words where something other than space or a hyphen parts two of them. */
export const GAP = NONE;

/** The words of a text that the index knows, in reading order. Words that it does not know leave a gap. */
export class KnownWords {
  size = 0;
  /** Whether the next word can only be the first of a form. */
  endsInGap = true;
  /** Triples: start, end, spelling. One array, because words come by the hundred thousand. */
  private values: Int32Array;

  constructor(capacity: number) {
    this.values = new Int32Array(capacity * 3);
  }

  /** Returns the UTF-16 offset of a word's first character. */
  startOf(word: number): number {
    return this.values[word * 3] ?? 0;
  }

  /** Returns the UTF-16 offset after a word's last character, a possessive 's left out. */
  endOf(word: number): number {
    return this.values[word * 3 + 1] ?? 0;
  }

  /** Returns the number of a word's spelling, or `GAP`. */
  spellingOf(word: number): number {
    return this.values[word * 3 + 2] ?? GAP;
  }

  add(start: number, end: number, spelling: number): void {
    const at = this.size * 3;
    if (at === this.values.length) {
      const larger = new Int32Array(at * 2);
      larger.set(this.values);
      this.values = larger;
    }
    this.values[at] = start;
    this.values[at + 1] = end;
    this.values[at + 2] = spelling;
    this.size++;
    this.endsInGap = false;
  }

  /** Parts the words before and after; one gap is as good as many. */
  addGap(): void {
    if (this.endsInGap) return;
    this.add(0, 0, GAP);
    this.endsInGap = true;
  }

  clear(): void {
    this.size = 0;
    this.endsInGap = true;
  }
}

/** Says which words are known. */
export type Spellings = {
  /** What `mayHold` reads: most words are sorted out by it, without a call. */
  readonly filter: Int32Array;
  /** Returns the number of the spelling with a hash, `GAP`, or `ASK_PLACE` where the hash does not tell. */
  find(hash: number, isAfterGap: boolean): number;
  /** Returns the number of the spelling that stands at a place, or `GAP`. */
  findAt(text: string, place: WordPlace): number;
};

const LETTER_S = 0x73;

/** Adds the words of a text that have a number to `known`, in one pass, in time that grows with its length alone. */
export function scanWords(text: string, spellings: Spellings, known: KnownWords): void {
  // An engine has many kinds of strings, and `text.charCodeAt` would look the method up for each character.
  // oxlint-disable-next-line typescript/unbound-method -- called with the text as its `this`
  const { charCodeAt } = String.prototype;
  const { length } = text;
  const { filter } = spellings;
  for (let at = 0; at < length;) {
    const start = at;
    let hash = HASH_START;
    let cell = cells[charCodeAt.call(text, at)] ?? UNKNOWN;
    // Every letter of every text passes here. A call of ours in this loop, even one hardly ever made, would slow it down.
    while (cell >= FIRST_LETTER) {
      hash = Math.imul(hash ^ cell, HASH_FACTOR);
      at++;
      cell = at < length ? (cells[charCodeAt.call(text, at)] ?? UNKNOWN) : BREAK;
    }
    if (cell === UNKNOWN) {
      learnWord(text, at);
      at = start;
      continue;
    }
    let end = at;
    if (cell === SPACE && at > start) {
      at++; // most words
    } else if (at === start) {
      end = ++at;
      if (cell === SPACE || cell === IGNORED) continue;
      if (cell !== BREAK) {
        if (partsWords(text, start, cell)) known.addGap();
        continue;
      }
      hash = Math.imul(hash ^ charCodeAt.call(text, start), HASH_FACTOR); // a mark can be part of a form
    } else if (cell === APOSTROPHE || cell === IGNORED) {
      ({ hash, end, at } = readUnusual(text, start));
    }
    if (!mayHold(filter, hash)) {
      if (!known.endsInGap) known.addGap();
      continue;
    }
    let spelling = spellings.find(hash, known.endsInGap);
    if (spelling === ASK_PLACE) spelling = spellings.findAt(text, { hash, start, end });
    if (spelling === GAP) known.addGap();
    else known.add(start, end, spelling);
  }
  known.addGap();
}

/** Learns the characters up to the end of a word: it is read again but once. */
function learnWord(text: string, at: number): void {
  while (cellAt(text, at) >= FIRST_LETTER) at++;
}

/** Reads a word with an apostrophe or with characters that are ignored. Its end is not always where to go on. */
function readUnusual(text: string, start: number): { hash: number; end: number; at: number } {
  let hash = HASH_START;
  let at = start;
  let end = start;
  /** The last letter, and how many stand after the last apostrophe. */
  let last = 0;
  let tail = 0;
  let beforeApostrophe: { hash: number; end: number } | null = null;

  for (; at < text.length; at++) {
    const cell = cellAt(text, at);
    if (cell >= FIRST_LETTER) {
      hash = hashStep(hash, cell);
      last = cell;
      tail++;
      end = at + 1;
    } else if (cell === APOSTROPHE && isLetterAt(text, at + 1)) {
      beforeApostrophe = { hash, end };
      hash = hashStep(hash, APOSTROPHE_LETTER);
      tail = 0;
    } else if (cell === IGNORED) {
      if (!isLetterAt(text, at + 1)) end = at + 1;
    } else break;
  }
  const isPossessive = beforeApostrophe !== null && tail === 1 && last === LETTER_S;
  return isPossessive && beforeApostrophe !== null
    ? { ...beforeApostrophe, at }
    : { hash, end, at };
}

/** Whether a line's end, a hyphen or an apostrophe parts the words beside it. That of a plural's possessive does not: patients' rights. */
function partsWords(text: string, at: number, cell: number): boolean {
  if (cell === APOSTROPHE && cellAt(text, at - 1) === LETTER_S && cellAt(text, at + 1) === SPACE) {
    return false;
  }
  if (cell !== LINE_END) return !(isLetterAt(text, at - 1) && isLetterAt(text, at + 1));
  let next = at + (text.startsWith('\r\n', at) ? 2 : 1);
  while (cellAt(text, next) === SPACE || cellAt(text, next) === IGNORED) next++;
  return cellAt(text, next) === LINE_END; // an empty line
}

function isLetterAt(text: string, at: number): boolean {
  return cellAt(text, at) >= FIRST_LETTER;
}
