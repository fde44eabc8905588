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
  await scope.run(windowId, 'OpenBrowserWindow({ private: true });');
  const page = await waitUntil('the private window', async () =>
    (await browser.pages()).find((known) => !before.has(known)),
  );
  await waitUntil('the private window to be ready', async () => {
    const tab = await scope.windowOf(page);
    return scope.run<boolean>(tab, 'return gBrowserInit.delayedStartupFinished;');
  });
  await visit(page, url);
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
  const isLoaded = `location.href.startsWith(${JSON.stringify(url)})
    && document.readyState === 'complete'`;
  await waitUntil(`${url} to load`, () => page.evaluate(isLoaded) as Promise<boolean>);
}
