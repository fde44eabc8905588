import type { NoParams, TermSummary } from '@/messaging/protocol';
import type {
  BackupPart,
  BackupPlace,
  BackupProblem,
  ImportChanges,
} from '@/scheduling/backup-report';
import type { StudyDay } from '@/scheduling/study-day';

/** How much is kept on this device, and when it was last copied. */
export type DataStatus = {
  readonly answers: number;
  /** Terms that were ever put into the quiz or asked. */
  readonly terms: number;
  readonly notes: number;
  readonly sentences: number;
  /** Null where no copy was ever saved. */
  readonly lastCopyOn: StudyDay | null;
  /** Whether it is time to save a copy. */
  readonly isCopyDue: boolean;
};

/** What a file would change; `takesSettings` where this device has no marks switched on and the file has. */
export type ImportPreview =
  | { readonly ok: true; readonly changes: ImportChanges; readonly takesSettings: boolean }
  | { readonly ok: false; readonly problem: BackupProblem };

/** The terms that a file of Anki is about, and what in it is none of the glossary's. */
export type AnkiPreview = {
  readonly terms: readonly (TermSummary & { readonly isInQuiz: boolean })[];
  /** The first of them by name. */
  readonly unknown: readonly string[];
  readonly unknownCount: number;
};

/** What the study page asks about all that is kept: copies of it, and its deletion. */
export type DataRequests = {
  /** Counts what is kept. */
  readDataStatus(params: NoParams): DataStatus;
  /** Writes the part of a backup that begins at a place; null for the first one. */
  readBackupPart(params: { place: BackupPlace | null }): BackupPart;
  /** Says that a copy was saved just now. */
  copySaved(params: NoParams): null;
  /** Hands over a piece of a file's text; number 0 begins another file. Nothing of it is kept yet. */
  stageImport(params: { importId: string; number: number; text: string }): null;
  /** Checks the file that was handed over, and says what it would change. */
  previewImport(params: { importId: string }): ImportPreview;
  /** Takes in the file that was handed over, all of it or nothing; says what has changed. */
  importBackup(params: { importId: string }): ImportPreview;
  /** Writes the terms that are in the quiz as a text file for Anki. */
  writeAnki(params: NoParams): string;
  /** Finds the terms that a text file of Anki is about. */
  readAnki(params: { text: string }): AnkiPreview;
  /** Deletes everything that is kept: answers, notes, sentences and choices. */
  deleteAllData(params: NoParams): null;
};
