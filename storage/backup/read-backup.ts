import * as v from 'valibot';
import type { BackupProblem } from '@/scheduling/backup-report';
import { type Backup, BACKUP_VERSION, backupSchema } from '@/storage/backup/backup-schema';
import { migrations } from '@/storage/migrations';

/** A backup as it was read from a file, or why it was not. */
export type ReadBackup =
  | { readonly ok: true; readonly backup: Backup }
  | { readonly ok: false; readonly problem: BackupProblem };

const head = v.looseObject({
  app: v.literal('peerlight'),
  version: v.number(),
  databaseVersion: v.optional(v.number(), 1),
});

/** Reads the text of a backup file: the whole of it is right, or nothing of it is taken. */
export function readBackup(text: string): ReadBackup {
  const value = parseJson(text);
  if (value === undefined) return refused(problemOf(text));
  const found = v.safeParse(head, value);
  if (!found.success) return refused({ kind: 'notOurs' });
  const { version, databaseVersion } = found.output;
  if (version > BACKUP_VERSION || databaseVersion > migrations.length) {
    return refused({ kind: 'newer' });
  }
  const checked = v.safeParse(backupSchema, value, { abortEarly: true });
  return checked.success
    ? { ok: true, backup: checked.output }
    : refused({ kind: 'misshapen', path: pathOf(checked.issues[0]) });
}

/** Returns the value of a JSON text, or undefined, which no JSON is. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // what is wrong with it is found out by `problemOf`, the same in every browser
  }
}

function problemOf(text: string): BackupProblem {
  if (!/^\s*\{\s*"app":\s*"peerlight"/.test(text)) return { kind: 'notOurs' };
  if (!/\]\s*\}\s*$/.test(text)) return { kind: 'cutOff' };
  // Each record has a line of its own.
  const place = text
    .split('\n')
    .findIndex(
      (line) => /^\{".*\},?$/.test(line) && parseJson(line.replace(/,$/, '')) === undefined,
    );
  return { kind: 'unreadable', line: place < 0 ? null : place + 1 };
}

function pathOf(issue: v.BaseIssue<unknown>): readonly (string | number)[] {
  return (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)));
}

function refused(problem: BackupProblem): ReadBackup {
  return { ok: false, problem };
}
