import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clearStorage } from '../support/browser/clear-storage';
import { closedCard } from '../support/browser/closed-card';
import type { BrowserSession } from '../support/browser/session';
import { readKeptStudy, unlikeTheirFold } from '../support/kept-study';
import { type PageServer, servePages } from '../support/serve-pages';
import { browserName, openSession, selectElement } from './open-session';

let server: PageServer;
let session: BrowserSession;
let page: Page;

beforeAll(async () => {
  server = await servePages();
  session = await openSession();
  page = await session.openPage(`${server.url}/`);
});
afterAll(async () => {
  await session.close();
  server.close();
});

/** Leaves a database of a version that this build does not know: every opening fails. */
const BREAK_DATABASE = `new Promise((resolve, reject) => {
  const opening = indexedDB.open('peerlight', 99);
  opening.onerror = () => reject(opening.error);
  opening.onsuccess = () => { opening.result.close(); resolve(null); };
})`;

describe('a database that a newer Peerlight has written', () => {
  it('is left as it is, is said in the panel, and look-up goes on', async () => {
    await session.inBackground(BREAK_DATABASE);
    const kept = await readKeptStudy(session);
    const card = closedCard(session, page);
    await selectElement(page, '#p-mutuality');
    await card.waitOpen();
    expect(await card.articles()).toEqual(['mutuality']);

    const panel = await session.openPanel(page);
    await panel.waitFor(`document.querySelector('article[data-term-id=mutuality]')`, 'mutuality');
    await panel.waitFor(`document.querySelector('[role=alert]')`, 'the notice');
    expect(await panel.text()).toContain('a newer version of Peerlight');
    expect(await panel.text()).toContain('Looking words up still works.');
    await panel.click('#tab-quiz');
    await panel.waitFor(`document.querySelector('.quiz-view [role=alert]')`, 'the notice');

    expect(await session.inBackground('indexedDB.databases()')).toMatchObject([{ version: 99 }]);
    expect(await readKeptStudy(session)).toEqual(kept);
    await panel.close();
  });
});

/** How many events the log holds. */
const COUNT_EVENTS = `new Promise((resolve) => {
  const opening = indexedDB.open('peerlight');
  opening.onsuccess = () => {
    const counting = opening.result.transaction('events').objectStore('events').count();
    counting.onsuccess = () => { opening.result.close(); resolve(counting.result); };
  };
})`;

/** Makes every write fail as a full device does: Chromium has no limit for us, so its store is told to. */
const FILL_STORAGE = `(() => {
  IDBObjectStore.prototype.add = () => { throw new DOMException('full', 'QuotaExceededError'); };
  return null;
})()`;

describe('a device without room', () => {
  it('is said where a term could not be kept, and look-up goes on', async () => {
    const full = await openSession({ storageLimitKb: 1 });
    const fullPage = await full.openPage(`${server.url}/`);
    if (browserName === 'chromium') await full.inBackground(FILL_STORAGE);
    const card = closedCard(full, fullPage);
    await selectElement(fullPage, '#p-mutuality');
    await card.waitOpen();
    expect(await card.articles()).toEqual(['mutuality']);
    await fullPage.keyboard.press('Escape');

    const popup = await full.openPopup(fullPage);
    await popup.waitFor(`document.querySelector('article[data-term-id=mutuality]')`, 'mutuality');
    if (browserName === 'chromium') await popup.click('text=Quiz me on this');
    await popup.waitFor(`document.body.innerText.includes('no room left')`, 'the notice');
    expect(await popup.text()).toContain('Looking words up still works.');
    // In Firefox there was not even room for the database.
    const isOpen = browserName === 'chromium';
    expect(isOpen ? await full.inBackground(COUNT_EVENTS) : 0).toBe(0);
    await popup.close();
    await full.close();
  });
});

describe('a message that is misshapen or from the wrong sender', () => {
  it('is refused without a write', async () => {
    const sound = await openSession();
    const panel = await sound.openPanel(await sound.openPage(`${server.url}/`));
    const send = (message: unknown) =>
      panel.evaluate<unknown>(
        `(globalThis.browser ?? chrome).runtime.sendMessage(${JSON.stringify(message)})`,
      );
    const refused = { ok: false, code: 'refused' };
    const eventId = crypto.randomUUID();
    await send({ name: 'addToQuiz', params: { eventId, termId: 'mutuality' } });

    expect(await send({ name: 'addToQuiz', params: { termId: 'mutuality' } })).toEqual(refused);
    expect(await send({ name: 'addToQuiz', params: { eventId: 'x', termId: 'trust' } })).toEqual(
      refused,
    );
    expect(
      await send({
        name: 'removeFromQuiz',
        params: { eventId: crypto.randomUUID(), termId: 'no-such-term' },
      }),
    ).toEqual(refused);
    expect(await send({ name: 'explainSelection', params: {} })).toEqual(refused);
    expect(await send('deleteEverything')).toEqual(refused);
    expect(await sound.inBackground(COUNT_EVENTS)).toBe(1);
    await panel.close();
    await sound.close();
  });
});

/** Sends a message as the surface's own code does, and returns the reply. */
const ask = (name: string, params: unknown) =>
  `(globalThis.browser ?? chrome).runtime.sendMessage(${JSON.stringify({ name, params })})`;
const add = (termId: string) => ask('addToQuiz', { eventId: crypto.randomUUID(), termId });

describe('storage that is cleared while the extension runs', () => {
  it('is opened anew: what is put into the quiz then is kept', async () => {
    const cleared = await openSession();
    const here = await cleared.openPage(`${server.url}/`);
    const panel = await cleared.openPanel(here);
    expect(await panel.evaluate(add('mutuality'))).toMatchObject({ ok: true });
    await clearStorage(cleared, here);

    expect(await panel.evaluate(add('trust'))).toMatchObject({
      ok: true,
      value: { dueCount: 1, inQuiz: ['trust'] },
    });

    expect(await cleared.inBackground(COUNT_EVENTS)).toBe(1);
    await panel.close();
    await cleared.close();
  });
});

describe('two surfaces that answer at once', () => {
  it('lose nothing, and every card is the fold of its log', async () => {
    const both = await openSession();
    const panel = await both.openPanel(await both.openPage(`${server.url}/`));
    const study = await both.openPage(both.extensionUrl('study.html'));
    await panel.evaluate(add('mutuality'));
    const answers = Array.from({ length: 20 }, () =>
      ask('recordAnswer', {
        eventId: crypto.randomUUID(),
        questionKind: 'pick-term',
        termId: 'mutuality',
        questionId: null,
        contentVersion: 1,
        optionOrder: ['mutuality', 'trust'],
        picked: 'mutuality',
        isGuess: false,
        answerMs: 1,
        mode: 'due',
      }),
    );
    const [ofPanel, ofStudy] = [answers.slice(0, 10), answers.slice(10)].map(
      (some) => `Promise.all([${some.join(', ')}]).then((all) => all.every(({ ok }) => ok))`,
    );

    expect(
      await Promise.all([panel.evaluate(ofPanel ?? ''), study.evaluate(ofStudy ?? '')]),
    ).toEqual([true, true]);

    const kept = await readKeptStudy(both);
    expect(kept.cards).toMatchObject([{ termId: 'mutuality', answers: 20 }]);
    expect(unlikeTheirFold(kept)).toEqual([]);
    await panel.close();
    await both.close();
  });
});
