import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closedCard } from '../support/browser/closed-card';
import type { BrowserSession, Surface } from '../support/browser/session';
import { type PageServer, servePages } from '../support/serve-pages';
import { openSession, selectElement } from './open-session';

let server: PageServer;
let session: BrowserSession;
let page: Page;

beforeAll(async () => {
  server = await servePages();
  session = await openSession();
  page = await session.openPage(`${server.url}/`);
});
afterAll(async () => {
  await session.close();
  server.close();
});

const QUESTION = `document.querySelector('form.question-form')`;
const ANSWERED = `document.querySelector('.option .why')`;

/** The place (1 to 3) of the right option, by looking the headword up as a person would not. */
function placeOfKey(surface: Surface): Promise<number> {
  return surface.evaluate<number>(`(() => {
    const options = [...document.querySelectorAll('.option')];
    return options.findIndex((option) => option.dataset.option === 'mutuality') + 1;
  })()`);
}

describe('the quiz', () => {
  it('takes a term from the card in the page with one click, and shows on the toolbar that it is due', async () => {
    await selectElement(page, '#p-mutuality');
    const card = closedCard(session, page);
    await card.waitOpen();
    await card.click('text=Quiz me on this');
    await expect.poll(() => card.text()).toContain('In your quiz');

    await expect.poll(() => session.badgeText()).toBe('1');
    await page.keyboard.press('Escape');
  });

  it('is answered in the popup by keyboard alone: guess, pick, undo, next', async () => {
    const popup = await session.openPopup(page);
    await popup.waitFor(`document.querySelector('.due-badge')`, 'the due count');
    await popup.click('#tab-quiz');
    await popup.waitFor(QUESTION, 'a question');
    expect(await popup.evaluate(`document.querySelectorAll('.option').length`)).toBe(3);

    await popup.press('g');
    await popup.waitFor(`document.querySelector('.guess[aria-pressed=true]')`, 'the guess');
    await popup.press('g');
    const order = await popup.evaluate(
      `[...document.querySelectorAll('.option')].map((o) => o.dataset.option)`,
    );
    const key = await placeOfKey(popup);
    await popup.press(String((key % 3) + 1));
    await popup.waitFor(ANSWERED, 'the explanation');
    expect(await popup.text()).toContain('This one fits.');
    expect(await popup.text()).toContain('Your answer.');
    expect(await popup.text()).toContain('Asked again today.');

    await popup.press('u');
    await popup.waitFor(`!${ANSWERED} && ${QUESTION}`, 'the question again');
    const again = await popup.evaluate(
      `[...document.querySelectorAll('.option')].map((o) => o.dataset.option)`,
    );
    expect(again).toEqual(order);

    await popup.press(String(key));
    await popup.waitFor(ANSWERED, 'the explanation');
    expect(await popup.text()).toContain('Asked again in 2 days.');
    await popup.press('Enter');
    await popup.waitFor(`document.body.innerText.includes('Nothing is due now')`, 'the end');
    await popup.close();
    await expect.poll(() => session.badgeText()).toBe('');
  });

  it('takes the last answer back in the panel, and is answered there with the mouse', async () => {
    const panel = await session.openPanel(page);
    await panel.click('#tab-quiz');
    await panel.waitFor(`document.body.innerText.includes('Nothing is due now')`, 'the end');
    await panel.click('text=Undo');
    await panel.waitFor(QUESTION, 'the question again');
    await expect.poll(() => session.badgeText()).toBe('1');
    await panel.click(`.option[data-option=mutuality]`);
    await panel.waitFor(ANSWERED, 'the explanation');

    expect(await panel.text()).toContain('Right.');
    await panel.close();
  });

  it('keeps the answer while the background sleeps', async () => {
    await session.stopBackground();
    const panel = await session.openPanel(page);
    await panel.click('#tab-quiz');

    await panel.waitFor(`document.body.innerText.includes('Nothing is due now')`, 'the end');
    await panel.close();
  });
});

describe('the network', () => {
  it('is never asked for anything outside this machine', () => {
    expect(session.outsideRequests()).toEqual([]);
  });
});
