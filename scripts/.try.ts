import { openBrowser } from '@/tests/support/browser/session';
import { closedCard } from '@/tests/support/browser/closed-card';
import { servePages } from '@/tests/support/serve-pages';
import { selectWithMouse } from '@/tests/support/select-text';
import { mkdirSync } from 'node:fs';
const name = process.argv[2] as 'chromium' | 'firefox';
mkdirSync('/tmp/out', { recursive: true });
const server = await servePages();
const s = await openBrowser({
  browser: name,
  extensionDir: `/work/main/.output/${name === 'chromium' ? 'chrome' : 'firefox'}-mv3`,
  colorScheme: process.argv[3] as any,
});
try {
  const page = await s.openPage(server.url + '/');
  await new Promise((r) => setTimeout(r, 500));
  await selectWithMouse(page, '#p-mutuality');
  const card = closedCard(s, page);
  await card.waitOpen(8000);
  console.log(
    'CARD',
    (await card.text()).replace(/\n+/g, ' | ').slice(0, 600),
    await card.articles(),
    await card.rect(),
  );
  await page.screenshot({ path: `/tmp/out/${name}-page.png` });
  await card.click('text=Quiz me on this');
  await new Promise((r) => setTimeout(r, 500));
  console.log(
    'CARD after quiz',
    (await card.text()).replace(/\n+/g, ' | ').slice(0, 300),
    'badge',
    await s.badgeText(),
  );
  const popup = await s.openPopup(page);
  await popup.waitFor(`document.querySelector('article')`, 'an article');
  console.log('POPUP', (await popup.text()).replace(/\n+/g, ' | ').slice(0, 500));
  await popup.screenshot(`/tmp/out/${name}-popup.png`);
  await popup.close();
  const panel = await s.openPanel(page);
  await panel.waitFor(`document.querySelector('article')`, 'an article');
  console.log('PANEL', (await panel.text()).replace(/\n+/g, ' | ').slice(0, 300));
  await panel.screenshot(`/tmp/out/${name}-panel.png`);
  await panel.click('#tab-quiz');
  await panel.waitFor(`document.querySelector('form')`, 'a question');
  await panel.screenshot(`/tmp/out/${name}-question.png`);
  await panel.press('1');
  await panel.waitFor(`document.querySelector('.why')`, 'an explanation');
  console.log('QUIZ', (await panel.text()).replace(/\n+/g, ' | ').slice(0, 900));
  await panel.screenshot(`/tmp/out/${name}-answer.png`);
  console.log('outside', s.outsideRequests());
} catch (e) {
  console.error(e);
} finally {
  await s.close();
  server.close();
}
