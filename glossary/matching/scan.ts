import {
  APOSTROPHE,
  BREAK,
  fold,
  HYPHEN,
  IGNORED,
  kindOf,
  LINE_END,
  SPACE,
  WORD,
} from '@/glossary/matching/characters';
import { HASH_START, hashStep, type WordTable } from '@/glossary/matching/word-table';

/** The words of a text that the index knows, in reading order. Words that it does not know leave only a gap. */
export type KnownWords = {
  /** UTF-16 offset of each word's first character. */
  readonly starts: readonly number[];
  /** UTF-16 offset after each word's last character, a possessive 's left out. */
  readonly ends: readonly number[];
  /** The word's number in the table. */
  readonly words: readonly number[];
  /** Whether nothing but space or a hyphen stands between a word and the known word before it. */
  readonly joined: readonly boolean[];
};

const AMPERSAND = 0x26;
const LETTER_S = 0x73;

/** Finds the known words of a text in one pass, in time that grows with its length alone. */
export function scanWords(text: string, table: WordTable): KnownWords {
  const starts: number[] = [];
  const ends: number[] = [];
  const words: number[] = [];
  const joined: boolean[] = [];
  let isJoined = false;
  let lineEnds = 0;

  const push = (start: number, end: number, word: number) => {
    if (word < 0) {
      isJoined = false;
      return;
    }
    starts.push(start);
    ends.push(end);
    words.push(word);
    joined.push(isJoined);
    isJoined = true;
  };

  for (let at = 0; at < text.length;) {
    const code = text.charCodeAt(at);
    const kind = kindOf(code);
    if (kind === WORD) {
      const word = readWord(text, at, table);
      push(at, word.end, word.index);
      at = word.next;
      lineEnds = 0;
      continue;
    }
    if (kind === LINE_END) {
      const isPair = code === 0x0d && text.charCodeAt(at + 1) === 0x0a;
      lineEnds++;
      if (lineEnds > 1) isJoined = false;
      at += isPair ? 2 : 1;
      continue;
    }
    if (kind === BREAK) {
      push(at, at + 1, findMark(text, at, table));
      lineEnds = 0;
    } else if (kind === HYPHEN || kind === APOSTROPHE) {
      if (!standsBetweenWords(text, at)) isJoined = false;
    } else if (kind !== SPACE && kind !== IGNORED) {
      isJoined = false;
    }
    at++;
  }
  return { starts, ends, words, joined };
}

/** Reads the word at `start`. The table's number is -1 for a word that it does not know. */
function readWord(text: string, start: number, table: WordTable) {
  let hash = HASH_START;
  let length = 0;
  let at = start;
  let end = start;
  let beforeApostrophe: { hash: number; length: number; end: number } | null = null;

  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const kind = kindOf(code);
    if (kind === WORD) {
      hash = hashStep(hash, fold(code));
      length++;
      end = at + 1;
    } else if (kind === APOSTROPHE && kindOf(text.charCodeAt(at + 1)) === WORD) {
      beforeApostrophe = { hash, length, end };
      hash = hashStep(hash, fold(code));
      length++;
    } else if (kind === IGNORED) {
      if (kindOf(text.charCodeAt(at + 1)) !== WORD) end = at + 1;
    } else break;
  }

  const isPossessive =
    beforeApostrophe !== null &&
    length === beforeApostrophe.length + 2 &&
    fold(text.charCodeAt(end - 1)) === LETTER_S;
  const word = isPossessive && beforeApostrophe !== null ? beforeApostrophe : { hash, length, end };
  const index = table.find(text, { hash: word.hash, start, length: word.length });
  return { index, end: word.end, next: at };
}

/** A punctuation mark can be part of a form ("speaker, listener and observer"); & is read as "and". */
function findMark(text: string, at: number, table: WordTable): number {
  const code = text.charCodeAt(at);
  if (code === AMPERSAND) return table.find('and', { hash: AND_HASH, start: 0, length: 3 });
  return table.find(text, { hash: hashStep(HASH_START, fold(code)), start: at, length: 1 });
}

const AND_HASH = [...'and'].reduce(
  (hash, letter) => hashStep(hash, letter.charCodeAt(0)),
  HASH_START,
);

function standsBetweenWords(text: string, at: number): boolean {
  return kindOf(text.charCodeAt(at - 1)) === WORD && kindOf(text.charCodeAt(at + 1)) === WORD;
}
