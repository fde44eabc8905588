/** US spellings whose UK spelling follows no rule below, word by word. */
const UK_SPELLINGS: Readonly<Record<string, string>> = {
  behavior: 'behaviour',
  behavioral: 'behavioural',
  behaviors: 'behaviours',
  center: 'centre',
  centered: 'centred',
  counseling: 'counselling',
  counselor: 'counsellor',
  counselors: 'counsellors',
  enroll: 'enrol',
  favor: 'favour',
  fulfill: 'fulfil',
  honor: 'honour',
  honoring: 'honouring',
  judgment: 'judgement',
  judgmental: 'judgemental',
  labeling: 'labelling',
  license: 'licence',
  modeling: 'modelling',
  neighbor: 'neighbour',
  nonjudgmental: 'nonjudgemental',
  practice: 'practise',
  program: 'programme',
  programs: 'programmes',
  skillful: 'skilful',
  traveler: 'traveller',
  travelers: 'travellers',
};

const IN_DIGITS: Readonly<Record<string, string>> = {
  two: '2',
  three: '3',
  four: '4',
  five: '5',
  six: '6',
  seven: '7',
  eight: '8',
  nine: '9',
  ten: '10',
  twelve: '12',
};

/** Words that are written in another way, each way by the other. */
const OTHER_SPELLINGS = new Map(
  [...Object.entries(UK_SPELLINGS), ...Object.entries(IN_DIGITS), ['and', '&'] as const].flatMap(
    ([one, other]) => [
      [one, other],
      [other, one],
    ],
  ),
);

const NO_VARIANTS: readonly string[] = [];

/** Words in -ise that have no -ize spelling. */
const ALWAYS_ISE =
  /^(?:advertise|advise|arise|comprise|compromise|disguise|exercise|expertise|improvise|otherwise|practise|promise|raise|revise|rise|supervise|surprise|wise)/;

/** Returns the other ways to write a lower-case word: across the Atlantic, & for "and"; often none. */
export function spellingVariants(word: string): readonly string[] {
  const listed = OTHER_SPELLINGS.get(word);
  if (listed !== undefined) return [listed];

  if (!word.includes('is') && !word.includes('iz')) return NO_VARIANTS;
  const ize = /^(.{3,})i([sz])(e|ed|es|er|ers|ing|ation|ations|able)$/.exec(word);
  if (ize === null || ALWAYS_ISE.test(word)) return NO_VARIANTS;
  const [, stem, letter, ending] = ize;
  return [`${stem}i${letter === 's' ? 'z' : 's'}${ending}`];
}

/** Endings of words that have no plural of their own, as a rule. */
const NO_PLURAL = ['ness', 'ful', 'ous', 'ed', 'ly'];

/** Returns the regular plural of a lower-case word, or null where none is safe to make. */
export function pluralOf(word: string): string | null {
  const last = word.charCodeAt(word.length - 1);
  if (last < 0x61 || last > 0x7a || word.length < 2) return null;
  if (word.endsWith('s') && !word.endsWith('ss')) return null; // most often a plural already
  if (NO_PLURAL.some((ending) => word.endsWith(ending))) return null;
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh)$/.test(word) ? `${word}es` : `${word}s`;
}
