import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ExamOutline } from '@/glossary/compiled';
import { readinessOf, type StudiedTerm } from '@/quiz/readiness';
import { foldTerm } from '@/scheduling/fold';
import { studyDayOf } from '@/scheduling/study-day';
import { aStudiedTerm } from '../support/a-studied-term';
import { answered, at, NONE_RETRACTED } from '../support/study';

const MORNING = at('2026-01-01T09:00:00+00:00');
const TODAY = studyDayOf(MORNING);
const EXAM: ExamOutline = { id: 'cps', name: 'CPS', domains: ['Ethics', 'Advocacy'] };
const NO_EXAM = { exam: null, examDay: null, today: TODAY };

const fresh = (count: number, right = count) =>
  Object.fromEntries(Array.from({ length: count }, (_, place) => [`q-${place}`, place < right]));
const ANSWERED_TODAY = {
  answers: 1,
  memory: { stabilityDays: 10, difficulty: 5 },
  lastDay: TODAY,
} as const;
const covered = (count: number, parts: Parameters<typeof aStudiedTerm>[1] = {}) =>
  Array.from({ length: count }, (_, place) =>
    aStudiedTerm(`term ${place}`, { ...parts, card: { ...ANSWERED_TODAY, ...parts.card } }),
  );

describe('the terms that count', () => {
  it('are the core and useful ones of the whole glossary where no exam is chosen', () => {
    const terms = [
      aStudiedTerm('trust'),
      aStudiedTerm('hope', { entry: { importance: 'useful' } }),
      aStudiedTerm('ombudsman', { entry: { importance: 'extra' } }),
    ];

    expect(readinessOf(terms, NO_EXAM)).toMatchObject({ exam: null, coverage: { total: 2 } });
  });

  it('are those of the exam, by its own domains in their order', () => {
    const terms = [
      aStudiedTerm('trust', { entry: { exams: { CPS: 'Advocacy' } } }),
      aStudiedTerm('hope', { entry: { exams: { CPS: 'Ethics' } } }),
      aStudiedTerm('ombudsman', { entry: { exams: { Other: 'Law' } } }),
    ];

    const { exam, coverage, domains } = readinessOf(terms, { ...NO_EXAM, exam: EXAM });

    expect({ exam, total: coverage.total }).toEqual({ exam: 'CPS', total: 2 });
    expect(domains.map(({ name }) => name)).toEqual(['Ethics', 'Advocacy']);
  });

  it('are grouped by the glossary’s domains where the exam has no outline', () => {
    const terms = [
      aStudiedTerm('hope', { entry: { exams: { CPS: null }, domain: 'recovery' } }),
      aStudiedTerm('trust', { entry: { exams: { CPS: null }, domain: 'values-and-principles' } }),
    ];

    const { domains } = readinessOf(terms, { ...NO_EXAM, exam: { ...EXAM, domains: [] } });

    expect(domains.map(({ name }) => name)).toEqual(['Values and principles', 'Recovery']);
  });
});

describe('coverage', () => {
  it('counts what was asked at least once, in each domain and together', () => {
    const terms = [
      aStudiedTerm('trust', { card: ANSWERED_TODAY }),
      aStudiedTerm('respect', { card: { isInQuiz: true } }),
      aStudiedTerm('hope', { card: ANSWERED_TODAY, entry: { domain: 'recovery' } }),
    ];

    const { coverage, domains } = readinessOf(terms, NO_EXAM);

    expect(coverage).toEqual({ covered: 2, total: 3 });
    expect(domains.map((domain) => domain.coverage)).toEqual([
      { covered: 1, total: 2 },
      { covered: 1, total: 1 },
    ]);
  });

  it('never falls by another answer, right or wrong', () => {
    const headwords = ['trust', 'hope', 'respect'];
    const answers = fc.array(
      fc.record({ place: fc.nat({ max: 2 }), day: fc.nat({ max: 60 }), isRight: fc.boolean() }),
      { maxLength: 20 },
    );
    fc.assert(
      fc.property(answers, (given) => {
        const coveredAfter = (count: number) => {
          const terms = headwords.map((headword, place): StudiedTerm => {
            const { entry } = aStudiedTerm(headword);
            const events = given
              .slice(0, count)
              .filter((answer) => answer.place === place)
              .map(({ day, isRight }) =>
                answered(
                  { ...MORNING, at: MORNING.at + day * 86_400_000 },
                  { termId: entry.id, isRight },
                ),
              );
            return { entry, ...foldTerm(entry.id, events, NONE_RETRACTED) };
          });
          return readinessOf(terms, NO_EXAM).coverage.covered;
        };
        for (let count = 1; count <= given.length; count++) {
          expect(coveredAfter(count)).toBeGreaterThanOrEqual(coveredAfter(count - 1));
        }
      }),
      { numRuns: 30 },
    );
  });
});

describe('memory', () => {
  const shareOf = (terms: readonly StudiedTerm[], examDay: number | null = null) => {
    const { memory } = readinessOf(terms, { ...NO_EXAM, examDay });
    return memory.kind === 'shown' ? memory.share : null;
  };

  it('is whole on the day of the answer, and nine tenths when the stability has passed', () => {
    expect(shareOf(covered(20))).toBe(1);
    expect(shareOf(covered(20), TODAY + 10)).toBeCloseTo(0.9, 6);
  });

  it('is reckoned for today where the exam is past', () => {
    const { memory, memoryDay } = readinessOf(covered(20), { ...NO_EXAM, examDay: TODAY - 5 });

    expect(memory).toMatchObject({ share: 1 });
    expect(memoryDay).toBeNull();
  });

  it('weighs a core term as two useful ones', () => {
    const forgotten = { lastDay: TODAY - 400 };
    const core = covered(10, { card: forgotten });
    const useful = covered(10, { entry: { importance: 'useful' } });
    const recall = shareOf(covered(20, { card: forgotten })) ?? 0;

    expect(shareOf([...core, ...useful])).toBeCloseTo((20 * recall + 10) / 30, 9);
  });

  it('leaves out what was never asked, and what the person said they know', () => {
    const terms = [
      ...covered(20),
      ...covered(3, { card: { isKnown: true, lastDay: TODAY - 400 } }),
      aStudiedTerm('trust'),
    ];

    expect(readinessOf(terms, NO_EXAM)).toMatchObject({
      memory: { kind: 'shown', share: 1, terms: 20 },
      saidKnown: 3,
    });
  });

  it('is withheld below 20 answered terms', () => {
    const { memory } = readinessOf(covered(19), NO_EXAM);

    expect(memory).toEqual({ kind: 'withheld', reason: 'fewTerms', have: 19, want: 20 });
  });

  it('falls the further away the exam is, and never leaves 0 to 1', () => {
    const days = fc.integer({ min: 1, max: 400 });
    fc.assert(
      fc.property(days, days, (one, other) => {
        const [sooner, later] = [TODAY + Math.min(one, other), TODAY + Math.max(one, other)];
        const [soon, late] = [shareOf(covered(20), sooner), shareOf(covered(20), later)];

        expect(soon).toBeGreaterThanOrEqual(late ?? Number.NaN);
        expect(late).toBeGreaterThan(0);
        expect(soon).toBeLessThan(1);
      }),
    );
  });
});

describe('performance', () => {
  it('counts the first answers to questions, with the interval of their share', () => {
    const terms = [
      aStudiedTerm('trust', { firstAnswers: fresh(12, 9) }),
      aStudiedTerm('hope', { firstAnswers: fresh(8, 6) }),
    ];

    const { performance } = readinessOf(terms, NO_EXAM);

    expect(performance).toMatchObject({ kind: 'shown', right: 15, asked: 20 });
    // The quantiles of Beta(15.5, 5.5) as SciPy 1.17 gives them.
    expect(performance).toMatchObject({
      low: expect.closeTo(0.571_38, 5),
      high: expect.closeTo(0.878_492, 5),
    });
  });

  it('is withheld below 20 first answers together and below 10 of a domain', () => {
    const terms = [
      aStudiedTerm('trust', { firstAnswers: fresh(10, 8) }),
      aStudiedTerm('hope', { firstAnswers: fresh(9), entry: { domain: 'recovery' } }),
    ];

    const { performance, domains } = readinessOf(terms, NO_EXAM);

    expect(performance).toEqual({ kind: 'withheld', reason: 'fewAnswers', have: 19, want: 20 });
    expect(domains.map((domain) => domain.performance)).toEqual([
      expect.objectContaining({ kind: 'shown', right: 8, asked: 10 }),
      { kind: 'withheld', reason: 'fewAnswers', have: 9, want: 10 },
    ]);
  });
});
