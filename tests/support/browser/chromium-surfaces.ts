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
  for (const open of await untabbedTargets(popup)) await (await open.asPage()).close();
  await waitUntil('the last popup to close', async () => !(await untabbedTargets(popup))[0]);
  await page.bringToFront();
  const extension = (await browser.extensions()).get(extensionId);
  if (!extension) throw new Error('The extension is not installed.');

  await page.triggerExtensionAction(extension);
  return pageSurface(await readyPage('popup', async () => (await untabbedTargets(popup))[0]));
}

/** Opens the side panel in the window of `page`, if need be; returns it. */
export async function openChromiumPanel(page: Page, panel: ExtensionDocument): Promise<Surface> {
  await page.bringToFront();
  const windowId = await page.windowId();
  if (!(await panelIn(windowId, panel))) await showPanel(windowId, panel);
  return pageSurface(await readyPage('side panel', () => panelIn(windowId, panel)));
}

/** Finds the panel of a window, whoever opened it. */
async function panelIn(windowId: string, panel: ExtensionDocument): Promise<Target | undefined> {
  for (const target of await untabbedTargets(panel)) {
    const document = await target.asPage();
    const shownIn = await document.evaluate('chrome.windows.getCurrent().then(({ id }) => id)');
    if (String(shownIn) === windowId) return target;
  }
  return undefined;
}

/** Has the panel opened as by a click, for otherwise it would not. */
async function showPanel(windowId: string, panel: ExtensionDocument): Promise<void> {
  const { browser, extensionId } = panel;
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
}

/** Finds the document where it is shown, but not where a tab shows it. */
async function untabbedTargets(wanted: ExtensionDocument): Promise<Target[]> {
  const { browser, extensionId, path } = wanted;
  const url = `chrome-extension://${extensionId}/${path}`;
  const shown = browser.targets().filter((target) => target.url().split(/[?#]/)[0] === url);
  const tabs = await Promise.all(shown.map(isTab));
  return shown.filter((_target, index) => !tabs[index]);
}

/** Of all targets only a tab is in the tab strip of a window. */
async function isTab(target: Target): Promise<boolean> {
  const cdp = await target.createCDPSession();
  try {
    await cdp.send('Browser.getWindowForTarget');
    return true;
  } catch {
    // "Browser window not found": a popup or a side panel.
    return false;
  } finally {
    await cdp.detach();
  }
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
