import type { Page } from 'puppeteer-core';
import { builtFor } from '@/scripts/build';
import { type BrowserName, type BrowserSession, openBrowser } from '../support/browser/session';
import { selectWithMouse } from '../support/select-text';
import { type PageServer, servePages } from '../support/serve-pages';
import { printTable, quantile } from './statistics';

const RUNS = 100;

/** Notes how long it takes from the end of a selection until the frame with the card has been painted. */
const STOPWATCH = `<script>
  addEventListener('pointerup', () => {
    const end = performance.now();
    window.painted = new Promise((resolve) => {
      new MutationObserver((_records, observer) => {
        observer.disconnect();
        requestAnimationFrame(() => {
          const afterPaint = new MessageChannel();
          afterPaint.port1.onmessage = () => resolve(performance.now() - end);
          afterPaint.port2.postMessage(null);
        });
      }).observe(document.documentElement, { childList: true });
    });
  }, true);
</script>`;
/** The control: a page that shows a box of its own on the same event, with no extension. */
const OWN_BOX = `<script>
  addEventListener('pointerup', () => {
    if (String(getSelection()) === '') return;
    const box = document.createElement('div');
    box.setAttribute('popover', 'manual');
    box.textContent = 'A box of the page.';
    document.documentElement.append(box);
    box.showPopover();
    addEventListener('pointerdown', () => box.remove(), { once: true });
  });
</script>`;
const article = (script: string) => `<!doctype html><html lang="en">
  <title>Peer support for recovery coaches</title><h1>Lived experience</h1>
  <p id="phrase">mutuality and reciprocity</p>
  <p>${'A peer specialist shares lived experience and keeps boundaries. '.repeat(60)}</p>${STOPWATCH}${script}`;

type State =
  'background asleep' | 'first card of the page' | 'later cards' | 'control: box of the page';

/** Measures the card in three states and the control, in both browsers. */
export async function measureCardLatency(): Promise<void> {
  const server = await servePages({ '/article': article(''), '/control': article(OWN_BOX) });
  const rows: Record<string, string>[] = [];
  for (const browser of ['chromium', 'firefox'] as const) {
    rows.push(...(await measureIn(browser, server)));
  }
  server.close();
  printTable(`End of a selection to card painted, ms, ${RUNS} runs each`, rows);
}

async function measureIn(name: BrowserName, server: PageServer) {
  const row = (state: State, times: readonly number[]) => ({
    browser: name,
    state,
    median: quantile(times, 0.5).toFixed(1),
    p95: quantile(times, 0.95).toFixed(1),
  });
  const session = await openBrowser({ browser: name, extensionDir: builtFor(name) });
  const page = await session.openPage(`${server.url}/article`);
  const later = await repeat(async () => timeOne(page));
  const first = await repeat(async () => {
    await page.reload();
    return timeOne(page);
  });
  const asleep = await repeat(async () => sleepAndTime(session, page));
  await session.close();

  const plain = await openBrowser({ browser: name, extensionDir: null });
  const control = await plain.openPage(`${server.url}/control`);
  const floor = await repeat(async () => timeOne(control));
  await plain.close();
  return [
    row('background asleep', asleep),
    row('first card of the page', first),
    row('later cards', later),
    row('control: box of the page', floor),
  ];
}

async function sleepAndTime(session: BrowserSession, page: Page): Promise<number> {
  await page.reload();
  // The tab's last events of loading would wake it again.
  await new Promise((resolve) => setTimeout(resolve, 300));
  await session.stopBackground();
  return timeOne(page);
}

/** Selects a phrase with the mouse, waits for the paint, and clicks the card away. */
async function timeOne(page: Page): Promise<number> {
  await selectWithMouse(page, '#phrase');
  const time = await page.evaluate(
    () => (globalThis as unknown as { painted: Promise<number> }).painted,
  );
  await page.mouse.click(640, 700);
  return time;
}

/** Two runs to warm up, then the runs that count. */
async function repeat(run: () => Promise<number>): Promise<readonly number[]> {
  const times: number[] = [];
  for (let count = -2; count < RUNS; count++) {
    const time = await run();
    if (count >= 0) times.push(time);
  }
  return times;
}
