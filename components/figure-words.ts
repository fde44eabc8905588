import type { MemoryLine, PerformanceLine, Withheld } from '@/quiz/readiness';
import type { Retention } from '@/quiz/study-days';

/** From so many on, a share says more in hundredths than in counts. */
const WORTH_PERCENT = 20;

/** Writes a number of things: 1,240 answers. */
export function countOf(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
}

/** Writes a part of a whole: 214 of 380. */
export function partOf(part: number, whole: number): string {
  return `${part.toLocaleString('en')} of ${whole.toLocaleString('en')}`;
}

/** Writes what is likely remembered; it is a reckoning, so "about". */
export function memoryWords(memory: MemoryLine): string {
  return memory.kind === 'withheld' ? 'not enough answers yet' : `about ${percent(memory.share)}`;
}

/** Writes between which shares first answers are right: 64 to 81 %. */
export function performanceWords(performance: PerformanceLine): string {
  if (performance.kind === 'withheld') return 'not enough answers yet';
  return `${Math.round(performance.low * 100)} to ${percent(performance.high)}`;
}

/** Says of a withheld figure what it waits for. */
export function withheldWords({ reason, have, want }: Withheld): string {
  const what = reason === 'fewTerms' ? 'answered terms' : 'questions met for the first time';
  return `Shown from ${want} ${what} on. So far there ${have === 1 ? 'is' : 'are'} ${have}.`;
}

/** Writes what was remembered, in hundredths once there is enough to count. */
export function retentionWords({ asked, remembered }: Retention): string {
  if (asked === 0) return 'nothing has come back yet';
  const counts = partOf(remembered, asked);
  return asked < WORTH_PERCENT ? counts : `${percent(remembered / asked)} (${counts})`;
}

/** Writes a time in minutes, or in hours once it is long. */
export function timeWords(ms: number): string {
  const minutes = Math.round(ms / 60_000);
  if (minutes < 1) return 'under a minute';
  return minutes < 120
    ? countOf(minutes, 'minute')
    : `about ${countOf(Math.round(minutes / 60), 'hour')}`;
}

/** The space before the sign does not break. */
function percent(share: number): string {
  return `${Math.round(share * 100)}\u00A0%`;
}
