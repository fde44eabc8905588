const MINUTES_AN_HOUR = 60;

/** Returns some minutes in words: "1 h 5 min". */
export function minutesInWords(minutes: number): string {
  const hours = Math.floor(minutes / MINUTES_AN_HOUR);
  const rest = minutes % MINUTES_AN_HOUR;
  if (hours === 0) return minutes === 0 ? 'less than a minute' : `${rest} min`;
  return rest === 0 ? `${hours} h` : `${hours} h ${rest} min`;
}

/** Returns the day of a moment in the reader's own words. */
export function dayInWords(at: number): string {
  return new Date(at).toLocaleDateString(undefined, { dateStyle: 'medium' });
}
