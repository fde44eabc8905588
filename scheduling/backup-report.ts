import type { StudyDay } from '@/scheduling/study-day';

/** The lists of a backup, in the order in which they are written. */
export const BACKUP_LISTS = ['events', 'notes', 'lookUps'] as const;

export type BackupList = (typeof BACKUP_LISTS)[number];

/** Where a part of a backup begins: after a record of a list, by its key; null for the start of the list. */
export type BackupPlace = { readonly list: BackupList; readonly after: string | null };

/** A stretch of a backup's text. All of them, one after the other, are the file. */
export type BackupPart = {
  readonly text: string;
  readonly recordCount: number;
  /** How many records the whole backup holds. */
  readonly total: number;
  /** Where the next part begins; null after the last one. */
  readonly next: BackupPlace | null;
};

/** Why a file is not taken in. */
export type BackupProblem =
  | { readonly kind: 'tooLarge' }
  | { readonly kind: 'notOurs' }
  /** A newer Peerlight wrote it. */
  | { readonly kind: 'newer' }
  /** It ends too early. */
  | { readonly kind: 'cutOff' }
  /** It is no JSON; `line` is the first that cannot be read, where one can be named. */
  | { readonly kind: 'unreadable'; readonly line: number | null }
  /** Something in it is not as Peerlight writes it: a field of an entry of a list. */
  | { readonly kind: 'misshapen'; readonly path: readonly (string | number)[] };

/** How many of a file's records are new here, and how many are here already. */
export type Tally = { readonly added: number; readonly known: number };

/** What taking a file in changes. */
export type ImportChanges = {
  readonly answers: Tally;
  /** Terms that the log names. */
  readonly terms: Tally;
  /** Every event but answers: terms added, answers taken back, plans. */
  readonly otherEvents: Tally;
  /** `replaced`: the file's is newer; `kept`: the one that is here is. */
  readonly notes: Tally & { readonly replaced: number; readonly kept: number };
  readonly sentences: Tally;
  /** The study days from the file's first event to its last; null without events. */
  readonly days: { readonly first: StudyDay; readonly last: StudyDay } | null;
};
