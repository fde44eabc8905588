import type { Page } from 'puppeteer-core';
import type { FirefoxChromeScope } from './firefox-chrome-scope';
import { mouseClickSource } from './firefox-input';
import { firefoxSurface } from './firefox-surface';
import type { Surface } from './session';
import { waitUntil } from './wait-until';

/** Clicks the toolbar button while `page` is shown and returns the popup. */
export async function openFirefoxPopup(
  scope: FirefoxChromeScope,
  page: Page,
  widgetId: string,
): Promise<Surface> {
  await page.bringToFront();
  const windowId = await scope.windowOf(page);
  const frameSource = `document.querySelector('browser.webextension-popup-browser')`;
  const closeSource = `${frameSource}?.closest('panel')?.hidePopup();`;
  // A click on the button would only close a popup that is still open.
  await scope.run(windowId, closeSource);
  await waitUntil('the last popup to close', () =>
    scope.run<boolean>(windowId, `return !${frameSource};`),
  );

  const button = `(() => {
    const { x, y, width, height } = document.getElementById('${widgetId}-BAP').getBoundingClientRect();
    if (!width) throw new Error('the toolbar button is not in the toolbar');
    return { x: x + width / 2, y: y + height / 2 };
  })()`;
  await scope.run(windowId, `const win = window; ${mouseClickSource(button)}`);
  // Firefox loads the document out of sight and then moves it into the popup.
  await waitUntil('the popup to open', () =>
    scope.run<boolean>(windowId, `return ${frameSource}?.closest('panel')?.state === 'open';`),
  );
  return firefoxSurface('popup', { scope, windowId, frameSource, closeSource });
}

/** Opens the sidebar in the window of `page`, if need be, and returns it. */
export async function openFirefoxSidebar(
  scope: FirefoxChromeScope,
  page: Page,
  widgetId: string,
): Promise<Surface> {
  await page.bringToFront();
  const windowId = await scope.windowOf(page);
  await scope.run(windowId, `await SidebarController.show('${widgetId}-sidebar-action');`);
  return firefoxSurface('sidebar', {
    scope,
    windowId,
    frameSource: `document.getElementById('sidebar').contentDocument
      ?.getElementById('webext-panels-browser')`,
    closeSource: 'SidebarController.hide();',
  });
}
