import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import type { Surface } from '../support/browser/session';
import { waitUntil } from '../support/browser/wait-until';
import { setStage } from './stage';

const stage = setStage();

const marks = (page: Page): Promise<number> =>
  page.evaluate(() => CSS.highlights.get('marked-words')?.size ?? 0);
const waitForMarks = (page: Page, isWanted: (count: number) => boolean) =>
  waitUntil('the marks', async () => isWanted(await marks(page)));
/** The number of marks once the page has been read to its end. */
async function settledMarks(page: Page): Promise<number> {
  let last = -1;
  await waitUntil('marks that stay', async () => {
    const before = last;
    last = await marks(page);
    await pause(250);
    return last === before;
  });
  return last;
}
const html = (page: Page) => page.evaluate(() => document.documentElement.outerHTML);
const SITE_SWITCH = '.switches .switch:first-child';
const isOn = (on: boolean) => `document.querySelector('${SITE_SWITCH}').ariaChecked === '${on}'`;

/** Opens the panel at the page's terms, and switches marks on for the site. */
async function switchOn(page: Page): Promise<Surface> {
  const panel = await stage.session.openPanel(page);
  await panel.click('#tab-page');
  await panel.waitFor(`document.querySelector('${SITE_SWITCH}')`, 'the switch');
  if (await panel.evaluate<boolean>(isOn(false))) await panel.click(SITE_SWITCH);
  await panel.waitFor(isOn(true), 'marks on');
  return panel;
}

async function switchOff(panel: Surface): Promise<void> {
  await panel.click('#tab-page');
  await panel.waitFor(`document.querySelector('${SITE_SWITCH}')`, 'the switch');
  if (await panel.evaluate<boolean>(isOn(true))) await panel.click(SITE_SWITCH);
  await panel.waitFor(isOn(false), 'marks off');
  await panel.close();
}

describe('the marks of a page', () => {
  it('are off until they are switched on, and leave no trace in the document', async () => {
    const { page } = await stage.open('/');
    const before = await html(page);

    expect(await marks(page)).toBe(0);
    const panel = await switchOn(page);
    await waitForMarks(page, (count) => count > 10);
    expect(await html(page)).toBe(before);

    await switchOff(panel);
    expect(await marks(page)).toBe(0);
    expect(await html(page)).toBe(before);
  });

  it('return with the page, and are not on a page about something else', async () => {
    const { page } = await stage.open('/');
    const panel = await switchOn(page);
    await page.reload();
    await waitForMarks(page, (count) => count > 10);

    await page.goto(`${stage.url}/cooking`);
    await panel.waitFor(
      `document.body.innerText.includes('No peer-support terms were found here')`,
      'the note',
    );
    expect(await marks(page)).toBe(0);
    await switchOff(panel);
  });

  it('are not on a page in another language, even if it does not say which', async () => {
    const { page } = await stage.open('/spanish');
    const panel = await switchOn(page);

    await panel.waitFor(`document.body.innerText.includes('not in English')`, 'the note');
    expect(await marks(page)).toBe(0);
    await switchOff(panel);
  });

  it('follow a page that grows, changes, and throws them away', async () => {
    const { page } = await stage.open('/');
    const panel = await switchOn(page);
    await waitForMarks(page, (count) => count > 10);
    const before = await settledMarks(page);

    await page.evaluate(() => {
      const added = document.createElement('p');
      added.id = 'added';
      added.textContent = 'Mutuality is at the heart of it, and so are mutual respect and trust.';
      document.body.append(added);
    });
    await waitForMarks(page, (count) => count > before);
    const grown = await settledMarks(page);

    await page.evaluate(() => {
      const text = document.querySelector('#added')?.firstChild as Text;
      text.data = 'Nothing of it.';
    });
    await waitForMarks(page, (count) => count < grown);

    await page.evaluate(() => {
      CSS.highlights.clear();
      document.querySelector('#added')?.append(' Mutuality again.');
    });
    await waitForMarks(page, (count) => count > 0);
    expect(await settledMarks(page)).toBeGreaterThan(before);
    await switchOff(panel);
  });

  it('leave alone what a person is writing, from the start and later', async () => {
    const { page } = await stage.open('/odd');
    const panel = await switchOn(page);
    await waitForMarks(page, (count) => count > 0);
    const before = await settledMarks(page);

    await page.evaluate(() => {
      document.querySelector('#editor')?.append(' Mutuality, written just now.');
      document.querySelector('#long')?.append('Nothing of it.');
    });
    expect(await settledMarks(page)).toBe(before);
    const marked = await page.evaluate(() =>
      [...(CSS.highlights.get('marked-words') ?? [])].map(
        ({ startContainer }) => startContainer.parentElement?.id,
      ),
    );
    expect(marked).not.toContain('editor');
    await switchOff(panel);
  });

  it('are listed with their counts, and each leads to its place', async () => {
    const { page } = await stage.open('/');
    const panel = await switchOn(page);
    await panel.waitFor(`document.querySelectorAll('.page-term-list li').length > 10`, 'the terms');

    await panel.click('[aria-label="Next mention of mutuality"]');

    await waitUntil('the mention', () =>
      page.evaluate(() => /^mutuality$/i.test(String(getSelection()))),
    );
    expect(await panel.text()).toMatch(/1 of \d/);
    await switchOff(panel);
  });

  it('start a quiz of the page', async () => {
    const { page } = await stage.open('/');
    const panel = await switchOn(page);
    await panel.waitFor(`document.querySelectorAll('.page-term-list li').length > 10`, 'the terms');

    await panel.click('text=Quiz me on this page');

    await panel.waitFor(`document.querySelector('.quiz-scope')`, 'the quiz of the page');
    await panel.waitFor(`document.querySelector('form[aria-labelledby]')`, 'a question');
    await switchOff(panel);
  });
});
