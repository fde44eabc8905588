import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { createDatabaseOpener } from '@/storage/database';
import { readMocks } from '@/storage/mock-exams';
import { readCards } from '@/storage/read-cards';
import { readPlan } from '@/storage/read-plan';
import { backupOf } from '../support/backup';
import { NONE_RETRACTED } from '../support/study';
import versionOne from '../fixtures/database-version-1.json';
import versionTwo from '../fixtures/database-version-2.json';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

/** Makes a database as version 1 of the schema made it, with what it held. */
async function writeVersionOne(): Promise<void> {
  const opening = indexedDB.open('peerlight', 1);
  opening.onupgradeneeded = () => {
    const events = opening.result.createObjectStore('events', { keyPath: 'id' });
    events.createIndex('term', ['termId', 'at']);
    events.createIndex('at', 'at');
    const cards = opening.result.createObjectStore('cards', { keyPath: 'termId' });
    for (const event of versionOne.events) events.add(event);
    for (const card of versionOne.cards) cards.add(card);
  };
  await new Promise((resolve) => (opening.onsuccess = resolve));
  opening.result.close();
}

it('a database of version 1 is opened with every answer, and its cards are folded again', async () => {
  await writeVersionOne();
  const open = createDatabaseOpener();

  const cards = await readCards(open, NONE_RETRACTED);

  expect(cards).toMatchObject([
    {
      termId: 'mutuality',
      isInQuiz: true,
      answers: 2,
      confusions: { trust: 1 },
      memory: versionOne.cards[0]?.memory,
      lastDay: versionOne.cards[0]?.lastDay,
    },
  ]);
  expect(await (await open()).count('events')).toBe(versionOne.events.length);
  expect(await (await open()).get('events', versionOne.events[1]?.id ?? '')).toMatchObject({
    isRight: false,
    confusedWith: 'trust',
    questionId: null,
  });
  expect((await backupOf(open)).events).toHaveLength(versionOne.events.length);
});

/** Makes a database as version 2 of the schema made it, with what it held. */
async function writeVersionTwo(): Promise<void> {
  const opening = indexedDB.open('peerlight', 2);
  opening.onupgradeneeded = () => {
    const { result } = opening;
    const events = result.createObjectStore('events', { keyPath: 'id' });
    events.createIndex('term', ['termId', 'at']);
    events.createIndex('order', 'order');
    events.createIndex('kind', ['kind', 'order']);
    const cards = result.createObjectStore('cards', { keyPath: 'termId' });
    const histories = result.createObjectStore('histories', { keyPath: 'termId' });
    const lookUps = result.createObjectStore('lookUps', { keyPath: 'id' });
    lookUps.createIndex('term', ['termId', 'at']);
    const notes = result.createObjectStore('notes', { keyPath: 'termId' });
    result.createObjectStore('meta').add(versionTwo.meta.foldRules, 'foldRules');
    for (const event of versionTwo.events) events.add(event);
    for (const card of versionTwo.cards) cards.add(card);
    for (const history of versionTwo.histories) histories.add(history);
    for (const lookUp of versionTwo.lookUps) lookUps.add(lookUp);
    for (const note of versionTwo.notes) notes.add(note);
  };
  await new Promise((resolve) => (opening.onsuccess = resolve));
  opening.result.close();
}

it('a database of version 2 is opened with everything that it held, and room for mock exams', async () => {
  await writeVersionTwo();
  const open = createDatabaseOpener();

  expect(await readMocks(open)).toEqual([]);
  expect(await readPlan(open)).toMatchObject({ track: 'icrc-pr-4' });
  for (const store of ['events', 'cards', 'histories', 'lookUps', 'notes'] as const) {
    expect(await (await open()).getAll(store)).toEqual(versionTwo[store]);
  }
});
