import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { emptyCard, foldCard } from '@/scheduling/fold';
import { appendEvent } from '@/storage/append-event';
import { createDatabaseOpener } from '@/storage/database';
import { findLastAnswer } from '@/storage/last-answer';
import { readCards } from '@/storage/read-cards';
import { idOf } from '../support/glossary';
import { added, answered, at, undone } from '../support/study';

const MORNING = at('2026-01-01T09:00:00+00:00');
const NOON = at('2026-01-01T12:00:00+00:00');

let open = createDatabaseOpener();

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  open = createDatabaseOpener();
});

describe('the study database', () => {
  it('keeps the fold of the events as the card', async () => {
    const events = [added(MORNING), answered(MORNING), answered(NOON, { isRight: false })];

    for (const event of events) await appendEvent(open, event);

    expect(await readCards(open)).toEqual([foldCard(idOf('mutuality'), events)]);
  });

  it('counts an event once, however often it is sent', async () => {
    const answer = answered(MORNING);
    const first = await appendEvent(open, answer);

    expect(await appendEvent(open, answer)).toEqual(first);
    expect(await (await open()).count('events')).toBe(1);
  });

  it('loses nothing when two surfaces answer at once', async () => {
    const answers = Array.from({ length: 50 }, () => answered(MORNING));

    await Promise.all(answers.map((answer) => appendEvent(open, answer)));

    expect((await readCards(open))[0]?.answers).toBe(50);
  });

  it('finds the last answer that has not been undone', async () => {
    const first = answered(MORNING);
    const second = answered(NOON);
    for (const event of [added(MORNING), first, second]) await appendEvent(open, event);

    expect(await findLastAnswer(open)).toEqual(second);
    await appendEvent(open, undone(NOON, second));
    expect(await findLastAnswer(open)).toEqual(first);
    await appendEvent(open, undone(NOON, first));
    expect(await findLastAnswer(open)).toBeNull();
  });

  it('folds again what older rules folded', async () => {
    await appendEvent(open, added(MORNING));
    await (await open()).put('cards', { ...emptyCard(idOf('mutuality')), foldVersion: 0 });

    expect(await readCards(open)).toEqual([expect.objectContaining({ isInQuiz: true })]);
  });

  it('opens again after its connection was closed', async () => {
    await appendEvent(open, added(MORNING));
    (await open()).close();
    open = createDatabaseOpener();

    expect(await readCards(open)).toHaveLength(1);
  });

  it('tries again after an opening that failed', async () => {
    const factory = globalThis.indexedDB;
    globalThis.indexedDB = {
      open: () => {
        throw new DOMException('disk', 'UnknownError');
      },
    } as never;
    await expect(readCards(open)).rejects.toThrow('disk');
    globalThis.indexedDB = factory;

    expect(await readCards(open)).toEqual([]);
  });

  it('is left alone by an older build, which cannot open it', async () => {
    (await open()).close();
    const newer = indexedDB.open('peerlight', 99);
    await new Promise((resolve) => (newer.onsuccess = resolve));
    newer.result.close();

    await expect(createDatabaseOpener()()).rejects.toMatchObject({ name: 'VersionError' });
  });
});
