import { browser } from 'wxt/browser';
import { type EpochMs, type Moment, type StudyDay, studyDayOf } from '@/scheduling/study-day';

const KEY = 'lastExportAt';

/** Fewer answers than these are soon given again. */
const ANSWERS_WORTH_A_COPY = 50;
const DAYS_OF_A_COPY = 30;

/** Reads when a copy was last saved; null for never. */
export async function readLastCopy(): Promise<EpochMs | null> {
  const stored = await browser.storage.local.get(KEY);
  return (stored[KEY] as EpochMs | undefined) ?? null;
}

/** Keeps when a copy was last saved. */
export async function writeLastCopy(at: EpochMs): Promise<void> {
  await browser.storage.local.set({ [KEY]: at });
}

/** Returns the study day of the last copy, and whether it is time for another: it is worth one, and none is fresh. */
export function judgeCopy(
  lastCopyAt: EpochMs | null,
  answers: number,
  now: Moment,
): { readonly lastCopyOn: StudyDay | null; readonly isCopyDue: boolean } {
  const lastCopyOn = lastCopyAt === null ? null : studyDayOf({ ...now, at: lastCopyAt });
  const isOld = lastCopyOn === null || studyDayOf(now) - lastCopyOn > DAYS_OF_A_COPY;
  return { lastCopyOn, isCopyDue: isOld && answers > ANSWERS_WORTH_A_COPY };
}
