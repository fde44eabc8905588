import type { IndexedTerm } from '@/glossary/entry';
import { verbForms } from '@/glossary/matching/verb-forms';
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

/**
 * The ways to write a form, but for its persons. A verb phrase ("to tell one's story") stands for all forms of
 * its verb, a hyphenated form also for itself closed up, a list also for one with a comma before its "and".
 */
export function spellingsOf(form: string): readonly string[] {
  if (form.startsWith('to ')) return verbPhrases(form.slice(3));
  if (form.includes('-')) return [form, form.replace(/(\S)-(?=[^\sA-Z])/g, '$1')];
  return form.includes(',') ? [form, form.replace(/(?<!,) and (?=[^,]*$)/, ', and ')] : [form];
}

function verbPhrases(phrase: string): readonly string[] {
  const [verb = ''] = phrase.split(' ', 1);
  return verbForms(verb).flatMap((form) => spellingsOf(form + phrase.slice(verb.length)));
}

/** Returns the verb of a phrase such as "to tell one's story"; null where a form is none, or its verb is hyphenated. */
export function verbOf(form: string): string | null {
  if (!form.startsWith('to ')) return null;
  const [verb = ''] = form.slice(3).split(' ', 1);
  return verb.includes('-') ? null : verb;
}

/** Everything that a form stands for: all forms of its verb, all persons. */
export function allForms(form: string): readonly string[] {
  return verbOf(form) === null
    ? forAllPersons(form)
    : spellingsOf(form).flatMap((spelling) => forAllPersons(spelling));
}

/** Stand in a form for whoever the text speaks of. */
const WHOSE = ['my', 'your', 'his', 'her', 'our', 'their', "one's"];
const WHOM = ['my', 'your', 'him', 'her', 'them', 'one'].map((whom) => `${whom}self`);
const WHOM_ALL = [...WHOM, 'ourselves', 'yourselves', 'themselves'];

/** A form for each person that it can speak of: "to tell one's story", "to advocate for oneself". */
function forAllPersons(form: string): readonly string[] {
  if (/\boneself\b/.test(form)) return WHOM_ALL.map((whom) => form.replace(/\boneself\b/, whom));
  if (!/\bone's\b/.test(form)) return [form];
  return WHOSE.flatMap((whose) => [
    form.replace(/\bone's\b/, whose),
    form.replace(/\bone's\b/, `${whose} own`),
  ]);
}

/** Whether an everyday form counts unasked where its term is named: it has no other stems than the headword. */
export function isShortForm(form: string, policy: MatchPolicy, term: IndexedTerm): boolean {
  return policy === 'D' && term.policy !== 'D' && isShortFor(form, term.headword);
}

/** Letters by which two words of one stem are known: mutual, mutuality. */
const STEM_LENGTH = 5;

/** Whether a form has no other stems than another: "coach" of "recovery coach", "mutual" of "mutuality". */
export function isShortFor(form: string, other: string): boolean {
  const stems = stemsOf(other);
  return stemsOf(form).every((stem) => stems.includes(stem));
}

function stemsOf(form: string): readonly string[] {
  const words = form.toLowerCase().split(/[\s,.'’&/()-]+/);
  return words.filter((word) => word !== '').map((word) => word.slice(0, STEM_LENGTH));
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
