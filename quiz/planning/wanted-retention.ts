/** So many days before the exam the final pass begins. */
export const FINAL_PASS_DAYS = 12;
/** Early on little may be forgotten; towards the final pass, which brings all of it back, more. */
const EARLY = 0.81;
const AT_FINAL_PASS = 0.7;
/** The change from one to the other takes so many days. */
const DAYS_OF_CHANGE = 5;

/** Returns the share of due terms that should still be known, so many days before the exam. */
export function wantedRetention(daysLeft: number): number {
  const share = Math.min(1, Math.max(0, (daysLeft - FINAL_PASS_DAYS) / DAYS_OF_CHANGE));
  return Math.round(100 * (AT_FINAL_PASS + (EARLY - AT_FINAL_PASS) * share)) / 100;
}
