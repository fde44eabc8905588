/** A calendar day of study, counted from 1970-01-01. Days are the learner's own, not UTC's. */
export type StudyDay = number;

/** Milliseconds since 1970-01-01 UTC. */
export type EpochMs = number;

const MS_PER_MINUTE = 60_000;
const MS_PER_DAY = 86_400_000;

/** A day begins at four in the morning, so that studying past midnight belongs to the evening. */
export const ROLLOVER_HOUR = 4;

/** A moment as an event records it: replaying the log never asks today's clock or time zone. */
export type Moment = {
  readonly at: EpochMs;
  /** Minutes east of UTC that the learner's clock showed. */
  readonly offsetMinutes: number;
};

/** Returns the study day of a moment. */
export function studyDayOf({ at, offsetMinutes }: Moment): StudyDay {
  const local = at + offsetMinutes * MS_PER_MINUTE - ROLLOVER_HOUR * 60 * MS_PER_MINUTE;
  return Math.floor(local / MS_PER_DAY);
}

/** Returns the moment at which the next study day begins, in milliseconds since 1970-01-01 UTC. */
export function nextStudyDayAt(now: Moment): EpochMs {
  const start = (studyDayOf(now) + 1) * MS_PER_DAY + ROLLOVER_HOUR * 60 * MS_PER_MINUTE;
  return start - now.offsetMinutes * MS_PER_MINUTE;
}
