import { browser } from 'wxt/browser';
import { createAnkiHandlers } from '@/entrypoints/background/anki-handlers';
import type { GlossaryStore } from '@/entrypoints/background/glossary-store';
import { createImportHandlers } from '@/entrypoints/background/import-handlers';
import { judgeCopy, readLastCopy, writeLastCopy } from '@/entrypoints/background/last-copy';
import { changeMarks } from '@/entrypoints/background/marks-handlers';
import { NO_MARKS, readMarksSettings } from '@/entrypoints/background/marks-settings';
import type { DataRequests } from '@/messaging/data-requests';
import type { RequestHandlers } from '@/messaging/server';
import type { RetractedQuestions } from '@/scheduling/fold';
import type { Moment } from '@/scheduling/study-day';
import { countData } from '@/storage/backup/count-data';
import { writeBackupPart } from '@/storage/backup/write-backup';
import type { DatabaseOpener } from '@/storage/database';
import { deleteAll } from '@/storage/delete-all';

export type DataTools = {
  readonly glossary: GlossaryStore;
  readonly open: DatabaseOpener;
  readonly retracted: RetractedQuestions;
  readonly now: () => Moment;
  /** Tells everybody that cards are others now. */
  readonly tellOfQuiz: () => Promise<void>;
};

/** Answers what the study page asks about all that is kept. */
export function createDataHandlers(tools: DataTools): Pick<RequestHandlers, keyof DataRequests> {
  const { open, now, tellOfQuiz } = tools;
  return {
    ...createImportHandlers(tools),
    ...createAnkiHandlers(tools),

    async readDataStatus() {
      const counts = await countData(open);
      return { ...counts, ...judgeCopy(await readLastCopy(), counts.answers, now()) };
    },

    async readBackupPart({ place }) {
      const marks = await readMarksSettings();
      return writeBackupPart(open, place, { exportedAt: now().at, settings: { marks } });
    },

    async copySaved() {
      await writeLastCopy(now().at);
      return null;
    },

    async deleteAllData() {
      await deleteAll(open);
      await changeMarks(NO_MARKS);
      await Promise.all([browser.storage.local.clear(), browser.storage.session.clear()]);
      await tellOfQuiz();
      return null;
    },
  };
}
