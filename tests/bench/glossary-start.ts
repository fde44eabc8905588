import { builtFor } from '@/scripts/build';
import { openBrowser } from '../support/browser/session';
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
  for (let run = 0; run < RUNS; run++) {
    await session.stopBackground();
    const panel = await session.openPanel(page);
    await panel.click('#tab-glossary');
    await panel.waitFor(`document.querySelector('.term-list button')`, 'the glossary');
    index.push(await session.inBackground(timeOf('peerlight:index-ready')));
    texts.push(await session.inBackground(timeOf('peerlight:texts-read')));
    await panel.close();
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
