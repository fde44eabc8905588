/**
 * The only file that imports ts-fsrs, and only its pure functions: it counts UTC days, patches
 * `Date.prototype` when imported, and its rollback and its maximum interval are wrong. Days come
 * from `study-day.ts`, undo from the log.
 */
import { FSRS, generatorParameters, Rating } from 'ts-fsrs';

/** What FSRS-6 remembers of one concept. */
export type Memory = { readonly stabilityDays: number; readonly difficulty: number };

/** How an answer counts. Picking among options never earns more than `good`. */
export type Grade = 'again' | 'good';

/** The share of due cards that a learner should still know. FSRS's own default. */
export const WANTED_RETENTION = 0.9;
const MAX_INTERVAL_DAYS = 36_500;

const scheduler = new FSRS(
  generatorParameters({ request_retention: WANTED_RETENTION, enable_fuzz: false }),
);
const RATINGS = { again: Rating.Again, good: Rating.Good } as const;

/** Returns the memory after an answer, `elapsedDays` (0 or more) after the one before; `null` for none. */
export function nextMemory(memory: Memory | null, elapsedDays: number, grade: Grade): Memory {
  const before =
    memory === null ? null : { stability: memory.stabilityDays, difficulty: memory.difficulty };
  const after = scheduler.next_state(before, Math.max(0, elapsedDays), RATINGS[grade]);
  return { stabilityDays: after.stability, difficulty: after.difficulty };
}

/** Returns after how many whole days the wanted retention is reached: 1 to 36,500. */
export function intervalDays(memory: Memory): number {
  const days = Math.round(memory.stabilityDays * scheduler.interval_modifier);
  return Math.min(MAX_INTERVAL_DAYS, Math.max(1, days));
}
