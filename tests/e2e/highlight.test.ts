import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type ClosedCard, closedCard } from '../support/browser/closed-card';
import type { BrowserSession } from '../support/browser/session';
import { selectWithMouse } from '../support/select-text';
import { type PageServer, servePages } from '../support/serve-pages';
import { browserName, clearSelection, openSession, selectElement, wait } from './open-session';

const OUT_OF_REACH = browserName === 'firefox' ? 'about:support' : 'chrome://version/';
const PAGES = {
  '/odd': `<!doctype html><title>Peer support for recovery coaches</title><html lang="en">
    <button id="inert" onmousedown="event.preventDefault()">A button that takes no selection away</button>
    <h1>Lived experience</h1>
    <p id="space">   </p>
    <p id="emoji">\u{1f600}\u{1f389}</p>
    <p id="rtl" dir="rtl">שלום mutuality עולם</p>
    <p id="markup">&lt;img src=x onerror="document.title='harm'"&gt; mutuality</p>
    <p id="surrogates">mutuality</p>
    <p id="avoided">He calls himself an addict.</p>
    <p id="hard">A peer supporter asked about suicidal thoughts, and stayed.</p>
    <p id="plain">Nothing of the field stands here.</p>
    <p id="long"></p>
    <input id="field" value="mutuality and peer support"><textarea id="area">mutuality</textarea>
    <p id="editor" contenteditable>mutuality and peer support</p>
    <input id="password" type="password" value="mutuality">
    <iframe id="frame" srcdoc="<title>Peer support for recovery coaches</title><p id=inner>mutuality</p>" width="600" height="500"></iframe>`,
  '/low': `<!doctype html><html lang="en"><title>Peer support for recovery coaches</title><h1>Lived experience</h1>
    <div style="height: 520px"></div><p id="term">mutuality</p><div style="height: 150px"></div>`,
  '/cooking': `<!doctype html><title>Bread</title><p id="bread">Bring flour and water together with
    respect: trust the dough, and its recovery after the first rise.</p>`,
};

let server: PageServer;
let session: BrowserSession;
let page: Page;
let card: ClosedCard;

beforeAll(async () => {
  server = await servePages(PAGES);
  session = await openSession();
});
afterAll(async () => {
  await session.close();
  server.close();
});

async function open(path: string) {
  page = await session.openPage(`${server.url}${path}`);
  card = closedCard(session, page);
}

afterEach(async () => {
  if (!page.isClosed()) await page.close();
});

/** The box around what is selected. */
function selectionBox() {
  return page.evaluate(() => {
    const { top, bottom, left, right } =
      getSelection()?.getRangeAt(0).getBoundingClientRect() ?? new DOMRect();
    return { top, bottom, left, right };
  });
}

describe('the card in the page', () => {
  it('explains the terms of a passage, each one click away, beside the highlight', async () => {
    await open('/');
    await selectWithMouse(page, '#p-mutuality');
    await card.waitOpen();

    expect(await card.articles()).toEqual(['mutuality']);
    expect(await card.text()).toContain('terms in your highlight');
    await card.click('text=peer relationship');
    expect(await card.articles()).toEqual(['peer-relationship']);

    const [box, highlight] = [await card.rect(), await selectionBox()];
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
    await open('/');
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
    await open('/');
    await selectElement(page, '#p-mutuality');
    await card.waitOpen();
    await page.keyboard.press('Escape');
    await card.waitClosed();

    expect(await page.evaluate(() => String(getSelection()))).toContain('Mutuality');
  });

  it('closes with a click elsewhere', async () => {
    await open('/');
    await selectElement(page, '#p-mutuality');
    await card.waitOpen();
    await page.mouse.click(5, 5);
    await card.waitClosed();

    expect(await card.isOpen()).toBe(false);
  });

  it('closes with a click that leaves the highlight standing', async () => {
    await open('/odd');
    await selectElement(page, '#markup');
    await card.waitOpen();
    await page.click('#inert');
    await card.waitClosed();
    await wait(400);

    expect(await page.evaluate(() => String(getSelection()))).toContain('mutuality');
    expect(await card.isOpen()).toBe(false);
  });

  it('comes again for the same words when they are selected anew', async () => {
    await open('/odd');
    for (let time = 0; time < 2; time++) {
      await selectWithMouse(page, '#markup');
      await card.waitOpen();
      await page.click('#inert');
      await card.waitClosed();
    }

    expect(await card.isOpen()).toBe(false);
  });

  it('grows away from its highlight when it shows more', async () => {
    await open('/low');
    await selectElement(page, '#term');
    await card.waitOpen();
    await card.click('text=More about mutuality');
    await wait(300);

    const [box, highlight] = [await card.rect(), await selectionBox()];
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(highlight.top);
    expect(box?.y).toBeGreaterThanOrEqual(0);
  });

  it('ignores clicks that a page makes for the person', async () => {
    await open('/');
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

  it('stays away from a page about something else, where a person only copies', async () => {
    await open('/cooking');
    await selectElement(page, '#bread');
    await wait(600);

    expect(await card.isOpen()).toBe(false);
  });

  it('comes by keyboard shortcut on any page, because the person asked', async () => {
    await open('/cooking');
    await selectElement(page, '#bread');
    await session.runCommand(page, 'explain-highlight');
    await card.waitOpen();

    expect(await card.text()).toMatch(/respect/);
  });

  it('explains a highlight in a frame, inside that frame', async () => {
    await open('/odd');
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

describe('what leaves the card closed', () => {
  it.each(['#field', '#area', '#password'])('typing and selecting in %s', async (field) => {
    await open('/odd');
    await page.focus(field);
    await page.evaluate(
      (query) => document.querySelector<HTMLInputElement>(query)?.select(),
      field,
    );
    await wait(500);

    expect(await card.isOpen()).toBe(false);
  });

  it('selecting in an editor', async () => {
    await open('/odd');
    await page.focus('#editor');
    await selectElement(page, '#editor');
    await wait(500);

    expect(await card.isOpen()).toBe(false);
  });

  it.each(['#space', '#emoji', '#plain'])('highlighting %s', async (element) => {
    await open('/odd');
    await selectElement(page, element);
    await wait(500);

    expect(await card.isOpen()).toBe(false);
  });
});

describe('odd highlights', () => {
  it.each(['#rtl', '#markup'])('explains the term in %s', async (element) => {
    await open('/odd');
    await selectElement(page, element);
    await card.waitOpen();

    expect(await card.articles()).toEqual(['mutuality']);
    expect(await page.title()).toBe('Peer support for recovery coaches');
  });

  it('explains a term between lone surrogates and NUL', async () => {
    await open('/odd');
    await page.evaluate(() => {
      const element = document.querySelector('#surrogates');
      if (element !== null) element.textContent = '\ud800 \0 mutuality \udfff';
    });
    await selectElement(page, '#surrogates');
    await card.waitOpen();

    expect(await card.articles()).toEqual(['mutuality']);
  });

  it('explains the first part of five million characters, and says so', async () => {
    await open('/odd');
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
    await open('/odd');
    await selectElement(page, '#avoided');
    await card.waitOpen();

    expect(await card.articles()).toEqual(['addict']);
    expect(await card.text()).toContain('Often preferred');
    expect(await card.text()).toContain('person with');
  });

  it('says beside a definition that touches suicide whom a person can reach', async () => {
    await open('/odd');
    await selectElement(page, '#hard');
    await card.waitOpen();
    await card.click('text=suicidal ideation');

    expect(await card.text()).toContain('call or text 988');
    expect(await card.text()).toContain('call 111');
  });
});

describe('form fields', () => {
  it('are explained to someone who asks by the menu, and not stored', async () => {
    await open('/odd');
    await page.focus('#area');
    await page.evaluate(() => document.querySelector<HTMLTextAreaElement>('#area')?.select());
    const popup = await session.openPopup(page);
    await popup.waitFor(`document.querySelector('main')?.innerText`, 'the popup');
    await popup.close();

    const kept = await session.inBackground<string>(
      `(globalThis.browser ?? chrome).storage.session.get(null).then((all) => JSON.stringify(all))`,
    );
    expect(kept).not.toContain('"text":"mutuality"');
  });

  it('are no evidence: what is written beside a highlight is not read', async () => {
    await open('/odd');
    await selectElement(page, '#markup');
    await card.waitOpen();

    const kept = await session.inBackground<string>(
      `(globalThis.browser ?? chrome).storage.session.get(null).then((all) => JSON.stringify(all))`,
    );
    expect(kept).toContain('onerror');
    expect(kept).not.toContain('Nothing of the field stands here');
  });
});

describe('the popup', () => {
  it('opens on the terms of the highlight', async () => {
    await open('/');
    await selectElement(page, '#p-mutuality');
    await card.waitOpen();
    const popup = await session.openPopup(page);
    await popup.waitFor(`document.querySelector('article[data-term-id=mutuality]')`, 'mutuality');

    expect(await popup.text()).toContain('terms in your highlight');
    await popup.close();
  });

  it('reads a highlight that no card was shown for, and says when there is no term in it', async () => {
    await open('/cooking');
    await selectElement(page, '#bread');
    const popup = await session.openPopup(page);
    await popup.waitFor(`document.querySelector('article[data-term-id=respect]')`, 'respect');
    await popup.close();
    await page.goto(`${server.url}/odd`);
    await selectElement(page, '#emoji');
    await wait(300);
    const again = await session.openPopup(page);

    await again.waitFor(
      `document.body.innerText.includes('no term in this highlight')`,
      'the note',
    );
    await again.close();
  });

  it('keeps the highlight that was clicked away, and shows the last terms of the tab', async () => {
    await open('/');
    await selectElement(page, '#p-mutuality');
    await card.waitOpen();
    await clearSelection(page);
    const popup = await session.openPopup(page);
    await popup.waitFor(`document.querySelector('[aria-label="Last terms"]')`, 'the last terms');

    expect(await popup.text()).toContain('Looked up in this tab');
    expect(await popup.text()).toContain('terms in your highlight');
    await popup.close();
  });

  it('forgets the highlight when the tab goes elsewhere', async () => {
    await open('/');
    await selectElement(page, '#p-mutuality');
    await card.waitOpen();
    await page.goto(`${server.url}/cooking`);
    const popup = await session.openPopup(page);

    await popup.waitFor(`document.body.innerText.includes('Highlight a word')`, 'the invitation');
    expect(await popup.text()).not.toContain('mutuality');
    await popup.close();
  });

  it('searches by what is typed, typing errors forgiven', async () => {
    await open('/cooking');
    const popup = await session.openPopup(page);
    await popup.click('input[type=search]');
    await popup.type('recipocity');
    await popup.waitFor(`document.querySelector('[aria-label=Results] button')`, 'a result');
    await popup.click('[aria-label=Results] button');
    await popup.waitFor(
      `document.querySelector('article[data-term-id=reciprocity]')`,
      'reciprocity',
    );
    await popup.close();
  });

  it('says where no extension may read, and offers the search there', async () => {
    await open('/');
    await page.goto(OUT_OF_REACH).catch(() => undefined);
    const popup = await session.openPopup(page);

    await popup.waitFor(
      `document.body.innerText.includes('no extension read this page')`,
      'the reason',
    );
    expect(await popup.evaluate(`document.querySelector('input[type=search]') !== null`)).toBe(
      true,
    );
    await popup.close();
  });
});

describe('the side panel', () => {
  it('follows the highlight', async () => {
    await open('/');
    const panel = await session.openPanel(page);
    await selectElement(page, '#p-mutuality');
    await panel.waitFor(`document.querySelector('article[data-term-id=mutuality]')`, 'mutuality');
    await selectElement(page, '#p-boundaries');
    await panel.waitFor(`document.querySelector('article[data-term-id=boundaries]')`, 'boundaries');

    expect(await panel.text()).toContain('terms in your highlight');
    await panel.close();
  });

  it('lets go of a highlight when its page is left', async () => {
    await open('/');
    const panel = await session.openPanel(page);
    await selectElement(page, '#p-mutuality');
    await panel.waitFor(`document.querySelector('article[data-term-id=mutuality]')`, 'mutuality');
    await page.goto(`${server.url}/cooking`);

    await panel.waitFor(`document.body.innerText.includes('Highlight a word')`, 'the invitation');
    await panel.close();
  });

  it('shows the glossary to leaf through', async () => {
    await open('/');
    const panel = await session.openPanel(page);
    await panel.click('#tab-glossary');
    await panel.waitFor(
      `document.querySelectorAll('.term-list button').length >= 127`,
      'all terms',
    );

    expect(await panel.text()).toContain('Values and principles');
    await panel.close();
  });

  it('opens from the context menu on what is highlighted', async () => {
    await open('/cooking');
    await selectElement(page, '#bread');
    const at = await page.evaluate(() => {
      const box = document.querySelector('#bread')?.getBoundingClientRect() ?? new DOMRect();
      return { x: box.left + 30, y: box.top + 8 };
    });
    const panel = await session.openPanel(page);
    await session.chooseContextMenu(page, {
      menuItemId: 'explain-highlight',
      label: /Explain/,
      at,
    });

    await panel.waitFor(`document.querySelector('article[data-term-id=respect]')`, 'respect');
    await panel.close();
  });
});

describe('manners in the page', () => {
  it('sends no message for fifty plain clicks', async () => {
    await open('/cooking');
    const heard = session.inBackground<number>(`new Promise((resolve) => {
      let count = 0;
      (globalThis.browser ?? chrome).runtime.onMessage.addListener(() => { count++; });
      setTimeout(() => resolve(count), 4000);
    })`);
    for (let click = 0; click < 50; click++) await page.mouse.click(20 + click, 200);

    expect(await heard).toBe(0);
  });
});

describe('the network', () => {
  it('is never asked for anything outside this machine', () => {
    expect(session.outsideRequests()).toEqual([]);
  });
});
