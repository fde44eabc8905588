import type { DataTools } from '@/entrypoints/background/data-handlers';
import { changeMarks } from '@/entrypoints/background/marks-handlers';
import { isNowhere, readMarksSettings } from '@/entrypoints/background/marks-settings';
import { createStagedFile } from '@/entrypoints/background/staged-file';
import type { RequestHandlers } from '@/messaging/server';
import type { BackupSettings } from '@/storage/backup/backup-schema';
import { importBackup, previewImport } from '@/storage/backup/import-backup';
import { readBackup } from '@/storage/backup/read-backup';

type ImportRequests = 'stageImport' | 'previewImport' | 'importBackup';

/** Answers what is asked to take a backup in. */
export function createImportHandlers(tools: DataTools): Pick<RequestHandlers, ImportRequests> {
  const { open, retracted } = tools;
  const file = createStagedFile();
  return {
    stageImport(piece) {
      file.add(piece);
      return null;
    },

    async previewImport({ importId }) {
      const read = readBackup(file.text(importId));
      if (!read.ok) return read;
      const changes = await previewImport(open, read.backup);
      return { ok: true, changes, takesSettings: await wantsSettings(read.backup.settings) };
    },

    async importBackup({ importId }) {
      const read = readBackup(file.text(importId));
      if (!read.ok) return read;
      const changes = await importBackup(open, read.backup, retracted);
      file.forget();
      const { settings } = read.backup;
      const takesSettings = await wantsSettings(settings);
      // The answers are on the disk: marks that cannot be switched on take nothing of them away.
      const marked = takesSettings ? changeMarks(settings.marks) : Promise.resolve();
      await marked.catch((cause: unknown) => console.error('marks', cause));
      await tools.tellOfQuiz();
      return { ok: true, changes, takesSettings };
    },
  };
}

/** A choice that was made on this device stays. */
async function wantsSettings({ marks }: BackupSettings): Promise<boolean> {
  return !isNowhere(marks) && isNowhere(await readMarksSettings());
}
