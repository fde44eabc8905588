import type { Browser, Page, Target } from 'puppeteer-core';
import { pageSurface } from './page-surface';
import type { Surface } from './session';
import { waitUntil } from './wait-until';

/** The extension in this browser, and the address of one of its documents. */
type ExtensionDocument = { browser: Browser; extensionId: string; path: string };

/** Clicks the toolbar button while `page` is shown and returns the popup. */
export async function openChromiumPopup(page: Page, popup: ExtensionDocument): Promise<Surface> {
  const { browser, extensionId } = popup;
  // A second click would only close a popup that is still open.
  for (const open of targetsOf(popup)) await (await open.asPage()).close();
  await waitUntil('the last popup to close', async () => targetsOf(popup).length === 0);
  await page.bringToFront();
  const extension = (await browser.extensions()).get(extensionId);
  if (!extension) throw new Error('The extension is not installed.');

  await page.triggerExtensionAction(extension);
  return pageSurface(await readyPage('popup', async () => targetsOf(popup)[0]));
}

/** Opens the side panel in the window of `page` and returns it. */
export async function openChromiumPanel(page: Page, panel: ExtensionDocument): Promise<Page> {
  const { browser, extensionId } = panel;
  await page.bringToFront();
  const windowId = await page.windowId();
  const before = new Set(targetsOf(panel));

  // `sidePanel.open` wants a click on a page of the extension, and a worker
  // cannot be lent one. Any file of the extension makes such a page.
  const helper = await browser.newPage({ background: true });
  await helper.goto(`chrome-extension://${extensionId}/manifest.json`);
  const cdp = await helper.createCDPSession();
  const { exceptionDetails } = await cdp.send('Runtime.evaluate', {
    expression: `chrome.sidePanel.open({ windowId: ${windowId} })`,
    awaitPromise: true,
    userGesture: true,
  });
  await helper.close();
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description);

  return readyPage('side panel', async () =>
    targetsOf(panel).find((target) => !before.has(target)),
  );
}

function targetsOf({ browser, extensionId, path }: ExtensionDocument): Target[] {
  const url = `chrome-extension://${extensionId}/${path}`;
  // A tab can show the same document; only tabs have an opener-less page type
  // that puppeteer lists among its pages.
  return browser.targets().filter((target) => target.url().split(/[?#]/)[0] === url);
}

async function readyPage(what: string, find: () => Promise<Target | undefined>): Promise<Page> {
  const target = await waitUntil(`the ${what} to open`, find);
  const page = await target.asPage();
  await waitUntil(
    `the ${what} to load`,
    async () => page.evaluate('document.readyState === "complete"') as Promise<boolean>,
  );
  return page;
}
