import type { Page } from 'puppeteer-core';
import { builtFor } from '@/scripts/build';
import type { StudyEvent } from '@/scheduling/events';
import { studyDayOf } from '@/scheduling/study-day';
import { type BrowserName, type BrowserSession, openBrowser } from '../support/browser/session';
import { fullLog } from '../support/full-log';
import { bundleForPage } from './bundle-for-page';
import type { LogTimes } from './full-log-page';
import { printTable, quantile } from './statistics';

const RUNS = 20;
/** So many events travel to the browser at once. */
const PORTION = 1_000;

type Timing = { readonly what: string; readonly times: readonly number[] };

/** Measures the quiz over the log of a diligent learner, background awake, in both browsers. */
export async function measureFullLog(): Promise<void> {
  const today = studyDayOf({ at: Date.now(), offsetMinutes: -new Date().getTimezoneOffset() });
  const events = fullLog(today);
  const script = await bundleForPage('full-log-page.ts');
  const rows: Record<string, string>[] = [];
  for (const browser of ['chromium', 'firefox'] as const) {
    const timings = await measureIn(browser, events, script);
    rows.push(
      ...timings.map(({ what, times }) => ({
        browser,
        what,
        'median ms': quantile(times, 0.5).toFixed(1),
        'p95 ms': quantile(times, 0.95).toFixed(1),
      })),
    );
  }
  const size = `${events.length.toLocaleString('en')} events`;
  printTable(`The quiz over a log of ${size}, ${RUNS} runs each`, rows);
}

async function measureIn(
  browser: BrowserName,
  events: readonly StudyEvent[],
  script: string,
): Promise<readonly Timing[]> {
  const session = await openBrowser({ browser, extensionDir: builtFor(browser) });
  const filling = await openStudyPage(session);
  await filling.evaluate(keepEvents, events.slice(0, 1));
  const control = await openPopups(session, filling);
  for (let at = 0; at < events.length; at += PORTION) {
    await filling.evaluate(keepEvents, events.slice(at, at + PORTION));
  }
  // Popups share the process of such a page, which is to be tidy when they are timed.
  const page = await openStudyPage(session);
  await filling.close();
  const refold = await timeRequests(page, 'quizStatus', {}, 1);
  const status = await timeRequests(page, 'quizStatus', {}, RUNS);
  const next = await timeRequests(page, 'nextQuestion', { run: { mode: 'due' }, asked: [] }, RUNS);
  const popup = await openPopups(session, page);
  await page.evaluate(script);
  const log = (await page.evaluate(`measureLog(${RUNS})`)) as LogTimes;
  await session.close();
  return [
    { what: 'popup opened: drawn', times: popup.map(({ drawn }) => drawn) },
    { what: 'popup opened: next question painted', times: popup.map(({ asked }) => asked) },
    { what: 'control, one card in the log: drawn', times: control.map(({ drawn }) => drawn) },
    { what: 'control, one card: next question painted', times: control.map(({ asked }) => asked) },
    { what: 'reply with the next question', times: next },
    { what: 'reply with the due count', times: status },
    { what: 'reading the cards', times: log.readCards },
    { what: 'reading all events', times: log.readEvents },
    { what: 'folding all events', times: log.fold },
    { what: 'folding all again and keeping it, once after an update', times: refold },
  ];
}

function openStudyPage(session: BrowserSession): Promise<Page> {
  return session.openPage(session.extensionUrl('study.html'));
}

/** Runs in the page: puts events into the log, and says that nothing is folded yet. */
async function keepEvents(events: readonly StudyEvent[]): Promise<void> {
  const opening = indexedDB.open('peerlight');
  await new Promise((resolve) => (opening.onsuccess = resolve));
  const keeping = opening.result.transaction(['events', 'meta'], 'readwrite');
  for (const event of events) keeping.objectStore('events').put(event);
  keeping.objectStore('meta').clear();
  await new Promise((resolve) => (keeping.oncomplete = resolve));
  opening.result.close();
}

/** Times requests as a surface sends them, one after the other. */
async function timeRequests(
  page: Page,
  name: string,
  params: unknown,
  runs: number,
): Promise<readonly number[]> {
  const request = JSON.stringify({ name, params });
  return (await page.evaluate(`(async () => {
    const times = [];
    for (let run = 0; run < ${runs}; run++) {
      const start = performance.now();
      const reply = await (globalThis.browser ?? chrome).runtime.sendMessage(${request});
      times.push(performance.now() - start);
      if (!reply.ok) throw new Error(reply.code);
    }
    return times;
  })()`)) as readonly number[];
}

/** When the popup was drawn, and when its question was painted, from the start of its navigation. */
type PopupTimes = { readonly drawn: number; readonly asked: number };

/**
 * Waits in a page of the extension for the real popup, chooses its quiz as soon as there is a tab to click,
 * and notes both times by the popup's own clock.
 */
const WATCH_POPUP = `(() => {
  const { extension } = globalThis.browser ?? chrome;
  const popupHere = () => extension.getViews({ type: 'popup' })
    .find((view) => view.location.pathname === '/popup.html' && view.document.documentElement);
  const pause = () => new Promise((resolve) => setTimeout(resolve));
  const painted = (view) => new Promise((resolve) => {
    view.requestAnimationFrame(() => {
      const afterPaint = new MessageChannel();
      afterPaint.port1.onmessage = () => resolve(view.performance.now());
      afterPaint.port2.postMessage(null);
    });
  });
  const appears = (view, selector) => new Promise((resolve) => {
    const look = () => {
      const found = view.document.querySelector(selector);
      if (!found) return;
      observer.disconnect();
      resolve(found);
    };
    const observer = new MutationObserver(look);
    observer.observe(view.document.documentElement, { childList: true, subtree: true });
    look();
  });
  const watch = async () => {
    while (popupHere()) await pause(); // the last one, which is about to go
    while (!popupHere()) await pause();
    const view = popupHere();
    const tab = await appears(view, '#tab-quiz');
    const drawn = painted(view);
    tab.click();
    await appears(view, 'form.question-form');
    return { drawn: await drawn, asked: await painted(view) };
  };
  window.popupTimes = watch();
})()`;

async function openPopups(session: BrowserSession, page: Page): Promise<readonly PopupTimes[]> {
  const times: PopupTimes[] = [];
  for (let run = -2; run < RUNS; run++) {
    await page.evaluate(WATCH_POPUP);
    const popup = await session.openPopup(page);
    const ofRun = (await page.evaluate('window.popupTimes')) as PopupTimes;
    if (run >= 0) times.push(ofRun);
    await popup.close();
  }
  return times;
}
