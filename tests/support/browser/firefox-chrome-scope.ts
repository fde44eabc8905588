import type { Browser, Page } from 'puppeteer-core';
import { bidiOf, contextIdOf, scriptJson, topContexts } from './bidi-connection';

/** Firefox's own scope, in which its windows are written. */
export type FirefoxChromeScope = {
  /** Returns the browser window that shows `page`. */
  windowOf(page: Page): Promise<string>;
  /** Returns the browser windows, the first opened first. */
  windows(): Promise<readonly string[]>;
  /**
   * Runs the body of an async function in a browser window and returns what
   * it returns, by way of JSON.
   */
  run<T>(windowId: string, body: string): Promise<T>;
};

/** Opens Firefox's own scope; needs `--remote-allow-system-access`. */
export function firefoxChromeScope(browser: Browser): FirefoxChromeScope {
  const bidi = bidiOf(browser);

  return {
    async windowOf(page) {
      const tabs = await topContexts(bidi, 'content');
      const tab = tabs.find(({ context }) => context === contextIdOf(page));
      const windows = await topContexts(bidi, 'chrome');
      const found = windows.find(({ clientWindow }) => clientWindow === tab?.clientWindow);
      if (!found) throw new Error('The page is in no window; it may be closed.');
      return found.context;
    },
    async windows() {
      return (await topContexts(bidi, 'chrome')).map(({ context }) => context);
    },
    async run<T>(windowId: string, body: string) {
      const reply = await bidi.send('script.evaluate', {
        expression: `(async () => JSON.stringify(await (async () => { ${body} })()))()`,
        target: { context: windowId },
        awaitPromise: true,
        userActivation: true,
      });
      return scriptJson(reply) as T;
    },
  };
}
