import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { type BrowserName, openBrowser } from '../support/browser/session';
import { servePages } from '../support/serve-pages';
import { bundleForPage } from './bundle-for-page';
import type { Marking } from './marking-page';
import { printTable, quantile } from './statistics';

const RUNS = 7;
const WORDS = 50_000;
const root = fileURLToPath(new URL('../..', import.meta.url));

/** Marks a page of 50,000 words in both browsers, beside mark.js. */
export async function measureMarking(): Promise<void> {
  const script = await bundleForPage('marking-page.ts');
  const server = await servePages({ '/book': book() });
  const rows: Record<string, string | number>[] = [];
  for (const browser of ['chromium', 'firefox'] as const) {
    const session = await openBrowser({ browser, extensionDir: null });
    for (const what of ['markWithPeerlight', 'markWithMarkJs']) {
      const markings: Marking[] = [];
      const layouts: number[] = [];
      for (let run = 0; run < RUNS; run++) {
        const page = await session.openPage(`${server.url}/book`);
        await page.evaluate(script);
        const before = await layoutMs(page, browser);
        markings.push((await page.evaluate(`${what}()`)) as Marking);
        await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 100)));
        layouts.push((await layoutMs(page, browser)) - before);
        await page.close();
      }
      const median = (of: (marking: Marking) => number) => quantile(markings.map(of), 0.5);
      rows.push({
        browser,
        marks: what === 'markWithMarkJs' ? 'mark.js' : 'Peerlight',
        'work ms': median(({ ms }) => ms).toFixed(0),
        'longest step ms': median(({ longestMs }) => longestMs).toFixed(0),
        'layout ms': browser === 'chromium' ? quantile(layouts, 0.5).toFixed(1) : 'not told',
        found: median(({ marks }) => marks),
      });
    }
    await session.close();
  }
  server.close();
  printTable(`Marking a page of ${WORDS.toLocaleString('en')} words, median of ${RUNS}`, rows);
}

/** Layout since the page was opened; Chromium alone tells. */
async function layoutMs(page: Page, browser: BrowserName): Promise<number> {
  if (browser !== 'chromium') return 0;
  const { LayoutDuration = 0 } = await page.metrics();
  return LayoutDuration * 1_000;
}

/** The practice page's paragraphs over and over, with markup inside them. */
function book(): string {
  const page = readFileSync(`${root}assets/practice-page.html`, 'utf8');
  const paragraphs = [...page.matchAll(/<p[^>]*>([\s\S]*?)<\/p>/g)].map(([, text = '']) => text);
  const words = (html: string) => html.replace(/<[^>]+>/g, ' ').split(/\s+/).length;
  const parts: string[] = [];
  for (let count = 0, at = 0; count < WORDS; at++) {
    const paragraph = paragraphs[at % paragraphs.length] ?? '';
    count += words(paragraph);
    parts.push(`<p>${paragraph}</p>`);
  }
  return `<!doctype html><html lang="en"><title>Peer support</title><body>${parts.join('\n')}`;
}
