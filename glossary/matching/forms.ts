import type { IndexedTerm } from '@/glossary/entry';
import type { MatchPolicy } from '@/glossary/schema';

/** Lists the forms of a term with the policy of each: the headword, then its aliases. */
export function formsOf(
  term: IndexedTerm,
): readonly (readonly [form: string, policy: MatchPolicy])[] {
  return [
    [term.headword, term.policy],
    ...term.aliases.map((alias): readonly [string, MatchPolicy] =>
      typeof alias === 'string' ? [alias, term.policy] : alias,
    ),
  ];
}

/** The words and marks of a form as the scan would see them; a hyphenated form also closed up. */
export function spellingsOf(form: string): readonly (readonly string[])[] {
  if (SINGLE.test(form)) return [[form]];
  const open = wordsIn(form);
  if (form.includes('-')) return [open, wordsIn(form.replace(/(\p{L})-(?=\p{L})/gu, '$1'))];
  return open.includes(',') ? [open, withSerialComma(open)] : [open];
}

/** Whether a form has a word in capitals, which is matched in exact case only (CPS, RICB). */
export function hasAcronym(form: string): boolean {
  return /[A-Z0-9&]{2}/.test(form) && wordsIn(form).some(isAcronym);
}

/** Whether a word is written in capitals: CPS, P&A, also CPSs. */
export function isAcronym(word: string): boolean {
  return /^[A-Z0-9&]*[A-Z][A-Z0-9&]+s?$/.test(word);
}

/** Returns a word in the form in which words are compared. */
export function foldWord(word: string): string {
  if (PLAIN.test(word)) return word.toLowerCase();
  const plain = word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return plain === '&' ? 'and' : plain.replace(/’/g, "'");
}

/** One word of plain letters: the most frequent form by far. */
const SINGLE = /^[A-Za-z0-9]+$/;

/** Most forms: words of plain letters with one space between them. */
const PLAIN = /^[A-Za-z0-9]+(?: [A-Za-z0-9]+)*$/;

function wordsIn(form: string): readonly string[] {
  if (PLAIN.test(form)) return form.split(' ');
  return form.match(/[\p{L}\p{N}]+(?:['’][\p{L}\p{N}]+)*|[^\s\p{L}\p{N}'’-]/gu) ?? [];
}

/** "speaker, listener and observer" is also written with a comma before the "and". */
function withSerialComma(words: readonly string[]): readonly string[] {
  const last = words.lastIndexOf('and');
  return last < 1 || words[last - 1] === ',' ? words : words.toSpliced(last, 0, ',');
}
