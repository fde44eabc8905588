import type { Page } from 'puppeteer-core';

/** Selects the text of an element as a person does: with the mouse, from its first line to its last. */
export async function selectWithMouse(page: Page, selector: string): Promise<void> {
  const ends = await page.evaluate((query) => {
    const element = document.querySelector(query);
    if (element === null) throw new Error(`no ${query}`);
    element.scrollIntoView({ block: 'center', behavior: 'instant' });
    const range = document.createRange();
    range.selectNodeContents(element);
    const rects = [...range.getClientRects()].filter((rect) => rect.width > 0);
    const [first, last] = [rects.at(0), rects.at(-1)];
    if (first === undefined || last === undefined) throw new Error(`${query} is not drawn`);
    return {
      from: { x: first.left + 1, y: first.top + first.height / 2 },
      to: { x: last.right - 1, y: last.top + last.height / 2 },
    };
  }, selector);
  await page.mouse.move(ends.from.x, ends.from.y);
  await page.mouse.down();
  await page.mouse.move((ends.from.x + ends.to.x) / 2, (ends.from.y + ends.to.y) / 2, { steps: 3 });
  await page.mouse.move(ends.to.x, ends.to.y, { steps: 3 });
  await page.mouse.up();
}
