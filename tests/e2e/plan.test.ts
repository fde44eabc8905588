import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BrowserSession } from '../support/browser/session';
import { openSession } from './open-session';

let session: BrowserSession;
let page: Page;

beforeAll(async () => {
  session = await openSession();
  page = await session.openPage(session.extensionUrl('study.html#view=plan'));
});
afterAll(() => session.close());

const text = () => page.evaluate(() => document.body.innerText);

describe('the exam plan', () => {
  it('takes the terms of an exam into the quiz, and plans the day', async () => {
    await page.waitForSelector('.plan-form');
    await page.select('.plan-form select', 'icrc-pr-4');
    await page.locator('::-p-text(Put them in)').click();
    await expect.poll(text).not.toContain('Not in your quiz yet');

    // 20 minutes hold a hundred answers of twelve seconds.
    await expect.poll(() => session.badgeText()).toBe('99+');
    await page.select('.plan-form label:last-child select', '5');
    await expect.poll(() => session.badgeText()).toBe('25');
  });

  it('says whether the days hold it, once the day of the exam is set', async () => {
    const inTenDays = new Date(Date.now() + 10 * 86_400_000).toISOString().slice(0, 10);
    await page.$eval(
      '.plan-form input[type=date]',
      (input, value) => {
        input.value = value;
        input.dispatchEvent(new Event('change', { bubbles: true }));
      },
      inTenDays,
    );

    await expect.poll(text).toContain('This is more than the days hold');
    expect(await text()).toContain('says nothing about passing');
  });

  it('stays within a window of 320 pixels', async () => {
    await page.setViewport({ width: 320, height: 700 });

    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      320,
    );
  });
});
