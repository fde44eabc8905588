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
  program: 'programme',
  programs: 'programmes',
  skillful: 'skilful',
  traveler: 'traveller',
  travelers: 'travellers',
};

const US_SPELLINGS = new Map(Object.entries(UK_SPELLINGS).map(([us, uk]) => [uk, us]));

const NO_VARIANTS: readonly string[] = [];

/** Words in -ise that have no -ize spelling. */
const ALWAYS_ISE =
  /^(?:advertise|advise|arise|comprise|compromise|disguise|exercise|expertise|improvise|otherwise|practise|promise|raise|revise|rise|supervise|surprise|wise)/;

/** Returns the spellings of a lower-case word on the other side of the Atlantic; often none. */
export function spellingVariants(word: string): readonly string[] {
  const listed = UK_SPELLINGS[word] ?? US_SPELLINGS.get(word);
  if (listed !== undefined) return [listed];

  if (!word.includes('is') && !word.includes('iz')) return NO_VARIANTS;
  const ize = /^(.{3,})i([sz])(e|ed|es|er|ers|ing|ation|ations|able)$/.exec(word);
  if (ize === null || ALWAYS_ISE.test(word)) return NO_VARIANTS;
  const [, stem, letter, ending] = ize;
  return [`${stem}i${letter === 's' ? 'z' : 's'}${ending}`];
}

/** Returns the regular plural of a lower-case word, or null where none is safe to make. */
export function pluralOf(word: string): string | null {
  const last = word.at(-1) ?? '';
  if (last < 'a' || last > 'z' || word.length < 2) return null;
  if (last === 's' && !word.endsWith('ss')) return null; // most often a plural already
  if (
    /(?:ing|ness|ity|ship|ful|ous|ive|ed|ly)$/.test(word) &&
    !/(?:ability|identity)$/.test(word)
  ) {
    return /(?:ing|ship|ive|ity)$/.test(word) ? addEnding(word) : null;
  }
  return addEnding(word);
}

function addEnding(word: string): string {
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh)$/.test(word) ? `${word}es` : `${word}s`;
}
