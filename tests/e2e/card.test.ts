import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { selectWithMouse } from '../support/select-text';
import { selectElement, wait } from './open-session';
import { setStage } from './stage';

/** The box around what is selected. */
function selectionBox(page: Page) {
  return page.evaluate(() => {
    const { top, bottom, left, right } =
      getSelection()?.getRangeAt(0).getBoundingClientRect() ?? new DOMRect();
    return { top, bottom, left, right };
  });
}

const stage = setStage();

describe('the card in the page', () => {
  it('explains the terms of a passage, each one click away, beside the highlight', async () => {
    const { page, card } = await stage.open('/');
    await selectWithMouse(page, '#p-mutuality');
    await card.waitOpen();

    expect(await card.articles()).toEqual(['mutuality']);
    expect(await card.text()).toContain('terms in your highlight');
    await card.click('text=peer relationship');
    expect(await card.articles()).toEqual(['peer-relationship']);

    const [box, highlight] = [await card.rect(), await selectionBox(page)];
    if (box === null) throw new Error('the card is gone');
    const isBeside =
      box.y >= highlight.bottom ||
      box.y + box.height <= highlight.top ||
      box.x >= highlight.right ||
      box.x + box.width <= highlight.left;
    expect(isBeside).toBe(true);
    const view = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
    expect(box.x + box.width).toBeLessThanOrEqual(view.width);
    expect(box.y + box.height).toBeLessThanOrEqual(view.height);
  });

  it('names each definition for screen readers, and cannot be read by the page', async () => {
    const { page, card } = await stage.open('/');
    await selectElement(page, '#p-mutuality');
    await card.waitOpen();

    const label = await card.evaluate<string>(`root.querySelector('article').ariaLabel`);
    expect(label).toBe('mutuality');
    const seen = await page.evaluate(() => {
      const host = document.documentElement.lastElementChild;
      return { root: host?.shadowRoot ?? null, text: document.documentElement.innerText };
    });
    expect(seen.root).toBeNull();
    expect(seen.text).not.toContain('Neither ranks above the other');
  });

  it('closes with Escape and leaves the highlight', async () => {
    const { page, card } = await stage.open('/');
    await selectElement(page, '#p-mutuality');
    await card.waitOpen();
    await page.keyboard.press('Escape');
    await card.waitClosed();

    expect(await page.evaluate(() => String(getSelection()))).toContain('Mutuality');
  });

  it('closes with a click elsewhere', async () => {
    const { page, card } = await stage.open('/');
    await selectElement(page, '#p-mutuality');
    await card.waitOpen();
    await page.mouse.click(5, 5);
    await card.waitClosed();

    expect(await card.isOpen()).toBe(false);
  });

  it('closes with a click that leaves the highlight standing', async () => {
    const { page, card } = await stage.open('/odd');
    await selectElement(page, '#markup');
    await card.waitOpen();
    await page.click('#inert');
    await card.waitClosed();
    await wait(400);

    expect(await page.evaluate(() => String(getSelection()))).toContain('mutuality');
    expect(await card.isOpen()).toBe(false);
  });

  it('comes again for the same words when they are selected anew', async () => {
    const { page, card } = await stage.open('/odd');
    for (let time = 0; time < 2; time++) {
      await selectWithMouse(page, '#markup');
      await card.waitOpen();
      await page.click('#inert');
      await card.waitClosed();
    }

    expect(await card.isOpen()).toBe(false);
  });

  it('grows away from its highlight when it shows more', async () => {
    const { page, card } = await stage.open('/low');
    await selectElement(page, '#term');
    await card.waitOpen();
    await card.click('text=More about mutuality');
    await wait(300);

    const [box, highlight] = [await card.rect(), await selectionBox(page)];
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(highlight.top);
    expect(box?.y).toBeGreaterThanOrEqual(0);
  });

  it('ignores clicks that a page makes for the person', async () => {
    const { page, card } = await stage.open('/');
    await selectElement(page, '#p-mutuality');
    await card.waitOpen();
    await page.evaluate(() => {
      const host = document.documentElement.lastElementChild;
      host?.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
      window.dispatchEvent(new PointerEvent('pointerdown'));
      window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
    });
    await wait(200);

    expect(await card.isOpen()).toBe(true);
  });

  it.each([
    ['about something else, where a person only copies', '/cooking', '#bread'],
    ['in another language, even if it does not say which', '/spanish', '#mixed'],
  ])('stays away from a page %s', async (_what, path, element) => {
    const { page, card } = await stage.open(path);
    await selectElement(page, element);
    await wait(600);

    expect(await card.isOpen()).toBe(false);
  });

  it('comes by keyboard shortcut on any page, because the person asked', async () => {
    const { page, card } = await stage.open('/cooking');
    await selectElement(page, '#bread');
    await stage.session.runCommand(page, 'explain-highlight');
    await card.waitOpen();

    expect(await card.text()).toMatch(/recovery/);
  });

  it('explains a highlight in a frame, inside that frame', async () => {
    const { page, card } = await stage.open('/odd');
    const frame = page.frames().find((candidate) => candidate !== page.mainFrame());
    await frame?.evaluate(() => {
      const inner = document.querySelector('#inner');
      if (inner !== null) getSelection()?.selectAllChildren(inner);
    });

    await frame?.waitForFunction(() =>
      document.documentElement.lastElementChild?.matches(':popover-open'),
    );
    expect(await card.isOpen()).toBe(false);
  });
});
