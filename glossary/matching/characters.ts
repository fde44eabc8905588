/**
 * What each UTF-16 code unit means to the matcher, and the form in which words are compared.
 *
 * Two tables of 65,536 cells, filled as characters are met: the scan looks every character up once.
 */

/** Ends a phrase: punctuation, symbols, halves of astral characters. */
export const BREAK = 1;
/** Part of a word. */
export const WORD = 2;
/** Stands between the words of a phrase. */
export const SPACE = 3;
/** A line's end: one is a space, two in a row end a phrase. */
export const LINE_END = 4;
/** Joins two words when letters stand on both sides: hyphens, U+2010 and U+2011 too. */
export const HYPHEN = 5;
/** Part of a word when letters stand on both sides. */
export const APOSTROPHE = 6;
/** Invisible or combining: soft hyphen, zero-width characters, accents. Skipped inside a word. */
export const IGNORED = 7;

const kinds = new Uint8Array(65_536);
const folded = new Uint16Array(65_536);

const HYPHENS = /[-\u2010\u2011]/;
const APOSTROPHES = /['\u2018\u2019\u02bc\uff07]/;
const IGNORABLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u0300-\u036f\p{M}]/u;

/** Returns the class of a code unit: one of the constants above. */
export function kindOf(code: number): number {
  const known = kinds[code];
  return known === undefined || known === 0 ? learn(code) : known;
}

/** Returns the code unit in lower case, without its accents: the form that words are compared in. */
export function fold(code: number): number {
  if (kinds[code] === 0) learn(code);
  return folded[code] ?? code;
}

function learn(code: number): number {
  const character = String.fromCharCode(code);
  const kind = classify(character);
  kinds[code] = kind;
  folded[code] = kind === APOSTROPHE ? 0x27 : foldCharacter(character);
  return kind;
}

function classify(character: string): number {
  if (character === '\n' || character === '\r' || character === '\u2029') return LINE_END;
  if (/\s/.test(character)) return SPACE;
  if (HYPHENS.test(character)) return HYPHEN;
  if (APOSTROPHES.test(character)) return APOSTROPHE;
  if (IGNORABLE.test(character)) return IGNORED;
  return /[\p{L}\p{N}]/u.test(character) ? WORD : BREAK;
}

function foldCharacter(character: string): number {
  return character.normalize('NFKD').toLowerCase().charCodeAt(0);
}
