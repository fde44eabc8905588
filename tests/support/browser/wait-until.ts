import { setTimeout as pause } from 'node:timers/promises';

/** Long enough for a cold browser on two busy cores. */
const PATIENCE_MS = 15_000;
const POLL_MS = 40;

/**
 * Polls until `probe` returns something other than `null`, `false` or
 * `undefined`, and returns that.
 *
 * A probe that throws counts as "not yet": documents and workers come and go
 * while we look. The last error becomes the cause of the time-out.
 * @throws {Error} If it takes too long; the message says `what` was missing.
 */
export async function waitUntil<T>(
  what: string,
  probe: () => Promise<T | null | false | undefined>,
  timeoutMs = PATIENCE_MS,
): Promise<T> {
  const deadline = Date.now() + timeoutMs;
  let cause: unknown;
  for (;;) {
    try {
      const found = await probe();
      if (found !== null && found !== false && found !== undefined) return found;
      cause = undefined;
    } catch (error) {
      cause = error;
    }
    if (Date.now() >= deadline) throw new Error(`Waited ${timeoutMs} ms for ${what}.`, { cause });
    await pause(POLL_MS);
  }
}
