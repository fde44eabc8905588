/**
 * The only file that imports ts-fsrs, and only its pure functions: it counts UTC days, patches
 * `Date.prototype` when imported, and its rollback and its maximum interval are wrong. Days come
 * from `study-day.ts`, undo from the log.
 */
import { FSRS, generatorParameters, Rating } from 'ts-fsrs';

/** What FSRS-6 remembers of one concept. */
export type Memory = { readonly stabilityDays: number; readonly difficulty: number };

/** How an answer counts. Easy is not among them: picking an option never earns it. */
export type Grade = 'again' | 'hard' | 'good';

/** The share of due cards that a learner should still know. FSRS's own default. */
export const WANTED_RETENTION = 0.9;
const MAX_INTERVAL_DAYS = 36_500;

const scheduler = new FSRS(generatorParameters({ enable_fuzz: false }));
const RATINGS = { again: Rating.Again, hard: Rating.Hard, good: Rating.Good } as const;

/** Returns the memory after an answer, `elapsedDays` (0 or more) after the one before; `null` for none. */
export function nextMemory(memory: Memory | null, elapsedDays: number, grade: Grade): Memory {
  const before =
    memory === null ? null : { stability: memory.stabilityDays, difficulty: memory.difficulty };
  const after = scheduler.next_state(before, Math.max(0, elapsedDays), RATINGS[grade]);
  return { stabilityDays: after.stability, difficulty: after.difficulty };
}

/** Returns the probability (0 to 1) of recall some whole days after the last answer. */
export function recallAfter(memory: Memory, elapsedDays: number): number {
  return scheduler.forgetting_curve(Math.max(0, elapsedDays), memory.stabilityDays);
}

/** Returns after how many whole days (1 to 36,500) recall has fallen to the wanted retention, above 0 and below 1. */
export function intervalDays(memory: Memory, wantedRetention = WANTED_RETENTION): number {
  const days = Math.round(memory.stabilityDays * intervalModifier(wantedRetention));
  return Math.min(MAX_INTERVAL_DAYS, Math.max(1, days));
}

const modifiers = new Map<number, number>();

/** Returns which part of its stability a memory may wait, as ts-fsrs says it. */
function intervalModifier(wantedRetention: number): number {
  const known = modifiers.get(wantedRetention);
  if (known !== undefined) return known;
  const { interval_modifier: modifier } = new FSRS(
    generatorParameters({ request_retention: wantedRetention }),
  );
  modifiers.set(wantedRetention, modifier);
  return modifier;
}
