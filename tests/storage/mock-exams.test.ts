import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { sitMock } from '@/quiz/mock-exam';
import { createDatabaseOpener } from '@/storage/database';
import { addMock, changeMock, discardMock, readMock, readMocks } from '@/storage/mock-exams';
import { aMock, uuid } from '../support/a-mock';
import { at } from '../support/study';

const NOW = at('2026-11-20T09:00:00+00:00');
const EXAM = aMock();
const FINISHED = aMock({ state: { kind: 'finished', moment: NOW, addsMissed: true } });

let open = createDatabaseOpener();
beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  open = createDatabaseOpener();
});

describe('mock exams', () => {
  it('are kept, and read by their id', async () => {
    await addMock(open, EXAM);

    expect(await readMock(open, EXAM.id)).toEqual(EXAM);
    expect(await readMock(open, uuid(1))).toBeUndefined();
  });

  it('are sat one at a time: a second one is the first', async () => {
    await addMock(open, EXAM);

    expect(await addMock(open, aMock({ id: uuid(9_001) }))).toEqual(EXAM);
    expect(await readMocks(open)).toEqual([EXAM]);
  });

  it('are listed with the newest first', async () => {
    const newer = aMock({ id: uuid(9_001), startedAt: FINISHED.startedAt + 1 });
    await addMock(open, FINISHED);
    await addMock(open, newer);

    expect(await readMocks(open)).toEqual([newer, FINISHED]);
  });

  it('lose no answer when two pages answer at once', async () => {
    await addMock(open, EXAM);
    const answer = (answerId: string) =>
      changeMock(open, EXAM.id, (exam) =>
        sitMock(exam, { kind: 'answered', answerId, picked: 'a', elapsedMs: 0 }, NOW),
      );

    await Promise.all([1, 2, 3].map((number) => answer(uuid(number))));

    expect(Object.keys((await readMock(open, EXAM.id))?.answers ?? {})).toHaveLength(3);
  });

  it('are not changed where there is none', async () => {
    expect(await changeMock(open, EXAM.id, (exam) => exam)).toBeNull();
  });

  it('are deleted while they are not finished, and stay afterwards', async () => {
    await addMock(open, FINISHED);
    await addMock(open, aMock({ id: uuid(9_001) }));

    await discardMock(open, FINISHED.id);
    await discardMock(open, uuid(9_001));

    expect(await readMocks(open)).toEqual([FINISHED]);
  });
});
