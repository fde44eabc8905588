import { forceCloseDatabase, IDBFactory, IDBObjectStore } from 'fake-indexeddb';
import { unwrap } from 'idb';
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { appendEvents } from '@/storage/append-events';
import { createDatabaseOpener } from '@/storage/database';
import { findLastAnswer } from '@/storage/last-answer';
import { readCards } from '@/storage/read-cards';
import type { StudyEvent } from '@/scheduling/events';
import { added, answered, asNew, at, foldCard, NONE_RETRACTED } from '../support/study';

const MORNING = at('2026-01-01T09:00:00+00:00');
const NOON = at('2026-01-01T12:00:00+00:00');
const YEAR_BEFORE = at('2025-01-01T12:00:00+00:00');

// oxlint-disable-next-line typescript/unbound-method -- called with the store as its `this`
const { put } = IDBObjectStore.prototype;
let open = createDatabaseOpener();
const append = async (...events: readonly StudyEvent[]) =>
  appendEvents(open, events.map(asNew), NONE_RETRACTED);

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  open = createDatabaseOpener();
});
afterEach(() => {
  IDBObjectStore.prototype.put = put;
});

/** Makes every write to a store fail, as a full device does. */
function fill(name: string): void {
  IDBObjectStore.prototype.put = function (...given: Parameters<typeof put>) {
    if (this.name === name) throw new DOMException('full', 'QuotaExceededError');
    return put.apply(this, given);
  };
}

describe('a device that is full', () => {
  it.each(['cards', 'histories'])(
    'keeps nothing of an answer of which %s has no room',
    async (name) => {
      await append(added(MORNING));
      await readCards(open, NONE_RETRACTED);
      fill(name);

      await expect(append(answered(NOON))).rejects.toMatchObject({ name: 'QuotaExceededError' });

      expect(await (await open()).count('events')).toBe(1);
      expect(await readCards(open, NONE_RETRACTED)).toEqual([foldCard([added(MORNING)])]);
    },
  );

  it('keeps the answer that is sent again once there is room, and once', async () => {
    const answer = answered(NOON);
    fill('histories');
    await append(answer).catch(() => 'no room');
    IDBObjectStore.prototype.put = put;

    await append(answer);
    await append(answer);

    expect(await readCards(open, NONE_RETRACTED)).toEqual([foldCard([answer])]);
  });

  it('folds its cards again later if it has no room now', async () => {
    await append(added(MORNING), answered(NOON));
    await (await open()).put('meta', 'of older rules', 'foldRules');
    fill('histories');
    await expect(readCards(open, NONE_RETRACTED)).rejects.toMatchObject({
      name: 'QuotaExceededError',
    });
    IDBObjectStore.prototype.put = put;

    expect(await readCards(open, NONE_RETRACTED)).toMatchObject([{ isInQuiz: true, answers: 1 }]);
  });
});

describe('storage that is cleared while it is open', () => {
  it('is opened anew at the next call', async () => {
    await append(added(MORNING));
    forceCloseDatabase(unwrap(await open()) as never);
    globalThis.indexedDB = new IDBFactory();

    await append(added(NOON));

    expect(await (await open()).count('events')).toBe(1);
  });
});

describe('a clock that is set back a year', () => {
  it('does not change the order in which answers stand in the log', async () => {
    const before = answered(MORNING, { isRight: false });
    const after = answered(YEAR_BEFORE);
    await append(added(MORNING), before);

    await append(after);

    const kept = await (await open()).getAllFromIndex('events', 'order');
    expect(kept.map(({ id }) => id).slice(-2)).toEqual([before.id, after.id]);
    expect(kept.at(-1)).toMatchObject({ at: YEAR_BEFORE.at, day: after.day });
    expect(await findLastAnswer(open)).toMatchObject({ id: after.id });
  });
});
