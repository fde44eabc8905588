import { diffChars } from 'diff';
import { distance } from 'fastest-levenshtein';
import type { TypedPart } from '@/quiz/explanation';
import type { QuestionType } from '@/quiz/question';

/** So many letters may hold one that is wrong, left out or too much. */
const LETTERS_TO_A_SLIP = 5;

/** No name of a term is longer. */
const MAX_LENGTH = 100;

/** Shows a definition and asks to type the term. Slips of spelling are forgiven, and shown. */
export const typeTerm: QuestionType = {
  questionIds: () => [null],
  drawOptions: () => [],
  make: ({ entry }) => ({
    form: 'typed',
    maxLength: MAX_LENGTH,
    kind: 'type-term',
    termId: entry.id,
    questionId: null,
    contentVersion: entry.version,
    prompt: 'Which term is this? Type it.',
    stem: entry.definition,
    restsOn: null,
    help: entry.help,
  }),
  explain({ entry, entryOf }, _showing, picked) {
    const names = [entry.headword, ...entry.aliases.filter(isName)];
    const nearest = nearestOf(names, picked);
    const isRight = nearest.slips <= Math.floor(plain(nearest.name).length / LETTERS_TO_A_SLIP);
    // Another term that was typed letter for letter is that term, however near the two are.
    const other = isRight && nearest.slips === 0 ? undefined : otherTerm(picked, entry.id, entryOf);
    const isOther = other !== undefined && other.id !== entry.id;
    const terms = isOther ? [entry, other] : [entry];
    return {
      isRight: isRight && !isOther,
      keyId: null,
      answer: isRight && !isOther ? nearest.name : entry.headword,
      why: entry.why,
      whyNot: isOther ? other.definition : null,
      typed: isRight && !isOther && nearest.slips > 0 ? differences(picked, nearest.name) : null,
      confusedWith: isOther ? other.id : null,
      readOn: terms.map(({ id, headword }) => ({ termId: id, headword })),
    };
  },
};

/** Verb phrases and long paraphrases are found in texts; nobody would type them for a name. */
function isName(alias: string): boolean {
  return !alias.startsWith('to ') && alias.split(' ').length <= 4;
}

function nearestOf(names: readonly string[], typed: string) {
  const measured = names.map((name) => ({ name, slips: distance(plain(typed), plain(name)) }));
  return measured.reduce((best, one) => (one.slips < best.slips ? one : best));
}

type EntryOf = Parameters<QuestionType['make']>[0]['entryOf'];

/** A term's id is its headword with hyphens, so what was typed can be looked up. */
function otherTerm(typed: string, termId: string, entryOf: EntryOf) {
  const id = typed
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return id === termId ? undefined : entryOf(id);
}

/** Letters and digits alone: case, hyphens and accents are no mistakes. */
function plain(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '');
}

function differences(typed: string, wanted: string): readonly TypedPart[] {
  return diffChars(typed, wanted, { ignoreCase: true }).map(({ value, added, removed }) => ({
    text: value,
    kind: added ? 'missing' : removed ? 'extra' : 'same',
  }));
}
