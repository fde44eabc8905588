import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { createDatabaseOpener } from '@/storage/database';
import { readCards } from '@/storage/read-cards';
import { backupOf } from '../support/backup';
import { NONE_RETRACTED } from '../support/study';
import versionOne from '../fixtures/database-version-1.json';

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
