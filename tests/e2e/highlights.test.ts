import { describe, expect, it } from 'vitest';
import { selectElement, wait } from './open-session';
import { setStage } from './stage';

const stage = setStage();

describe('what leaves the card closed', () => {
  it.each(['#field', '#area', '#password'])('typing and selecting in %s', async (field) => {
    const { page, card } = await stage.open('/odd');
    await page.focus(field);
    await page.evaluate(
      (query) => document.querySelector<HTMLInputElement>(query)?.select(),
      field,
    );
    await wait(500);

    expect(await card.isOpen()).toBe(false);
  });

  it('selecting in an editor', async () => {
    const { page, card } = await stage.open('/odd');
    await page.focus('#editor');
    await selectElement(page, '#editor');
    await wait(500);

    expect(await card.isOpen()).toBe(false);
  });

  it.each(['#space', '#emoji', '#plain'])('highlighting %s', async (element) => {
    const { page, card } = await stage.open('/odd');
    await selectElement(page, element);
    await wait(500);

    expect(await card.isOpen()).toBe(false);
  });
});

describe('odd highlights', () => {
  it.each(['#rtl', '#markup'])('explains the term in %s', async (element) => {
    const { page, card } = await stage.open('/odd');
    await selectElement(page, element);
    await card.waitOpen();

    expect(await card.articles()).toEqual(['mutuality']);
    expect(await page.title()).toBe('Peer support for recovery coaches');
  });

  it('explains a term between lone surrogates and NUL', async () => {
    const { page, card } = await stage.open('/odd');
    await page.evaluate(() => {
      const element = document.querySelector('#surrogates');
      if (element !== null) element.textContent = '\ud800 \0 mutuality \udfff';
    });
    await selectElement(page, '#surrogates');
    await card.waitOpen();

    expect(await card.articles()).toEqual(['mutuality']);
  });

  it('explains the first part of five million characters, and says so', async () => {
    const { page, card } = await stage.open('/odd');
    await page.evaluate(() => {
      const element = document.querySelector('#long');
      if (element !== null) element.textContent = 'mutuality and peer support '.repeat(190_000);
    });
    await selectElement(page, '#long');
    await card.waitOpen(20_000);

    expect(await card.text()).toContain('this explains its first part');
  });
});

describe('hard subjects', () => {
  it('gives the preferred words for an avoid-term, and the reason', async () => {
    const { page, card } = await stage.open('/odd');
    await selectElement(page, '#avoided');
    await card.waitOpen();

    expect(await card.articles()).toEqual(['addict']);
    expect(await card.text()).toContain('Often preferred');
    expect(await card.text()).toContain('person with');
  });

  it('says beside a definition that touches suicide whom a person can reach', async () => {
    const { page, card } = await stage.open('/odd');
    await selectElement(page, '#hard');
    await card.waitOpen();
    await card.click('text=suicidal ideation');

    expect(await card.text()).toContain('call or text 988');
    expect(await card.text()).toContain('call 111');
  });
});

describe('form fields', () => {
  it('are explained to someone who asks by the toolbar button, and not stored', async () => {
    const { page } = await stage.open('/odd');
    await page.focus('#area');
    await page.evaluate(() => document.querySelector<HTMLTextAreaElement>('#area')?.select());
    const popup = await stage.session.openPopup(page);
    await popup.waitFor(`document.querySelector('article[data-term-id=mutuality]')`, 'mutuality');
    await popup.close();

    const kept = await stage.session.inBackground<string>(
      `(globalThis.browser ?? chrome).storage.session.get(null).then((all) => JSON.stringify(all))`,
    );
    expect(kept).not.toContain('"text":"mutuality"');
  });

  it('are no evidence: what is written beside a highlight is not read', async () => {
    const { page, card } = await stage.open('/odd');
    await selectElement(page, '#markup');
    await card.waitOpen();

    const kept = await stage.session.inBackground<string>(
      `(globalThis.browser ?? chrome).storage.session.get(null).then((all) => JSON.stringify(all))`,
    );
    expect(kept).toContain('onerror');
    expect(kept).not.toContain('Nothing of the field stands here');
  });
});

describe('manners in the page', () => {
  it('sends no message for fifty plain clicks, and one for a highlight', async () => {
    const { page } = await stage.open('/cooking');
    const heard = stage.session.inBackground<readonly [number, number]>(`new Promise((resolve) => {
      let count = 0;
      let afterClicks = 0;
      (globalThis.browser ?? chrome).runtime.onMessage.addListener(() => { count++; });
      setTimeout(() => { afterClicks = count; }, 3000);
      setTimeout(() => resolve([afterClicks, count]), 6000);
    })`);
    await wait(300);
    for (let click = 0; click < 50; click++) await page.mouse.click(20 + click, 40);
    await wait(3_200);
    await selectElement(page, '#bread');

    const [afterClicks, afterHighlight] = await heard;
    expect(afterClicks).toBe(0);
    expect(afterHighlight).toBeGreaterThan(0);
  });
});
