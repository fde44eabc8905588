import type { StudyDay } from '@/scheduling/study-day';

const MS_PER_DAY = 86_400_000;

// A study day is a day of the calendar, wherever the person is: it is written without a time zone.
const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', timeZone: 'UTC' });
const DATE = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
const MONTH = new Intl.DateTimeFormat('en-GB', { month: 'short', timeZone: 'UTC' });

/** Names a study day: 12 December. */
export function dayName(day: StudyDay): string {
  return DAY.format(day * MS_PER_DAY);
}

/** Names the month of a study day, in short: Dec. */
export function monthName(day: StudyDay): string {
  return MONTH.format(day * MS_PER_DAY);
}

/** Names a study day with its year: 12 December 2026. */
export function dateName(day: StudyDay): string {
  return DATE.format(day * MS_PER_DAY);
}
