import fc from 'fast-check';
import { createEmptyCard, fsrs, Rating } from 'ts-fsrs';
import { describe, expect, it } from 'vitest';
import { gradeOf } from '@/scheduling/fold';
import { type Grade, intervalDays, type Memory, nextMemory, recallAfter } from '@/scheduling/fsrs';

const DAY_MS = 86_400_000;
const START = Date.parse('2026-01-01T12:00:00Z');

/** Answers at noon UTC, where ts-fsrs's day count is right, and lists what it makes of each answer. */
function memoriesOfTsFsrs(answers: readonly (readonly [day: number, grade: Grade])[]) {
  const scheduler = fsrs({ enable_fuzz: false });
  let card = createEmptyCard(new Date(START));
  return answers.map(([day, grade]) => {
    const rating = ({ again: Rating.Again, hard: Rating.Hard, good: Rating.Good } as const)[grade];
    ({ card } = scheduler.next(card, new Date(START + day * DAY_MS), rating));
    return { stabilityDays: card.stability, difficulty: card.difficulty };
  });
}

describe('FSRS', () => {
  it('makes of any history what ts-fsrs itself makes of it', () => {
    const history = fc.array(
      fc.tuple(fc.integer({ min: 0, max: 400 }), fc.constantFrom<Grade>('again', 'hard', 'good')),
      { minLength: 1, maxLength: 30 },
    );
    fc.assert(
      fc.property(history, (steps) => {
        let today = 0;
        const answers = steps.map(([days, grade]) => [(today += days), grade] as const);
        let memory: Memory | null = null;

        const memories = answers.map(([day, grade], place) => {
          memory = nextMemory(memory, day - (answers[place - 1]?.[0] ?? day), grade);
          return memory;
        });

        expect(memories).toEqual(memoriesOfTsFsrs(answers));
      }),
    );
  });

  it('makes no memory but of an answer that is forgotten, hard or good: a choice never earns “easy”', () => {
    const grades = [{ isRight: true }, { isRight: false }].flatMap(({ isRight }) =>
      [true, false].flatMap((isGuess) =>
        ['whole', 'partly'].map((picked) => gradeOf({ isRight, isGuess, picked })),
      ),
    );

    expect(new Set(grades)).toEqual(new Set(['again', 'hard', 'good']));
  });

  it('asks again the next day what was forgotten', () => {
    expect(intervalDays(nextMemory(null, 0, 'again'))).toBe(1);
  });

  it.each([0.8, 0.85, 0.9, 0.95])(
    'asks a memory again when its recall has fallen to the wanted %f',
    (wanted) => {
      const memory = { stabilityDays: 200, difficulty: 5 };

      expect(recallAfter(memory, intervalDays(memory, wanted))).toBeCloseTo(wanted, 2);
    },
  );

  it('never asks later than a hundred years on, nor sooner than a day, whatever is to be retained', () => {
    const stabilities = fc.double({ min: 0.001, max: 1e9, noNaN: true });
    const retentions = fc.constantFrom(0.01, 0.5, 0.8, 0.9, 0.95, 0.99);

    fc.assert(
      fc.property(stabilities, retentions, (stabilityDays, wanted) => {
        const days = intervalDays({ stabilityDays, difficulty: 5 }, wanted);

        expect(Number.isInteger(days)).toBe(true);
        expect(days).toBeGreaterThanOrEqual(1);
        expect(days).toBeLessThanOrEqual(36_500);
      }),
    );
    expect(intervalDays({ stabilityDays: 1e9, difficulty: 1 })).toBe(36_500);
  });

  it('takes an answer before the last one, as merged logs have them, for one of the same day', () => {
    const memory = nextMemory(null, 0, 'good');

    expect(nextMemory(memory, -5, 'good')).toEqual(nextMemory(memory, 0, 'good'));
  });
});

/**
 * The values that ts-fsrs tests itself by, for the weights that it and we have by default:
 * https://github.com/open-spaced-repetition/ts-fsrs/tree/v5.4.1/packages/fsrs/__tests__ (`FSRS-6.test.ts`,
 * `algorithm.test.ts`). Its learning steps, which come back the same day as 0, are not ours.
 */
describe('the golden values of ts-fsrs', () => {
  const fold = (steps: readonly (readonly [elapsedDays: number, grade: Grade])[]) => {
    const memories: Memory[] = [];
    for (const [elapsedDays, grade] of steps) {
      memories.push(nextMemory(memories.at(-1) ?? null, elapsedDays, grade));
    }
    return memories;
  };

  it('are held by the intervals of a term that is known six times, forgotten twice, and learned again', () => {
    const intervals = [0, 2, 11, 46, 163, 498, 0, 0, 2, 4, 7, 12, 21];
    const grades: readonly Grade[] = intervals.map((_days, place) =>
      place === 6 || place === 7 ? 'again' : 'good',
    );

    const memories = fold(grades.map((grade, place) => [intervals[place - 1] ?? 0, grade]));

    const isLearningStep = (place: number) => intervals[place] === 0;
    expect(
      memories.map((memory, place) => (isLearningStep(place) ? 0 : intervalDays(memory))),
    ).toEqual(intervals);
  });

  it('are held by the memory after a term is forgotten and then known five times', () => {
    const memory = fold([
      [0, 'again'],
      [0, 'good'],
      [1, 'good'],
      [3, 'good'],
      [8, 'good'],
      [21, 'good'],
    ]).at(-1);

    expect(memory?.stabilityDays).toBeCloseTo(53.62691, 4);
    expect(memory?.difficulty).toBeCloseTo(6.3574867, 4);
  });

  it.each([
    ['again', 0.212, 6.4133],
    ['hard', 1.2931, 5.11217071],
    ['good', 2.3065, 2.11810397],
  ] as const)('are held by a first answer that is %s', (grade, stabilityDays, difficulty) => {
    expect(nextMemory(null, 0, grade)).toEqual({ stabilityDays, difficulty });
  });

  it('are held by what is recalled after no day, one, two and three', () => {
    const memory = { stabilityDays: 1, difficulty: 5 };

    expect([0, 1, 2, 3].map((days) => recallAfter(memory, days))).toEqual([
      1, 0.9, 0.84588465, 0.8093881,
    ]);
  });

  it('are held by the interval at each wanted retention', () => {
    const wanted = [0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9];
    const memory = { stabilityDays: 1, difficulty: 5 };

    expect(wanted.map((share) => intervalDays(memory, share))).toEqual([
      34_793, 2_508, 387, 90, 27, 9, 3, 1,
    ]);
  });
});
