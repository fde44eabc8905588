/** Work goes on without a pause for so long; a frame of the page has 16 ms. */
const STEP_MS = 6;
/** A page that is never idle gets its marks nevertheless. */
const LONGEST_WAIT_MS = 400;

/** Returns a function that waits for idle time once some milliseconds have been used up. */
export function createIdlePause(): () => Promise<void> {
  let until = 0;
  return async () => {
    if (performance.now() < until) return;
    await new Promise<void>((resolve) => {
      requestIdleCallback(() => resolve(), { timeout: LONGEST_WAIT_MS });
    });
    until = performance.now() + STEP_MS;
  };
}
