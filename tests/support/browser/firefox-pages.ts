import type { Browser, Page } from 'puppeteer-core';
import type { FirefoxChromeScope } from './firefox-chrome-scope';
import { waitUntil } from './wait-until';

/** What it takes to open a window of Firefox, and how big it shall be. */
export type WindowOpener = {
  readonly browser: Browser;
  readonly scope: FirefoxChromeScope;
  readonly size: { readonly width: number; readonly height: number };
};

/** Opens a page in a tab, or in a window of its own, and shows it. */
export async function openFirefoxPage(
  opener: WindowOpener,
  url: string,
  where: 'tab' | 'window',
): Promise<Page> {
  const page = await opener.browser.newPage({ type: where });
  if (where === 'window') await resizeWindowOf(page, opener);
  await visit(page, url);
  await page.bringToFront();
  return page;
}

/** Opens a page in a new private window. */
export async function openFirefoxPrivatePage(opener: WindowOpener, url: string): Promise<Page> {
  const { browser, scope } = opener;
  const [windowId] = await scope.windows();
  if (!windowId) throw new Error('Firefox has no window to open another one from.');
  const before = new Set(await browser.pages());
  // Puppeteer cannot navigate the start page of a private window, so the
  // window opens with the page in it.
  const address = JSON.stringify(url);
  await scope.run(windowId, `openTrustedLinkIn(${address}, 'window', { private: true });`);
  const page = await waitUntil('the private window', async () =>
    (await browser.pages()).find((known) => !before.has(known)),
  );
  await waitUntil(`${url} to load`, () => hasLoaded(page, url));
  await resizeWindowOf(page, opener);
  await page.bringToFront();
  return page;
}

/** A second window takes a size of its own, whatever the first one has. */
async function resizeWindowOf(page: Page, { scope, size }: WindowOpener): Promise<void> {
  const { width, height } = size;
  await waitUntil('the window to take its size', async () =>
    scope.run<boolean>(
      await scope.windowOf(page),
      `if (!gBrowserInit.delayedStartupFinished) return false;
       window.resizeTo(${width}, ${height});
       return window.outerWidth === ${width} && window.outerHeight === ${height};`,
    ),
  );
}

/** Goes to a page; Firefox never reports that one of an extension loaded. */
async function visit(page: Page, url: string): Promise<void> {
  if (!url.startsWith('moz-extension:')) {
    await page.goto(url);
    return;
  }
  // The promise only ever fails, and late: what counts is asked for below.
  page.goto(url).catch(() => {});
  await waitUntil(`${url} to load`, () => hasLoaded(page, url));
}

async function hasLoaded(page: Page, url: string): Promise<boolean> {
  const address = JSON.stringify(new URL(url).href);
  return (await page.evaluate(
    `location.href === ${address} && document.readyState === 'complete'`,
  )) as boolean;
}
