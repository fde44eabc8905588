import type { Page } from 'puppeteer-core';
import { chromiumCardReader } from './chromium-card';
import { POINT_OF, pointIn, type PointReply } from './element-point';
import { firefoxCardReader } from './firefox-card';
import type { BrowserSession } from './session';
import { waitUntil } from './wait-until';

/** A box in the viewport of the page, in CSS pixels. */
export type Box = { x: number; y: number; width: number; height: number };

/** The card in a page, which pages themselves cannot look into. */
export type ClosedCard = {
  /** Returns the text it shows; empty when it is not open. */
  text(): Promise<string>;
  /** Returns the `data-term-id` of its definitions, in order. */
  articles(): Promise<string[]>;
  /** Returns its box, or `null` when it is not open. */
  rect(): Promise<Box | null>;
  /** Evaluates an expression in which `root` is the closed shadow root. */
  evaluate<T>(expression: string): Promise<T>;
  /** Clicks with the mouse: a CSS selector, or `text=` and a visible name. */
  click(selector: string): Promise<void>;
  isOpen(): Promise<boolean>;
  waitOpen(timeoutMs?: number): Promise<void>;
  waitClosed(timeoutMs?: number): Promise<void>;
};

/**
 * Calls a function, given as source, with the card's shadow root and JSON
 * arguments. Returns `null` when there is no card in the page.
 */
export type CardReader = <T>(source: string, ...values: readonly string[]) => Promise<T | null>;

/** Reads and clicks the card, whose closed root is a child of `<html>`. */
export function closedCard(session: BrowserSession, page: Page): ClosedCard {
  const read = session.name === 'chromium' ? chromiumCardReader(page) : firefoxCardReader(page);
  const rect = () => read<Box>(BOX_OF);
  const isOpen = async () => (await rect()) !== null;

  return {
    rect,
    isOpen,
    text: async () => ((await isOpen()) ? ((await read<string>(TEXT_OF)) ?? '') : ''),
    articles: async () => (await read<string[]>(ARTICLES_OF)) ?? [],
    evaluate: async <T>(expression: string) => (await read<T>(`(root) => (${expression})`)) as T,
    async click(selector) {
      const point = await waitUntil(`a clickable ${selector} in the card`, async () => {
        const reply = await read<PointReply>(POINT_OF, selector);
        return reply && pointIn(reply);
      });
      await page.mouse.click(point.x, point.y);
    },
    async waitOpen(timeoutMs) {
      await waitUntil('the card to open', isOpen, timeoutMs);
    },
    async waitClosed(timeoutMs) {
      await waitUntil('the card to close', async () => !(await isOpen()), timeoutMs);
    },
  };
}

const TEXT_OF = `(root) => [...root.children]
  .filter((child) => !child.matches('style, link, script, template'))
  .map((child) => child.innerText).join('\\n').trim()`;

const ARTICLES_OF = `(root) => [...root.querySelectorAll('article[data-term-id]')]
  .filter((article) => article.checkVisibility())
  .map((article) => article.dataset.termId)`;

/** The union of the outermost boxes that have an area: wrappers may not. */
const BOX_OF = `(root) => {
  for (let level = [...root.children]; level.length > 0;
    level = level.flatMap((element) => [...element.children])) {
    const boxes = level
      .filter((element) => element.checkVisibility({ visibilityProperty: true }))
      .map((element) => element.getBoundingClientRect())
      .filter(({ width, height }) => width > 0 && height > 0);
    if (boxes.length > 0) {
      const x = Math.min(...boxes.map((box) => box.left));
      const y = Math.min(...boxes.map((box) => box.top));
      const right = Math.max(...boxes.map((box) => box.right));
      const bottom = Math.max(...boxes.map((box) => box.bottom));
      return { x, y, width: right - x, height: bottom - y };
    }
  }
  return null;
}`;
