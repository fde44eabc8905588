import fc from 'fast-check';
import { createEmptyCard, fsrs, Rating } from 'ts-fsrs';
import { describe, expect, it } from 'vitest';
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

  it('never asks later than a hundred years on', () => {
    expect(intervalDays({ stabilityDays: 1e9, difficulty: 1 })).toBe(36_500);
  });

  it('takes an answer before the last one, as merged logs have them, for one of the same day', () => {
    const memory = nextMemory(null, 0, 'good');

    expect(nextMemory(memory, -5, 'good')).toEqual(nextMemory(memory, 0, 'good'));
  });
});
