import { writeFile } from 'node:fs/promises';
import type { KeyInput, Page } from 'puppeteer-core';
import { POINT_OF, pointIn, type PointReply } from './element-point';
import type { Surface } from './session';
import { waitForWith } from './wait-for';
import { waitUntil } from './wait-until';

/** Makes a surface of a popup or panel that puppeteer sees as a page. */
export function pageSurface(page: Page): Surface {
  const evaluate = <T>(expression: string) => page.evaluate(expression) as Promise<T>;
  const text = () => evaluate<string>('document.body.innerText');

  return {
    text,
    evaluate,
    async click(selector) {
      const source = `(${POINT_OF})(document, ${JSON.stringify(selector)})`;
      const find = async () => pointIn(await evaluate<PointReply>(source));
      const { x, y } = await waitUntil(`a clickable ${selector}`, find);
      await page.mouse.click(x, y);
    },
    press: (key) => page.keyboard.press(key as KeyInput),
    type: (characters) => page.keyboard.type(characters),
    waitFor: waitForWith({ evaluate, text }),
    async screenshot(path) {
      await writeFile(path, await page.screenshot());
    },
    async close() {
      if (!page.isClosed()) await page.close();
    },
  };
}
