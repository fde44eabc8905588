import { builtFor } from '@/scripts/build';
import { closedCard } from '../support/browser/closed-card';
import { openBrowser } from '../support/browser/session';
import { selectWithMouse } from '../support/select-text';
import { servePages } from '../support/serve-pages';
import { printTable, quantile } from './statistics';

const RUNS = 20;

/** Measures in Chromium's worker how long the index and the texts take after a start. */
export async function measureGlossaryStart(): Promise<void> {
  const server = await servePages();
  const session = await openBrowser({ browser: 'chromium', extensionDir: builtFor('chromium') });
  const page = await session.openPage(`${server.url}/`);
  const index: number[] = [];
  const texts: number[] = [];
  const card = closedCard(session, page);
  for (let run = 0; run < RUNS; run++) {
    // The tab's last events of loading would wake it again.
    await new Promise((resolve) => setTimeout(resolve, 500));
    await session.stopBackground();
    await selectWithMouse(page, '#p-mutuality');
    await card.waitOpen();
    index.push(await session.inBackground(timeOf('peerlight:index-ready')));
    texts.push(await session.inBackground(timeOf('peerlight:texts-read')));
    await page.mouse.click(5, 5);
  }
  await session.close();
  server.close();
  printTable(`The glossary after a start of the background, Chromium, ms, ${RUNS} runs`, [
    { what: 'index read and built', median: median(index), p95: high(index) },
    { what: 'definitions read on demand', median: median(texts), p95: high(texts) },
  ]);
}

function timeOf(name: string): string {
  return `performance.getEntriesByName('${name}').at(-1).duration`;
}

function median(values: readonly number[]): string {
  return quantile(values, 0.5).toFixed(1);
}

function high(values: readonly number[]): string {
  return quantile(values, 0.95).toFixed(1);
}
