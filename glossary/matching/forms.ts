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

/** The ways to write a form: a hyphenated one also closed up, a list also with a comma before its "and". */
export function spellingsOf(form: string): readonly string[] {
  if (form.includes('-')) return [form, form.replace(/(\S)-(?=\S)/g, '$1')];
  return form.includes(',') ? [form, form.replace(/(?<!,) and (?=[^,]*$)/, ', and ')] : [form];
}

/** Whether a word is written in capitals: CPS, also CPSs. Such a word is matched in exact case only. */
export function isAcronym(word: string): boolean {
  const length = word.endsWith('s') ? word.length - 1 : word.length;
  let capitals = 0;
  for (let at = 0; at < length; at++) {
    const code = word.charCodeAt(at);
    const isCapital = code >= 0x41 && code <= 0x5a;
    if (!isCapital && (code < 0x30 || code > 0x39)) return false;
    if (isCapital && at < length - 1) capitals++;
  }
  return capitals > 0;
}
