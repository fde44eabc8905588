import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import {
  type BrowserName,
  type BrowserSession,
  openBrowser,
  type OpenOptions,
} from '../support/browser/session';

/** The browser that this run drives: vitest's project says which. */
export const browserName: BrowserName =
  process.env.PEERLIGHT_BROWSER === 'firefox' ? 'firefox' : 'chromium';

/** What `npm run build` made for it. */
export const extensionDir = fileURLToPath(
  new URL(`../../.output/${browserName === 'firefox' ? 'firefox' : 'chrome'}-mv3`, import.meta.url),
);

/** Opens the browser of this run with the built extension in it. Its end fails if it asked the network for anything. */
export async function openSession(
  options: Partial<Omit<OpenOptions, 'browser'>> = {},
): Promise<BrowserSession> {
  const session = await openBrowser({ browser: browserName, extensionDir, ...options });
  const checked = (end: () => Promise<void>) => async () => {
    const asked = session.outsideRequests();
    await end();
    if (asked.length > 0) throw new Error(`Asked outside this machine: ${asked.join(', ')}`);
  };
  return {
    ...session,
    close: checked(() => session.close()),
    crash: checked(() => session.crash()),
  };
}

/** An empty profile that outlives a crash. */
export function newProfileDir(): string {
  return mkdtempSync(join(tmpdir(), 'peerlight-profile-'));
}

/** Selects all text of an element, as a keyboard selection would: no mouse, no end but a pause. */
export async function selectElement(page: Page, selector: string): Promise<void> {
  await page.evaluate((query) => {
    const element = document.querySelector(query);
    if (element === null) throw new Error(`no ${query}`);
    element.scrollIntoView({ block: 'center', behavior: 'instant' });
    getSelection()?.selectAllChildren(element);
  }, selector);
}

/** Takes the selection away. */
export async function clearSelection(page: Page): Promise<void> {
  await page.evaluate(() => getSelection()?.removeAllRanges());
}

/** Lets time pass in which something must not happen. */
export function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
