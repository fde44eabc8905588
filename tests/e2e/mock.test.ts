import { rmSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterAll, describe, expect, it } from 'vitest';
import type { BrowserSession } from '../support/browser/session';
import { newProfileDir, openSession } from './open-session';

const profileDir = newProfileDir();
afterAll(() => rmSync(profileDir, { recursive: true, force: true }));

const textOf = (page: Page) => page.evaluate(() => document.body.innerText);
async function saysSoon(page: Page, words: string | RegExp): Promise<void> {
  await expect.poll(() => textOf(page), { timeout: 15_000 }).toMatch(words);
}

/** Clicks the button whose name begins with some words. */
async function press(page: Page, name: string): Promise<void> {
  await page.waitForFunction(
    (words) => {
      const buttons = [...document.querySelectorAll('button')];
      const button = buttons.find(
        (one) => one.checkVisibility() && one.textContent?.trim().startsWith(words),
      );
      button?.click();
      return button !== undefined;
    },
    { timeout: 15_000 },
    name,
  );
}

/** Opens the mock exam in a browser on the profile. */
async function openMock(): Promise<{ session: BrowserSession; page: Page }> {
  const session = await openSession({ profileDir });
  const page = await session.openPage(session.extensionUrl('/study.html#view=mock'));
  await page.waitForSelector('.mock-start');
  return { session, page };
}

/** Presses a key, and waits until the line under the item says something. */
async function pressAndSee(page: Page, key: '1' | '2' | 'f' | 'n', status: string): Promise<void> {
  await page.keyboard.press(key);
  await page.waitForFunction(
    (words) => document.querySelector('.quiz-foot p')?.textContent === words,
    { timeout: 15_000 },
    status,
  );
}

describe('a mock exam', () => {
  it('is sat by keyboard, outlives a pause and a crash, and its result leads to the quiz', async () => {
    let { session, page } = await openMock();
    await page.select('.mock-form select', 'calmhsa');
    await saysSoon(page, /120\s+From: Pearson VUE.*on 2026-11-20/s);
    await page.evaluate(() =>
      [...document.querySelectorAll<HTMLInputElement>('[name=item-count]')].at(-1)?.click(),
    );
    await press(page, 'Start');
    await page.waitForSelector('.mock-sitting h2');

    await pressAndSee(page, '1', 'Item 1 of 20, answered');
    await pressAndSee(page, 'n', 'Item 2 of 20');
    await pressAndSee(page, '2', 'Item 2 of 20, answered');
    await pressAndSee(page, 'f', 'Item 2 of 20, answered, flagged');
    expect(await page.$('.why')).toBeNull();

    await press(page, 'Pause');
    await saysSoon(page, '2 of 20 answered');
    await press(page, 'Go on');
    await saysSoon(page, 'Item 2 of 20, answered, flagged');
    await pressAndSee(page, 'n', 'Item 3 of 20');
    await pressAndSee(page, '1', 'Item 3 of 20, answered');

    await session.crash();
    ({ session, page } = await openMock());
    await saysSoon(page, '3 of 20 answered');
    await press(page, 'Go on');
    await saysSoon(page, 'Item 3 of 20, answered');

    await page.click('.mock-all summary');
    await press(page, 'Review and finish');
    await saysSoon(page, '17 items are not answered. 1 item is flagged.');
    await press(page, 'Finish');
    await saysSoon(page, /\d of 20 right/);
    await saysSoon(page, /What you missed is in your quiz: (?:1[7-9]|20) terms\./);
    const missed = Number(/in your quiz: (\d+)/.exec(await textOf(page))?.[1]);
    expect(await page.$$('.mock-domains tbody tr')).not.toHaveLength(0);
    await press(page, '20.');
    await saysSoon(page, 'This one fits.');

    await expect.poll(() => session.badgeText()).toBe(String(missed));
    await press(page, 'Quiz');
    await page.waitForSelector('form.question-form');
    await saysSoon(page, `${missed} due`);
    await press(page, 'Mock exam');
    await press(page, 'Medi-Cal Peer Support Specialist');
    await saysSoon(page, `${20 - missed} of 20 right`);
    expect(session.outsideRequests()).toEqual([]);
    await session.close();
  }, 240_000);
});
