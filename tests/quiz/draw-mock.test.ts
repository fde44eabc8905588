import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawMock, shareOut } from '@/quiz/draw-mock';
import { remakeQuestion } from '@/quiz/make-question';
import { aSource } from '../support/a-source';
import { anAskedSource } from '../support/a-mock';
import { anEntry } from '../support/an-entry';
import { idOf, shippedGlossary } from '../support/glossary';

const EXAM = 'Some exam';
const { entries, questions, exams } = shippedGlossary;
const known = new Map<string, (typeof entries)[number]>(entries.map((entry) => [entry.id, entry]));
const shipped = entries.map((entry) => ({
  ...aSource(entry, { authored: questions[entry.id] ?? [] }),
  entryOf: (id: string) => known.get(id),
}));
const randoms = fc
  .infiniteStream(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }))
  .map((stream) => () => Number(stream.next().value));

describe('a mock exam that is drawn from the glossary that ships', () => {
  const drawings = fc.record({
    exam: fc.constantFrom(null, ...exams),
    itemCount: fc.constantFrom(1, 20, 50, 75, 120, 125, 300),
    random: randoms,
  });

  it('has as many items as wanted, each of another term, each a question that can be asked', () => {
    fc.assert(
      fc.property(drawings, ({ exam, itemCount, random }) => {
        const items = drawMock(shipped, { examName: exam?.name ?? null, itemCount, random });

        expect(items).toHaveLength(itemCount);
        expect(new Set(items.map(({ termId }) => termId)).size).toBe(itemCount);
        for (const item of items) {
          const source = shipped.find(({ entry }) => entry.id === item.termId);
          const question = source && remakeQuestion(source, item);
          expect(question).toMatchObject({ form: 'choice', contentVersion: item.contentVersion });
          expect(source?.entry.importance).not.toBe('extra');
        }
      }),
      { numRuns: 40 },
    );
  });

  it('asks each domain as its number of terms wants it, and nothing that the exam does not ask', () => {
    fc.assert(
      fc.property(drawings, ({ exam, itemCount, random }) => {
        if (exam === null || exam.domains === null) return;
        const items = drawMock(shipped, { examName: exam.name, itemCount, random });

        const ofExam = entries.filter(
          (one) => exam.name in one.exams && one.importance !== 'extra',
        );
        for (const domain of exam.domains) {
          const terms = ofExam.filter((one) => one.exams[exam.name] === domain).length;
          const asked = items.filter((item) => item.domain === domain).length;
          expect(Math.abs(asked - (itemCount * terms) / ofExam.length)).toBeLessThan(1);
        }
        expect(exam.domains).toEqual(expect.arrayContaining(items.map(({ domain }) => domain)));
      }),
      { numRuns: 40 },
    );
  });
});

describe('a mock exam', () => {
  const draw = (sources: Parameters<typeof drawMock>[0], examName: string | null = null) =>
    drawMock(sources, { examName, itemCount: 10, random: () => 0.5 });

  it('names the glossary’s own domain where the exam publishes no outline', () => {
    const entry = anEntry({ headword: 'mutuality', exams: { [EXAM]: null } });

    expect(draw([anAskedSource(entry)], EXAM).map(({ domain }) => domain)).toEqual([
      'Values and principles',
    ]);
  });

  it('makes a question of the entry where no editor wrote one', () => {
    const others = ['trust', 'hope'].map((headword) => anEntry({ headword }));
    const distractors = others.map(({ id }) => id);
    const entry = anEntry({ headword: 'mutuality', distractors });

    expect(draw([aSource(entry, { others })])).toMatchObject([
      { termId: 'mutuality', questionId: null, optionOrder: expect.arrayContaining(distractors) },
    ]);
  });

  it('leaves out a term of which nothing can be asked among options', () => {
    expect(draw([aSource(anEntry({ headword: 'mutuality' }))])).toEqual([]);
  });

  it('is shorter where the exam has fewer terms', () => {
    const entry = anEntry({ headword: 'mutuality', exams: { [EXAM]: 'Ethics' } });

    const items = draw([anAskedSource(entry), anAskedSource(anEntry({ headword: 'trust' }))], EXAM);

    expect(items.map(({ termId }) => termId)).toEqual([idOf('mutuality')]);
  });
});

describe('sharing out', () => {
  it.each([
    [10, [50, 50], [5, 5]],
    [10, [66, 34], [7, 3]],
    [3, [1, 1, 1, 1], [1, 1, 1, 0]],
    [10, [2, 1], [2, 1]],
    [5, [], []],
    [5, [0], [0]],
  ])('gives of %i to sizes %j the shares %j', (count, sizes, shares) => {
    expect(shareOut(count, sizes)).toEqual(shares);
  });
});
