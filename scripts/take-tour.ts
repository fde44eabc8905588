import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { builtFor } from '@/scripts/build';
import { closedCard } from '@/tests/support/browser/closed-card';
import { type BrowserName, openBrowser, type Surface } from '@/tests/support/browser/session';
import { selectWithMouse } from '@/tests/support/select-text';
import { servePages } from '@/tests/support/serve-pages';

const folder = fileURLToPath(new URL('../.output/tour/', import.meta.url));

/** Does the main job in a headless browser: highlight, card, popup, panel, one quiz answer. */
export async function takeTour(browser: BrowserName): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const server = await servePages();
  const session = await openBrowser({ browser, extensionDir: builtFor(browser) });
  const picture = (name: string) => `${folder}${browser}-${name}.png`;
  const say = (what: string, text: string) =>
    console.log(`\n[${browser}] ${what}\n${text.replace(/\s*\n\s*/g, ' · ').slice(0, 700)}`);
  try {
    const page = await session.openPage(`${server.url}/`);
    await selectWithMouse(page, '#p-mutuality');
    const card = closedCard(session, page);
    await card.waitOpen();
    say('The card in the page', await card.text());
    await page.screenshot({ path: picture('1-card') });
    await card.click('text=Quiz me on this');

    const popup = await session.openPopup(page);
    await popup.waitFor(`document.querySelector('.in-quiz')`, 'the term in the quiz');
    say('The toolbar popup', await popup.text());
    await popup.screenshot(picture('2-popup'));
    await popup.close();

    const panel = await session.openPanel(page);
    await panel.waitFor(`document.querySelector('article')`, 'a definition');
    say(browser === 'firefox' ? 'The sidebar' : 'The side panel', await panel.text());
    await panel.screenshot(picture('3-panel'));
    await answerOne(panel, picture);
    say('The quiz, answered', await panel.text());
    await panel.close();
    console.log(
      `\n[${browser}] Due now on the toolbar button: ${(await session.badgeText()) || 'none'}`,
    );
    console.log(`[${browser}] Screenshots: .output/tour/${browser}-*.png`);
  } finally {
    await session.close();
    server.close();
  }
}

async function answerOne(panel: Surface, picture: (name: string) => string): Promise<void> {
  await panel.click('#tab-quiz');
  await panel.waitFor(`document.querySelector('form.question-form')`, 'a question');
  await panel.screenshot(picture('4-question'));
  await panel.press('1');
  await panel.waitFor(`document.querySelector('.option .why')`, 'the explanation');
  await panel.screenshot(picture('5-answer'));
}
