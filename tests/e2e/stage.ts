import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { type ClosedCard, closedCard } from '../support/browser/closed-card';
import type { BrowserSession } from '../support/browser/session';
import { type PageServer, servePages } from '../support/serve-pages';
import { openSession } from './open-session';

/** Pages of every sort that a person may highlight on, beside the practice page at `/`. */
const PAGES = {
  '/odd': `<!doctype html><title>Peer support for recovery coaches</title><html lang="en">
    <button id="inert" onmousedown="event.preventDefault()">A button that takes no selection away</button>
    <h1>Lived experience</h1>
    <p id="space">   </p>
    <p id="emoji">\u{1f600}\u{1f389}</p>
    <p id="rtl" dir="rtl">שלום mutuality עולם</p>
    <p id="markup">&lt;img src=x onerror="document.title='harm'"&gt; mutuality</p>
    <p id="surrogates">mutuality</p>
    <p id="avoided">He calls himself an addict.</p>
    <p id="hard">A peer supporter asked about suicidal thoughts, and stayed.</p>
    <p id="plain">Nothing of the field stands here.</p>
    <p id="long"></p>
    <input id="field" value="mutuality and peer support"><textarea id="area">mutuality</textarea>
    <p id="editor" contenteditable>mutuality and peer support</p>
    <input id="password" type="password" value="mutuality">
    <iframe id="frame" srcdoc="<title>Peer support for recovery coaches</title><p id=inner>mutuality</p>" width="600" height="500"></iframe>`,
  '/low': `<!doctype html><html lang="en"><title>Peer support for recovery coaches</title><h1>Lived experience</h1>
    <div style="height: 520px"></div><p id="term">mutuality</p><div style="height: 150px"></div>`,
  '/spanish': `<!doctype html><title>Apoyo</title><p id="mixed">El apoyo entre iguales (peer support) es una relación en la
    que las dos personas dan y reciben. Quien acompaña (recovery coach, peer specialist) comparte su experiencia vivida y
    escucha sin juzgar a la otra persona, que decide por sí misma lo que quiere cambiar en su vida.</p>`,
  '/cooking': `<!doctype html><title>Bread</title><p id="bread">Bring flour and water together with
    respect: trust the dough, and its recovery after the first rise.</p>`,
};

/** A browser on a stage of pages, for the tests of one file. */
export type Stage = {
  readonly session: BrowserSession;
  readonly url: string;
  /** Opens a page of the stage; it is closed after the test. */
  open(path: string): Promise<{ page: Page; card: ClosedCard }>;
};

/** Opens a browser for a test file, and closes what its tests opened. */
export function setStage(): Stage {
  let server: PageServer;
  let session: BrowserSession;
  let opened: Page[] = [];
  beforeAll(async () => {
    server = await servePages(PAGES);
    session = await openSession();
  });
  afterEach(async () => {
    await Promise.all(opened.filter((page) => !page.isClosed()).map((page) => page.close()));
    opened = [];
  });
  afterAll(async () => {
    await session.close();
    server.close();
  });
  return {
    get session() {
      return session;
    },
    get url() {
      return server.url;
    },
    async open(path) {
      const page = await session.openPage(`${server.url}${path}`);
      opened.push(page);
      return { page, card: closedCard(session, page) };
    },
  };
}
