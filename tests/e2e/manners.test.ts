import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BrowserSession } from '../support/browser/session';
import { type PageServer, servePages } from '../support/serve-pages';
import { openSession, wait } from './open-session';

/** Notes everything that reaches the page: events, messages, errors. Runs before any other script. */
const PAGES = {
  '/watched': `<!doctype html><title>Peer support for recovery coaches</title>
    <script>
      window.peerlightTestNotes = [];
      const { dispatchEvent } = EventTarget.prototype;
      EventTarget.prototype.dispatchEvent = function (event) {
        window.peerlightTestNotes.push('dispatched ' + event.type);
        return dispatchEvent.call(this, event);
      };
      addEventListener('message', (event) => window.peerlightTestNotes.push('message ' + JSON.stringify(event.data)));
      addEventListener('error', (event) => window.peerlightTestNotes.push('error ' + event.message));
    </script>
    <h1>Lived experience</h1><p>Mutuality and reciprocity.</p>`,
};

let server: PageServer;
let withPeerlight: BrowserSession;
let without: BrowserSession;

beforeAll(async () => {
  server = await servePages(PAGES);
  withPeerlight = await openSession();
  without = await openSession({ extensionDir: null });
});
afterAll(async () => {
  await withPeerlight.close();
  await without.close();
  server.close();
});

/** Everything of a page that its own scripts can see. */
async function whatThePageSees(session: BrowserSession) {
  const page: Page = await session.openPage(`${server.url}/watched`);
  for (let click = 0; click < 5; click++) await page.mouse.click(30 + click, 60);
  await wait(500);
  return page.evaluate(() => ({
    globals: Object.getOwnPropertyNames(globalThis).toSorted(),
    markup: document.documentElement.outerHTML,
    noted: (globalThis as unknown as { peerlightTestNotes: readonly string[] }).peerlightTestNotes,
    loaded: performance.getEntriesByType('resource').map(({ name }) => name),
  }));
}

describe('an idle page', () => {
  it('cannot tell that Peerlight is there: no globals, elements, events, messages or files', async () => {
    expect(await whatThePageSees(withPeerlight)).toEqual(await whatThePageSees(without));
  });

  it('cannot load any file of the extension', async () => {
    const page = await withPeerlight.openPage(`${server.url}/watched`);
    const files = ['manifest.json', 'page-agent.js', 'page-card.js', 'icon/128.png', 'popup.html'];
    const addresses = files.map((file) => withPeerlight.extensionUrl(file));

    const loaded = await page.evaluate(
      (urls) =>
        Promise.all(
          urls.map((url) =>
            fetch(url).then(
              () => url,
              () => null,
            ),
          ),
        ),
      addresses,
    );

    expect(loaded).toEqual(files.map(() => null));
  });
});
