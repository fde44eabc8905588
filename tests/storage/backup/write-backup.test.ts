import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { appendEvents } from '@/storage/append-events';
import { readBackup } from '@/storage/backup/read-backup';
import { importBackup, previewImport } from '@/storage/backup/import-backup';
import { createDatabaseOpener } from '@/storage/database';
import { aBackup, backupOf, backupText } from '../../support/backup';
import { answered, asNew, at, NONE_RETRACTED } from '../../support/study';
import { idOf } from '../../support/glossary';

const MORNING = at('2026-01-01T09:00:00+00:00');
const NOTE = { termId: idOf('trust'), text: 'Both ways, \ud800 “always”.\n', at: MORNING.at };

let open = createDatabaseOpener();
beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  open = createDatabaseOpener();
});

describe('a written backup', () => {
  it('is whole where nothing is kept yet', async () => {
    expect(await backupOf(open)).toEqual(aBackup());
  });

  it.each([1, 1_999, 2_000, 2_001, 4_000])('is whole with %i events', async (count) => {
    const events = Array.from({ length: count }, () => answered(MORNING));
    await importBackup(open, aBackup({ events, notes: [NOTE] }), NONE_RETRACTED);

    expect(await backupOf(open)).toEqual(aBackup({ events, notes: [NOTE] }));
  });

  it('has a line for each record, so that a fault in it can be named', async () => {
    const answer = answered(MORNING);
    await appendEvents(open, [asNew(answer)], NONE_RETRACTED);
    const lines = (await backupText(open)).split('\n');

    const records = lines.filter((line) => line.startsWith('{"'));
    expect(records.map((line) => JSON.parse(line) as unknown)).toEqual([answer]);
  });
});

describe('a database of a newer version', () => {
  beforeEach(async () => {
    const newer = indexedDB.open('peerlight', 99);
    newer.onupgradeneeded = () => {
      const events = newer.result.createObjectStore('events', { keyPath: 'id' });
      events.put({ id: '1', kind: 'somethingNew' });
    };
    await new Promise((resolve) => (newer.onsuccess = resolve));
    newer.result.close();
  });

  it('can still be copied, and the copy says that it is newer', async () => {
    const text = await backupText(open);

    expect(JSON.parse(text)).toMatchObject({
      databaseVersion: 99,
      events: [{ id: '1', kind: 'somethingNew' }],
      notes: [],
    });
    expect(readBackup(text)).toEqual({ ok: false, problem: { kind: 'newer' } });
  });

  it('takes nothing in, and stays as it is', async () => {
    const name = 'VersionError';
    await expect(previewImport(open, aBackup())).rejects.toMatchObject({ name });
    await expect(importBackup(open, aBackup(), NONE_RETRACTED)).rejects.toMatchObject({ name });

    const databases = await indexedDB.databases();
    expect(databases).toEqual([{ name: 'peerlight', version: 99 }]);
  });
});
