import { createRandom } from '../support/seeded-random';

/**
 * Glossaries and prose of any size, for timing alone. The words are made up from syllables, always the same
 * ones; they are as long and as unevenly frequent as English words.
 */

const ONSETS = 'b br c ch d dr f fl g gr h j k l m n p pl qu r s sh sp st t tr v w'.split(' ');
const VOWELS = 'a e i o u ai ea ee ou'.split(' ');
const CODAS = ['', '', '', 'n', 'r', 's', 't', 'l', 'ck', 'nd'];
const SMALL_WORDS =
  'the of and to a in is that for it as with was on be by this are or from at which but not have an they you we all'.split(
    ' ',
  );

/** Words of one to four syllables, each once. */
function makeWords(count: number, random: () => number): readonly string[] {
  const pick = (from: readonly string[]) => from[Math.floor(random() * from.length)] ?? '';
  const words = new Set<string>();
  while (words.size < count) {
    const syllables = 1 + Math.floor(random() * random() * 4);
    let word = '';
    for (let at = 0; at <= syllables; at++) word += pick(ONSETS) + pick(VOWELS) + pick(CODAS);
    words.add(word);
  }
  return [...words];
}

/** A glossary's forms: of one to four words, some of them small. */
export function makeForms(count: number): readonly string[] {
  const random = createRandom(1);
  const words = makeWords(Math.max(4_000, count), random);
  const word = () => words[Math.floor(random() * words.length)] ?? '';
  const forms = new Set<string>();
  while (forms.size < count) {
    const [first, second, third] = [word(), word(), word()];
    const kind = random();
    if (kind < 0.3) forms.add(first);
    else if (kind < 0.75) forms.add(`${first} ${second}`);
    else if (kind < 0.9) forms.add(`${first} of ${second}`);
    else forms.add(`${first} ${second} ${third}`);
  }
  return [...forms];
}

/** Prose of a length in characters, in which about every thirtieth word begins a form. */
export function makeProse(length: number, forms: readonly string[]): string {
  const random = createRandom(2);
  const words = makeWords(20_000, random);
  const parts: string[] = [];
  for (let size = 0, inSentence = 0; size < length; inSentence++) {
    const chance = random();
    let next = words[Math.floor(random() ** 3 * words.length)] ?? '';
    if (chance < 0.45) next = SMALL_WORDS[Math.floor(random() ** 2 * SMALL_WORDS.length)] ?? '';
    else if (chance < 0.48) next = forms[Math.floor(random() * forms.length)] ?? '';
    if (inSentence === 0) next = next.slice(0, 1).toUpperCase() + next.slice(1);
    const isLast = inSentence > 8 && random() < 0.12;
    parts.push(isLast ? `${next}. ` : `${next} `);
    size += next.length + (isLast ? 2 : 1);
    if (isLast) inSentence = -1;
  }
  return parts.join('').slice(0, length);
}
