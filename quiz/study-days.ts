import type { CardHistory } from '@/scheduling/history';
import type { StudyDay } from '@/scheduling/study-day';

/** How much was answered on one study day. */
export type StudiedDay = { readonly day: StudyDay; readonly answers: number; readonly ms: number };

/** All answers ever, and on how many days. */
export type StudyTotals = { readonly answers: number; readonly ms: number; readonly days: number };

/** Of so many terms that were asked again on a later day, so many were remembered. */
export type Retention = { readonly asked: number; readonly remembered: number };

const CALENDAR_WEEKS = 12;

/** Adds up what was answered on each day. */
export function studiedDays(histories: readonly CardHistory[]): ReadonlyMap<StudyDay, StudiedDay> {
  const days = new Map<StudyDay, StudiedDay>();
  for (const { days: tallies } of histories) {
    for (const { day, answers, ms } of tallies) {
      const known = days.get(day) ?? noAnswers(day);
      days.set(day, { day, answers: known.answers + answers, ms: known.ms + ms });
    }
  }
  return days;
}

/** Adds up all days. */
export function totalsOf(days: ReadonlyMap<StudyDay, StudiedDay>): StudyTotals {
  let [answers, ms] = [0, 0];
  for (const day of days.values()) {
    answers += day.answers;
    ms += day.ms;
  }
  return { answers, ms, days: days.size };
}

/** Lists the days of the last twelve weeks, from a Monday to today. */
export function calendarTo(
  today: StudyDay,
  days: ReadonlyMap<StudyDay, StudiedDay>,
): readonly StudiedDay[] {
  const sinceMonday = (today + 3) % 7; // day 0, 1 January 1970, was a Thursday
  const first = today - sinceMonday - (CALENDAR_WEEKS - 1) * 7;
  return Array.from({ length: today - first + 1 }, (_, place) => {
    const day = first + place;
    return days.get(day) ?? noAnswers(day);
  });
}

/** Counts what was remembered from an earlier day, in the answers since a day. */
export function retentionSince(first: StudyDay, histories: readonly CardHistory[]): Retention {
  let [asked, remembered] = [0, 0];
  for (const { days } of histories) {
    for (const { day, isRemembered } of days) {
      if (day < first || isRemembered === null) continue;
      asked++;
      if (isRemembered) remembered++;
    }
  }
  return { asked, remembered };
}

function noAnswers(day: StudyDay): StudiedDay {
  return { day, answers: 0, ms: 0 };
}
