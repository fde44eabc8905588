import * as v from 'valibot';
import type { DataRequests } from '@/messaging/data-requests';
import type { BackupList } from '@/scheduling/backup-report';

/** Twice what a surface sends at once, and far below what browsers let through (64 MB). */
const MAX_PIECE_LENGTH = 2_000_000;
/** An Anki file travels in one piece. */
const MAX_ANKI_LENGTH = 10_000_000;
const BACKUP_LISTS = ['events', 'notes', 'lookUps'] as const satisfies readonly BackupList[];

const nothing = v.strictObject({});
const importId = v.pipe(v.string(), v.uuid());
const ofImport = v.strictObject({ importId });

/** The shape of the parameters of every request about all that is kept. */
export const dataSchemas: {
  [Name in keyof DataRequests]: v.GenericSchema<unknown, Parameters<DataRequests[Name]>[0]>;
} = {
  readDataStatus: nothing,
  readBackupPart: v.strictObject({
    place: v.nullable(
      v.strictObject({
        list: v.picklist(BACKUP_LISTS),
        after: v.nullable(v.pipe(v.string(), v.maxLength(300))),
      }),
    ),
  }),
  copySaved: nothing,
  stageImport: v.strictObject({
    importId,
    number: v.pipe(v.number(), v.integer(), v.minValue(0)),
    text: v.pipe(v.string(), v.maxLength(MAX_PIECE_LENGTH)),
  }),
  previewImport: ofImport,
  importBackup: ofImport,
  writeAnki: nothing,
  readAnki: v.strictObject({ text: v.pipe(v.string(), v.maxLength(MAX_ANKI_LENGTH)) }),
  deleteAllData: nothing,
};
