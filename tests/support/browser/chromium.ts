import { launch, type Page } from 'puppeteer-core';
import { chromiumArguments } from './chromium-arguments';
import { allowInIncognito, openIncognitoPage } from './chromium-private';
import { writeChromiumPreferences } from './chromium-profile';
import { openChromiumPanel, openChromiumPopup } from './chromium-surfaces';
import { chromiumWorker } from './chromium-worker';
import { readExtensionManifest } from './extension-manifest';
import { requireBrowser } from './find-browser';
import { prepareProfile } from './profile-folder';
import { startRecordingProxy } from './recording-proxy';
import type { BrowserSession, OpenOptions } from './session';
import { sessionEnds, withExtension } from './session-ends';

/** Opens Chrome, Chromium or Edge. */
export async function openChromium(options: OpenOptions): Promise<BrowserSession> {
  const executablePath = requireBrowser('chromium');
  const manifest = options.extensionDir ? await readExtensionManifest(options.extensionDir) : null;
  const profile = await prepareProfile(options.profileDir);
  await writeChromiumPreferences(profile.path);
  const proxy = await startRecordingProxy();
  const browser = await launch({
    executablePath,
    headless: options.headless ?? true,
    pipe: true,
    enableExtensions: true,
    defaultViewport: null,
    userDataDir: profile.path,
    args: chromiumArguments(options, proxy.port),
    ...(options.downloadDir !== undefined && {
      downloadBehavior: { policy: 'allow' as const, downloadPath: options.downloadDir },
    }),
  });
  let extensionId: string | null = null;

  const installed = () => {
    if (!extensionId) throw new Error('The extension is not installed.');
    return { browser, extensionId };
  };
  const worker = () => chromiumWorker(browser, installed().extensionId);
  const documentAt = (path: string | null | undefined) => {
    if (!path) throw new Error('The manifest names no such document.');
    return { ...installed(), path };
  };
  /** Sends an event to the worker, with the tab of `page` as an argument. */
  const dispatch = async (page: Page, event: string, argument: unknown) => {
    await page.bringToFront();
    const tabs = `chrome.tabs.query({ active: true, windowId: ${await page.windowId()} })`;
    await worker().evaluate(
      `${tabs}.then(([tab]) => chrome.${event}.dispatch(${JSON.stringify(argument)}, tab))`,
    );
  };

  const session: BrowserSession = {
    name: 'chromium',
    async install() {
      if (!options.extensionDir) throw new Error('There is no extension to install.');
      extensionId = await browser.installExtension(options.extensionDir);
      if (options.allowPrivate) await allowInIncognito(browser, extensionId);
      await worker().evaluate('0');
    },
    extensionUrl: (path) => `chrome-extension://${installed().extensionId}/${path}`,
    async openPage(url, where = 'tab') {
      const page = await browser.newPage({ type: where });
      await page.goto(url);
      await page.bringToFront();
      return page;
    },
    openPrivatePage: (url) => openIncognitoPage(browser, worker(), url),
    openPopup: (page) => openChromiumPopup(page, documentAt(manifest?.popupPath)),
    openPanel: (page) => openChromiumPanel(page, documentAt(manifest?.panelPath)),
    async chooseContextMenu(page, { menuItemId }) {
      // The menu is drawn by the desktop, where no protocol reaches it.
      const selectionText = await page.evaluate('String(getSelection())');
      const info = { menuItemId, selectionText, editable: false, pageUrl: page.url(), frameId: 0 };
      await dispatch(page, 'contextMenus.onClicked', info);
    },
    async runCommand(page, name) {
      // Shortcuts are the desktop's too, in headless Chromium.
      const names = 'chrome.commands.getAll().then((all) => all.map((command) => command.name))';
      const commands = await worker().evaluate<string[]>(names);
      if (!commands.includes(name)) throw new Error(`There is no command ${name}.`);
      await dispatch(page, 'commands.onCommand', name);
    },
    async typeIntoAddressBar(page, text) {
      // The address bar is the desktop's as well.
      await page.bringToFront();
      const typed = JSON.stringify(text);
      await worker().evaluate(`chrome.omnibox.onInputEntered.dispatch(${typed}, 'currentTab')`);
    },
    badgeText: () =>
      worker().evaluate(`chrome.tabs.query({ active: true, lastFocusedWindow: true })
        .then(([tab]) => chrome.action.getBadgeText(tab ? { tabId: tab.id } : {}))`),
    stopBackground: () => worker().stop(),
    inBackground: (expression) => worker().evaluate(expression),
    outsideRequests: () => [...proxy.hosts],
    ...sessionEnds({ browser, profile, proxy }),
  };
  return withExtension(session, options);
}
