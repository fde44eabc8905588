import { describe, expect, it } from 'vitest';
import { selectElement } from './open-session';
import { setStage } from './stage';

const stage = setStage();

describe('the side panel', () => {
  it('follows the highlight', async () => {
    const { page } = await stage.open('/');
    const panel = await stage.session.openPanel(page);
    await selectElement(page, '#p-mutuality');
    await panel.waitFor(`document.querySelector('article[data-term-id=mutuality]')`, 'mutuality');
    await selectElement(page, '#p-boundaries');
    await panel.waitFor(`document.querySelector('article[data-term-id=boundaries]')`, 'boundaries');

    expect(await panel.text()).toContain('terms in your highlight');
    await panel.close();
  });

  it('lets go of a highlight when its page is left', async () => {
    const { page } = await stage.open('/');
    const panel = await stage.session.openPanel(page);
    await selectElement(page, '#p-mutuality');
    await panel.waitFor(`document.querySelector('article[data-term-id=mutuality]')`, 'mutuality');
    await page.goto(`${stage.url}/cooking`);

    await panel.waitFor(`document.body.innerText.includes('Highlight a word')`, 'the invitation');
    await panel.close();
  });

  it('shows the glossary to leaf through', async () => {
    const { page } = await stage.open('/');
    const panel = await stage.session.openPanel(page);
    await panel.click('#tab-glossary');
    await panel.waitFor(
      `document.querySelectorAll('.term-list button').length >= 127`,
      'all terms',
    );

    expect(await panel.text()).toContain('Values and principles');
    await panel.close();
  });

  it('opens from the context menu on what is highlighted', async () => {
    const { page } = await stage.open('/cooking');
    await selectElement(page, '#bread');
    const at = await page.evaluate(() => {
      const box = document.querySelector('#bread')?.getBoundingClientRect() ?? new DOMRect();
      return { x: box.left + 30, y: box.top + 8 };
    });
    const panel = await stage.session.openPanel(page);
    await stage.session.chooseContextMenu(page, {
      menuItemId: 'explain-highlight',
      label: /Explain/,
      at,
    });

    await panel.waitFor(`document.querySelector('article[data-term-id=recovery]')`, 'recovery');
    await panel.close();
  });
});
