import type { BackupPlace } from '@/scheduling/backup-report';
import type { Backup } from '@/storage/backup/backup-schema';
import { readBackup } from '@/storage/backup/read-backup';
import { writeBackupPart } from '@/storage/backup/write-backup';
import type { DatabaseOpener } from '@/storage/database';
import { migrations } from '@/storage/migrations';

const ABOUT = {
  exportedAt: Date.UTC(2026, 10, 20),
  settings: { marks: { isOnEverywhere: false, sites: { 'exam.example': true } } },
};

/** A backup in which nothing is, but what a test states. */
export function aBackup(parts: Partial<Backup> = {}): Backup {
  return {
    app: 'peerlight',
    version: 1,
    databaseVersion: migrations.length,
    ...ABOUT,
    events: [],
    notes: [],
    lookUps: [],
    ...parts,
  };
}

/** The text of a whole backup, written part by part. */
export async function backupText(open: DatabaseOpener): Promise<string> {
  const texts: string[] = [];
  let place: BackupPlace | null = null;
  do {
    const part = await writeBackupPart(open, place, ABOUT);
    texts.push(part.text);
    place = part.next;
  } while (place !== null);
  return texts.join('');
}

/** A whole backup, written and read again. */
export async function backupOf(open: DatabaseOpener): Promise<Backup> {
  const read = readBackup(await backupText(open));
  if (!read.ok) throw new Error(`a backup of ours is refused: ${JSON.stringify(read.problem)}`);
  return read.backup;
}
