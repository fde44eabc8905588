import { launch } from 'puppeteer-core';
import { builtFor } from '@/scripts/build';
import { requireBrowser } from '@/tests/support/browser/find-browser';
import type { BrowserName } from '@/tests/support/browser/session';
import { servePages } from '@/tests/support/serve-pages';

/** Opens a browser window with the extension on the practice page, until the person closes it. */
export async function openVisibly(name: BrowserName): Promise<void> {
  const server = await servePages();
  const isRoot = process.getuid?.() === 0;
  const browser = await launch({
    browser: name === 'firefox' ? 'firefox' : 'chrome',
    executablePath: requireBrowser(name),
    headless: false,
    defaultViewport: null,
    ...(name === 'chromium' ? { pipe: true, enableExtensions: true } : {}),
    args: name === 'chromium' && isRoot ? ['--no-sandbox'] : [],
  });
  await browser.installExtension(builtFor(name));
  const [page = await browser.newPage()] = await browser.pages();
  await page.goto(`${server.url}/`);
  console.log('Peerlight runs. Highlight a passage in the page; close the browser to end.');
  await new Promise((resolve) => browser.once('disconnected', resolve));
  server.close();
}
