import { type Browser, type Page, TargetType } from 'puppeteer-core';
import type { ChromiumWorker } from './chromium-worker';
import { waitUntil } from './wait-until';

/** Ticks "Allow in Incognito" for the extension, which restarts it. */
export async function allowInIncognito(browser: Browser, extensionId: string): Promise<void> {
  const settings = await browser.newPage({ background: true });
  await settings.goto('chrome://extensions');
  // Outside developer mode Chromium disables an unpacked extension here.
  await settings.evaluate(
    'chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true })',
  );
  await settings.evaluate(`chrome.developerPrivate.updateExtensionConfiguration(
    { extensionId: '${extensionId}', incognitoAccess: true })`);
  const isAllowed = `chrome.developerPrivate.getExtensionInfo('${extensionId}')
    .then(({ state, incognitoAccess }) => state === 'ENABLED' && incognitoAccess.isActive)`;
  await waitUntil(
    'the extension to be allowed in incognito windows',
    () => settings.evaluate(isAllowed) as Promise<boolean>,
  );
  await settings.close();
}

/** Opens a page in a new incognito window. */
export async function openIncognitoPage(
  browser: Browser,
  worker: ChromiumWorker,
  url: string,
): Promise<Page> {
  const before = new Set(browser.targets());
  await worker.evaluate(
    `chrome.windows.create({ incognito: true, url: 'about:blank', focused: true }).then(() => 0)`,
  );
  const target = await waitUntil('the incognito window', async () =>
    browser.targets().find((known) => known.type() === TargetType.PAGE && !before.has(known)),
  );
  const page = await target.page();
  if (!page) throw new Error('The incognito window has no page.');
  await page.goto(url);
  await page.bringToFront();
  return page;
}
