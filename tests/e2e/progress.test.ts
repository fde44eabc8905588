import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BrowserSession } from '../support/browser/session';
import { openSession } from './open-session';

/** In the order in which they are asked. */
const TERMS = ['empathy', 'mutuality', 'trust'];

let session: BrowserSession;
let page: Page;

beforeAll(async () => {
  session = await openSession();
  page = await session.openPage(session.extensionUrl('/study.html#view=progress'));
});
afterAll(() => session.close());

const text = () => page.evaluate(() => document.querySelector('main')?.innerText ?? '');
const optionIds = () =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.option')].map(({ dataset }) => dataset['option']),
  );
const isExplained = () => page.evaluate(() => document.querySelector('.option .why') !== null);

async function addToQuiz(termIds: readonly string[]): Promise<void> {
  const terms = termIds.map((termId) => ({ eventId: crypto.randomUUID(), termId }));
  await page.evaluate(
    async (message: string) => {
      const { browser, chrome } = globalThis as never as Record<string, Surroundings | undefined>;
      await (browser ?? chrome)?.runtime.sendMessage(JSON.parse(message));
    },
    JSON.stringify({ name: 'addAllToQuiz', params: { terms } }),
  );
}
type Surroundings = { readonly runtime: { sendMessage(message: unknown): Promise<unknown> } };

/** Answers the question about a term. */
async function answer(termId: string, isRight: boolean): Promise<void> {
  await expect.poll(optionIds).toContain(termId);
  const picked = (await optionIds()).find((id) => (id === termId) === isRight);
  await page.click(`.option[data-option="${picked}"]`);
  await expect.poll(isExplained).toBe(true);
}

async function next(): Promise<void> {
  await page.keyboard.press('Enter');
  await expect.poll(isExplained).toBe(false);
}

describe('the progress page', () => {
  it('says before the first answer what it will show', async () => {
    await expect.poll(text).toContain('After your first answers, this page shows');
    await addToQuiz(TERMS);

    await expect.poll(text).toContain('3 terms wait in your quiz.');
  });

  it('shows after three answers what they tell, and keeps back what they do not', async () => {
    await page.click('#tab-quiz');
    await answer('empathy', true);
    await next();
    await answer('mutuality', false);
    await next();
    await answer('trust', true);
    await page.click('#tab-progress');

    await expect.poll(text).toMatch(/Covered\s+3 of \d{3} terms/);
    expect(await text()).toMatch(/Remembered today\s+not enough answers yet/);
    expect(await text()).toContain('Due today: 1 term.');
    expect(await text()).toContain('3 answers on 1 day');
    expect(await text()).toContain('Easily mixed up');
    const mixedUp = await page.$$eval('.confusion-list .chip', (chips) =>
      chips.map(({ textContent }) => textContent),
    );
    expect(mixedUp).toHaveLength(2);
    expect(mixedUp).toContain('mutuality');
  });

  it('stays within a window of 320 pixels', async () => {
    await page.setViewport({ width: 320, height: 640 });

    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      320,
    );
  });

  it('leads from a mix-up to the definitions, and back', async () => {
    await page.evaluate(() => {
      const chips = [...document.querySelectorAll<HTMLElement>('.confusion-list .chip')];
      chips.find(({ innerText }) => innerText === 'mutuality')?.click();
    });
    await expect.poll(() => page.$$eval('article', (all) => all.length)).toBe(1);
    expect(await text()).toContain('mutuality');
    await page.click('.term-page .back');

    await expect.poll(text).toContain('How ready you are');
  });
});
