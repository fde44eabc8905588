import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';
import { describe, expect, it } from 'vitest';
import type { AuthoredQuestion } from '@/glossary/schema';
import { buildMatcher } from '@/glossary/matching/build-matcher';
import { formsOf } from '@/glossary/matching/forms';
import { findHits } from '@/glossary/matching/matcher';
import { sourceFiles } from '../conventions/source-files';
import { shippedGlossary } from '../support/glossary';

const { entries, index, questions } = shippedGlossary;
const fileOf = (id: string) => `glossary/terms/…/${id}.yaml`;

type Choice = Exclude<AuthoredQuestion, { kind: 'reflection' }>;
const choices = Object.values(questions)
  .flat()
  .filter((question): question is Choice => question.kind !== 'reflection');
const optionsOf = (question: Choice) => [question.key, ...question.distractors];

/** Forms that really have several senses: the reader gets a choice. */
const SEVERAL_SENSES = new Set([
  'aps',
  'coach',
  'cps',
  'dependence',
  'disease model',
  'ips',
  'mha',
  'open dialogue',
  'pcp',
  'prss',
  'reciprocity',
  'rss',
]);

/** Entries and questions in which an avoid-term is a name, or what is asked about. */
const MAY_NAME_AVOID_TERMS = new Set([
  'alcoholics-anonymous',
  'bill-w-and-dr-bob',
  'respectful-language',
  'suicide-attempt',
  'william-white',
]);

/** Words that make a statement easy to reject. They may not give the wrong options away. */
const ABSOLUTES = /\b(?:always|never|only|all|every|none|cannot)\b/i;

/** Spellings that only the UK uses; titles such as "Care Programme Approach" are headwords. */
const BRITISH =
  /^(?:behaviours?|behavioural|centred?|centres|colours?|counsell(?:or|ors|ing)|favour\w*|honour\w*|judgement\w*|labell\w+|neighbour\w*|organis\w+|recognis\w+|travell\w+|realis\w+|stigmatis\w+)$/;

/** Years of US schooling (Kincaid and others 1975), by the packages flesch-kincaid and syllable. */
function schoolGrade(text: string): number {
  const words = text.split(/\s+/);
  return fleschKincaid({
    sentence: text.match(/[.!?](?=\s|$)/g)?.length ?? 1,
    word: words.length,
    syllable: words.reduce((sum, word) => sum + syllable(word), 0),
  });
}

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** Leaves out what somebody says: people choose their own words. */
function withoutQuotations(text: string): string {
  return text.replace(/[“"][^”"]*[”"]/g, ' ');
}

describe('the glossary that ships', () => {
  it('gives no spelling to two terms unless both are meant: move it, or list it as a form of several senses', () => {
    const owners = new Map<string, Set<string>>();
    for (const term of index) {
      for (const [form] of formsOf(term)) {
        const spelling = form
          .toLowerCase()
          .replace(/[^a-z0-9&]+/g, ' ')
          .trim();
        owners.set(spelling, (owners.get(spelling) ?? new Set()).add(term.id));
      }
    }
    const shared = [...owners].filter(([form, ids]) => ids.size > 1 && !SEVERAL_SENSES.has(form));

    expect(shared.map(([form, ids]) => `"${form}": ${[...ids].map(fileOf).join(' and ')}`)).toEqual(
      [],
    );
  });

  it('is written at or below US grade 9, in the median', () => {
    expect(median(entries.map(({ definition }) => schoolGrade(definition)))).toBeLessThanOrEqual(9);
  });

  it('uses avoid-terms only in entries about language: use person-first words instead', () => {
    const avoided = index
      .filter(({ policy }) => policy === 'X')
      .map((term) => ({ ...term, evidence: [], blockers: [] }));
    const matcher = buildMatcher(avoided);
    const found = entries
      .filter(({ id, languageCare }) => languageCare === null && !MAY_NAME_AVOID_TERMS.has(id))
      .flatMap(({ id, definition, why, example, differences }) => {
        const asked = questions[id]?.flatMap((question) =>
          question.kind === 'reflection'
            ? [question.stem, ...question.lookFor]
            : [
                question.stem,
                ...optionsOf(question).flatMap(({ text, why: reason }) => [text, reason]),
              ],
        );
        return [
          definition,
          why,
          example,
          ...differences.map(({ note }) => note),
          ...(asked ?? []),
        ].flatMap((text) =>
          findHits(matcher, withoutQuotations(text))
            .filter(({ meaning }) => meaning.senses.some(({ policy }) => policy === 'X'))
            .map(
              ({ start, end }) => `${fileOf(id)}: "${withoutQuotations(text).slice(start, end)}"`,
            ),
        );
      });

    expect(found).toEqual([]);
  });

  it('is spelled as in the US, but for what is British: spell it so', () => {
    const british = entries
      .filter(({ exams }) => !Object.keys(exams).every((exam) => exam.startsWith('UK')))
      .flatMap(({ id, headword, definition, why, example }) =>
        (`${definition} ${why} ${example}`.toLowerCase().match(/[a-z]+/g) ?? [])
          .filter((word) => BRITISH.test(word) && !headword.toLowerCase().includes(word))
          .map((word) => `${fileOf(id)}: ${word}`),
      );

    expect(british).toEqual([]);
  });

  it('gives every core term at least two questions', () => {
    const core = entries.filter(({ importance }) => importance === 'core');

    expect(core.length).toBeGreaterThanOrEqual(350);
    expect(
      core.filter(({ id }) => (questions[id]?.length ?? 0) < 2).map(({ id }) => fileOf(id)),
    ).toEqual([]);
  });

  it.each([
    ['scenario', 300],
    ['pair', 60],
    ['sort', 60],
    ['reflection', 30],
  ] as const)('asks enough questions of the kind %s', (kind, least) => {
    const ofKind = Object.values(questions)
      .flat()
      .filter((question) => question.kind === kind);

    expect(ofKind.length).toBeGreaterThanOrEqual(least);
  });

  it('uses no eight words of the practice page in a term', () => {
    const words = (text: string) => text.toLowerCase().match(/[a-z0-9']+/g) ?? [];
    const [page] = sourceFiles(/^assets\/practice-page\.html$/);
    const pageWords = words((page?.text ?? '').replace(/<style[\s\S]*?<\/style>|<[^>]+>/g, ' '));
    const runs = new Set(pageWords.map((_word, at) => pageWords.slice(at, at + 8).join(' ')));
    const copied = entries.filter(({ definition }) => {
      const own = words(definition);
      return own.some(
        (_word, at) => at + 8 <= own.length && runs.has(own.slice(at, at + 8).join(' ')),
      );
    });

    expect(copied.map(({ id }) => fileOf(id))).toEqual([]);
  });
});

describe('the questions that ship', () => {
  it('hold no option that is another name of the key\u2019s term: replace it', () => {
    const named = choices.flatMap((question) => {
      const id = question.id.replace(/-\d+$/, '');
      const entry = entries.find((candidate) => candidate.id === id);
      const names = new Set(
        [entry?.headword, ...(entry?.aliases ?? [])].map((name) => name?.toLowerCase()),
      );
      if (question.id === 'certified-recovery-peer-specialist-1') return []; // asks which endorsement
      const both = names.has(question.key.text.toLowerCase().replace(/\.$/, ''));
      const other = question.distractors.filter(({ text }) =>
        names.has(text.toLowerCase().replace(/\.$/, '')),
      );
      return both ? other.map(({ text }) => `${fileOf(id)}: ${question.id}: "${text}"`) : [];
    });

    expect(named).toEqual([]);
  });

  it('do not keep absolute words for the wrong options', () => {
    const share = (texts: readonly string[]) =>
      texts.filter((text) => ABSOLUTES.test(text)).length / texts.length;
    const ofKeys = share(choices.map(({ key }) => key.text));
    const ofDistractors = share(
      choices.flatMap(({ distractors }) => distractors.map(({ text }) => text)),
    );

    expect(ofDistractors - ofKeys).toBeLessThan(0.05);
  });

  it('were all read by somebody who did not write them: add a row to glossary/question-reviews.tsv', () => {
    const [file] = sourceFiles(/^glossary\/question-reviews\.tsv$/);
    const rows = new Set(
      (file?.text ?? '').split('\n').map((row) => row.split('\t').slice(0, 2).join(' ')),
    );
    const unread = Object.values(questions)
      .flat()
      .filter(({ id, version }) => !rows.has(`${id} ${version}`));

    expect(unread.map(({ id, version }) => `${id} (version ${version})`)).toEqual([]);
  });
});
