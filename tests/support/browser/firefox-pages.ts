import type { Browser, Page } from 'puppeteer-core';
import type { FirefoxChromeScope } from './firefox-chrome-scope';
import { waitUntil } from './wait-until';

/** Opens a page in a tab, or in a window of its own, and shows it. */
export async function openFirefoxPage(
  browser: Browser,
  url: string,
  where: 'tab' | 'window',
): Promise<Page> {
  const page = await browser.newPage({ type: where });
  await visit(page, url);
  await page.bringToFront();
  return page;
}

/** Opens a page in a new private window. */
export async function openFirefoxPrivatePage(
  browser: Browser,
  scope: FirefoxChromeScope,
  url: string,
): Promise<Page> {
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
  await page.bringToFront();
  return page;
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
