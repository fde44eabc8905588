import type { StudyDay } from '@/scheduling/study-day';

const MS_PER_DAY = 86_400_000;

/** Returns a study day's date: "20 November 2026". */
export function dayName(day: StudyDay): string {
  const date = new Date(day * MS_PER_DAY);
  return date.toLocaleDateString('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
}
