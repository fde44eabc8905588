import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closedCard } from '../support/browser/closed-card';
import type { BrowserSession } from '../support/browser/session';
import { type PageServer, servePages } from '../support/serve-pages';
import { openSession, selectElement, wait } from './open-session';

let server: PageServer;
let session: BrowserSession;

beforeAll(async () => {
  server = await servePages();
  session = await openSession({ allowPrivate: true, installLater: true });
});
afterAll(async () => {
  await session.close();
  server.close();
});

describe('a tab that was open before the install', () => {
  it('explains its highlights without being loaded again', async () => {
    const page = await session.openPage(`${server.url}/`);
    await session.install();
    const card = closedCard(session, page);
    await wait(1_000);
    await selectElement(page, '#p-mutuality');
    await card.waitOpen();

    expect(await card.articles()).toEqual(['mutuality']);
    await page.close();
  });
});

describe('two windows', () => {
  it('have a panel that follows its own window and no other', async () => {
    const here = await session.openPage(`${server.url}/`);
    const panel = await session.openPanel(here);
    await panel.waitFor(`document.body.innerText.includes('Highlight a word')`, 'the invitation');
    const there = await session.openPage(`${server.url}/`, 'window');
    await selectElement(there, '#p-mutuality');
    await closedCard(session, there).waitOpen();
    await wait(500);

    expect(await panel.text()).not.toContain('terms in your highlight');
    await there.close();
    await panel.close();
    await here.close();
  });

  it('of which one is private: it explains, offers no quiz, and nothing of it is kept', async () => {
    const page = await session.openPrivatePage(`${server.url}/`);
    await selectElement(page, '#p-mutuality');
    const card = closedCard(session, page);
    await card.waitOpen();
    await wait(300);
    expect(await card.text()).not.toContain('Quiz me on this');

    const panel = await session.openPanel(page);
    await panel.waitFor(`document.querySelector('article[data-term-id=mutuality]')`, 'mutuality');
    expect(await panel.text()).not.toContain('Quiz me on this');
    await panel.click('#tab-quiz');
    await panel.waitFor(`document.body.innerText.includes('private window')`, 'the reason');

    const kept = await session.inBackground<string>(`Promise.all([
      (globalThis.browser ?? chrome).storage.session.get(null),
      (globalThis.browser ?? chrome).storage.local.get(null),
      indexedDB.databases(),
    ]).then((all) => JSON.stringify(all))`);
    expect(kept).not.toContain('mutuality');
    await panel.close();
    await page.close();
  });
});

describe('the network', () => {
  it('is never asked for anything outside this machine', () => {
    expect(session.outsideRequests()).toEqual([]);
  });
});
