import { IDBFactory, IDBObjectStore } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { StudyEvent } from '@/scheduling/events';
import { appendEvents } from '@/storage/append-events';
import { countData } from '@/storage/backup/count-data';
import { importBackup, previewImport } from '@/storage/backup/import-backup';
import { createDatabaseOpener } from '@/storage/database';
import { deleteAll } from '@/storage/delete-all';
import { readCards } from '@/storage/read-cards';
import type { Note } from '@/storage/schema';
import { aBackup, backupOf } from '../../support/backup';
import { idOf } from '../../support/glossary';
import { added, answered, asNew, at, foldCard, NONE_RETRACTED } from '../../support/study';

const MORNING = at('2026-01-01T09:00:00+00:00');
const NOON = at('2026-01-03T12:00:00+00:00');

let open = createDatabaseOpener();
beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  open = createDatabaseOpener();
});

const append = (...events: readonly StudyEvent[]) =>
  appendEvents(open, events.map(asNew), NONE_RETRACTED);
const aNote = (text: string, { at: writtenAt } = MORNING): Note => ({
  termId: idOf('trust'),
  text,
  at: writtenAt,
});

describe('taking a backup in', () => {
  it('brings the events that are not here, and folds their cards', async () => {
    const [here, there] = [answered(MORNING), answered(NOON, { isRight: false })];
    await append(here);

    const changes = await importBackup(open, aBackup({ events: [here, there] }), NONE_RETRACTED);

    expect(changes).toMatchObject({
      answers: { added: 1, known: 1 },
      terms: { added: 0, known: 1 },
      otherEvents: { added: 0, known: 0 },
      days: { first: here.day, last: there.day },
    });
    expect(await readCards(open, NONE_RETRACTED)).toEqual([foldCard([here, there])]);
  });

  it('keeps an event that is here, whatever a file says of it', async () => {
    const here = answered(MORNING);
    await append(here);

    await importBackup(open, aBackup({ events: [{ ...here, isRight: false }] }), NONE_RETRACTED);

    expect((await backupOf(open)).events).toEqual([here]);
  });

  it.each([
    ['the newer note of the file', aNote('mine'), aNote('theirs', NOON), 'theirs', 'replaced'],
    ['the newer note that is here', aNote('mine', NOON), aNote('theirs'), 'mine', 'kept'],
    ['a note that is the same', aNote('mine'), aNote('mine'), 'mine', 'known'],
  ] as const)('keeps %s', async (_what, here, there, kept, counted) => {
    await (await open()).put('notes', here);

    const { notes } = await importBackup(open, aBackup({ notes: [there] }), NONE_RETRACTED);

    expect((await backupOf(open)).notes[0]?.text).toBe(kept);
    expect(notes).toEqual({ added: 0, known: 0, replaced: 0, kept: 0, [counted]: 1 });
  });

  it('brings everything back after everything was deleted', async () => {
    await append(added(MORNING), answered(MORNING), answered(NOON));
    await (await open()).put('notes', aNote('mine'));
    const [before, cards] = [await backupOf(open), await readCards(open, NONE_RETRACTED)];
    await deleteAll(open);
    expect(await countData(open)).toEqual({ answers: 0, terms: 0, notes: 0, sentences: 0 });

    await importBackup(open, before, NONE_RETRACTED);

    expect(await backupOf(open)).toEqual(before);
    expect(await readCards(open, NONE_RETRACTED)).toEqual(cards);
    expect(await countData(open)).toEqual({ answers: 2, terms: 1, notes: 1, sentences: 0 });
  });

  it('writes nothing at all where the device has no room for the last record', async () => {
    await append(answered(MORNING));
    const before = await backupOf(open);
    let writes = 0;
    const add = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(function (
      this: IDBObjectStore,
      ...[value]
    ) {
      const writing = this.put(value);
      if (++writes === 50) this.transaction.abort(); // as the browser does when the disk is full
      return writing;
    });
    const events = Array.from({ length: 50 }, () => answered(NOON));

    await expect(importBackup(open, aBackup({ events }), NONE_RETRACTED)).rejects.toMatchObject({
      name: 'AbortError',
    });

    add.mockRestore();
    expect(await backupOf(open)).toEqual(before);
    expect(await readCards(open, NONE_RETRACTED)).toHaveLength(1);
  });
});

describe('a preview', () => {
  it('changes nothing, and says what then changes, whatever is here and there', async () => {
    const pool = [
      ...Array.from({ length: 6 }, (_, place) => answered(place < 3 ? MORNING : NOON)),
      added(MORNING),
      added(NOON, idOf('respect')),
    ];
    const notes = [aNote('one'), aNote('two'), aNote('three', NOON)];
    const side = fc.record({
      events: fc.subarray(pool),
      note: fc.option(fc.constantFrom(...notes)),
      again: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(side, side, async (here, there) => {
        globalThis.indexedDB = new IDBFactory();
        open = createDatabaseOpener();
        await append(...here.events);
        if (here.note !== null) await (await open()).put('notes', here.note);
        const backup = aBackup({
          events: there.again ? [...there.events, ...there.events] : there.events,
          notes: there.note === null ? [] : [there.note],
        });
        const [before, counts] = [await backupOf(open), await countData(open)];

        const preview = await previewImport(open, backup);
        expect(await backupOf(open)).toEqual(before);
        const changes = await importBackup(open, backup, NONE_RETRACTED);
        const [after, newCounts] = [await backupOf(open), await countData(open)];

        expect(changes).toEqual(preview);
        expect(newCounts.answers - counts.answers).toBe(preview.answers.added);
        expect(newCounts.terms - counts.terms).toBe(preview.terms.added);
        expect(newCounts.notes - counts.notes).toBe(preview.notes.added);
        expect(after.events.length - before.events.length).toBe(
          preview.answers.added + preview.otherEvents.added,
        );
        const isReplaced =
          before.notes.length === 1 && before.notes[0]?.text !== after.notes[0]?.text;
        expect(preview.notes.replaced).toBe(isReplaced ? 1 : 0);
        expect(await previewImport(open, backup)).toMatchObject({
          answers: { added: 0 },
          otherEvents: { added: 0 },
          terms: { added: 0 },
          notes: { added: 0, replaced: 0 },
        });
      }),
      { numRuns: 60 },
    );
  });
});
