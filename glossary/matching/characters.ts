/**
 * What each UTF-16 code unit means to the matcher, and the form in which words are compared.
 *
 * One table of 65,536 cells, filled as characters are met: the scan looks every character up once. A
 * cell below `FIRST_LETTER` is one of the kinds below; any other is a letter or digit of a word, in
 * lower case and without its accents.
 */

/** Not met yet: `cellOf` finds out. */
export const UNKNOWN = 0;
/** Ends a phrase: punctuation, symbols, halves of astral characters. */
export const BREAK = 1;
/** Stands between the words of a phrase. */
export const SPACE = 2;
/** A line's end: one is a space, two in a row end a phrase. */
export const LINE_END = 3;
/** Joins two words when letters stand on both sides: hyphens, U+2010 and U+2011 too. */
export const HYPHEN = 4;
/** Part of a word when letters stand on both sides. */
export const APOSTROPHE = 5;
/** Invisible or combining: soft hyphen, zero-width characters, accents. Skipped inside a word. */
export const IGNORED = 6;
/** The first cell that is a letter or digit. */
export const FIRST_LETTER = 0x30;

/** Code unit -> kind or letter; 0 until it is first met. The loop of the scan reads it without a call. */
export const cells = new Uint16Array(65_536);
// Most characters of most texts, without the regular expressions that know all of Unicode.
cells.fill(BREAK, 0, 0x80);
for (let digit = 0x30; digit <= 0x39; digit++) cells[digit] = digit;
for (let letter = 0x61; letter <= 0x7a; letter++) cells[letter] = cells[letter - 0x20] = letter;
for (const space of '\t\v\f ') cells[space.charCodeAt(0)] = SPACE;
for (const end of '\n\r') cells[end.charCodeAt(0)] = LINE_END;
cells['_'.charCodeAt(0)] = '_'.charCodeAt(0); // names that are no prose: user_recovers
cells['-'.charCodeAt(0)] = HYPHEN;
cells["'".charCodeAt(0)] = APOSTROPHE;

const HYPHENS = /[\u2010\u2011]/;
const APOSTROPHES = /[\u2018\u2019\u02bc\uff07]/;
const IGNORABLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u0300-\u036f\p{M}]/u;

/** Returns a kind, or the folded letter or digit. */
export function cellOf(code: number): number {
  return cells[code] || learn(code);
}

/** Returns the cell of a text's character. Outside the text there are breaks; to ask it for them would make every later look-up slow. */
export function cellAt(text: string, at: number): number {
  return at >= 0 && at < text.length ? cellOf(text.charCodeAt(at)) : BREAK;
}

function learn(code: number): number {
  const character = String.fromCharCode(code);
  const cell = classify(character);
  cells[code] = cell;
  return cell;
}

function classify(character: string): number {
  if (character === '\u2029') return LINE_END;
  if (/\s/.test(character)) return SPACE;
  if (HYPHENS.test(character)) return HYPHEN;
  if (APOSTROPHES.test(character)) return APOSTROPHE;
  if (IGNORABLE.test(character)) return IGNORED;
  if (!/[\p{L}\p{N}]/u.test(character)) return BREAK;
  const letter = character.normalize('NFKD').toLowerCase().charCodeAt(0);
  return letter >= FIRST_LETTER ? letter : BREAK; // a number in brackets is one character too
}
