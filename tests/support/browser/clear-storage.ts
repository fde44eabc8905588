import type { Page } from 'puppeteer-core';
import { firefoxChromeScope } from './firefox-chrome-scope';
import type { BrowserSession } from './session';

/** Clears what the extension has stored while it runs, as a browser does that is told to clear its data. */
export async function clearStorage(session: BrowserSession, page: Page): Promise<void> {
  const origin = session.extensionUrl('').replace(/\/$/, '');
  if (session.name === 'chromium') {
    const cdp = await page.createCDPSession();
    await cdp.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' });
    await cdp.detach();
    return;
  }
  const scope = firefoxChromeScope(page.browser());
  await scope.run(
    await scope.windowOf(page),
    `const principal = Services.scriptSecurityManager.createContentPrincipalFromOrigin('${origin}');
     await new Promise((resolve) => {
       Services.qms.clearStoragesForPrincipal(principal).callback = resolve;
     });`,
  );
}
