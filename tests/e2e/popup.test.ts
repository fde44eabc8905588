import { describe, expect, it } from 'vitest';
import { browserName, clearSelection, selectElement, wait } from './open-session';
import { setStage } from './stage';

const OUT_OF_REACH = browserName === 'firefox' ? 'about:support' : 'chrome://version/';

const stage = setStage();

describe('the popup', () => {
  it('opens on the terms of the highlight', async () => {
    const { page, card } = await stage.open('/');
    await selectElement(page, '#p-mutuality');
    await card.waitOpen();
    const popup = await stage.session.openPopup(page);
    await popup.waitFor(`document.querySelector('article[data-term-id=mutuality]')`, 'mutuality');

    expect(await popup.text()).toContain('terms in your highlight');
    await popup.close();
  });

  it('reads a highlight that no card was shown for, and says when there is no term in it', async () => {
    const { page } = await stage.open('/cooking');
    await selectElement(page, '#bread');
    const popup = await stage.session.openPopup(page);
    await popup.waitFor(`document.querySelector('article[data-term-id=recovery]')`, 'recovery');
    await popup.close();
    await page.goto(`${stage.url}/odd`);
    await selectElement(page, '#emoji');
    await wait(300);
    const again = await stage.session.openPopup(page);

    await again.waitFor(
      `document.body.innerText.includes('no term in this highlight')`,
      'the note',
    );
    await again.close();
  });

  it('keeps the highlight that was clicked away, and shows the last terms of the tab', async () => {
    const { page, card } = await stage.open('/');
    await selectElement(page, '#p-mutuality');
    await card.waitOpen();
    await clearSelection(page);
    const popup = await stage.session.openPopup(page);
    await popup.waitFor(`document.querySelector('[aria-label="Last terms"]')`, 'the last terms');

    expect(await popup.text()).toContain('Looked up in this tab');
    expect(await popup.text()).toContain('terms in your highlight');
    await popup.close();
  });

  it('forgets the highlight when the tab goes elsewhere', async () => {
    const { page, card } = await stage.open('/');
    await selectElement(page, '#p-mutuality');
    await card.waitOpen();
    await page.goto(`${stage.url}/cooking`);
    const popup = await stage.session.openPopup(page);

    await popup.waitFor(`document.body.innerText.includes('Highlight a word')`, 'the invitation');
    expect(await popup.text()).not.toContain('mutuality');
    await popup.close();
  });

  it('searches by what is typed, typing errors forgiven', async () => {
    const { page } = await stage.open('/cooking');
    const popup = await stage.session.openPopup(page);
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
    const { page } = await stage.open('/');
    // Firefox shows the page and never says that it is loaded.
    await page.goto(OUT_OF_REACH, { timeout: 2_000 }).catch(() => undefined);
    const popup = await stage.session.openPopup(page);

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
