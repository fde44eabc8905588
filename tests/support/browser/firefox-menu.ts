import type { Page } from 'puppeteer-core';
import type { FirefoxChromeScope } from './firefox-chrome-scope';
import type { MenuEntry } from './session';
import { waitUntil } from './wait-until';

/** Right-clicks into `page` and chooses the extension's entry in the menu. */
export async function chooseFirefoxMenuEntry(
  scope: FirefoxChromeScope,
  page: Page,
  { label, at }: MenuEntry,
): Promise<void> {
  await page.bringToFront();
  const windowId = await scope.windowOf(page);
  const menu = `document.getElementById('contentAreaContextMenu')`;
  await page.mouse.click(at.x, at.y, { button: 'right' });
  await waitUntil('the context menu to open', () =>
    scope.run<boolean>(windowId, `return ${menu}.state === 'open';`),
  );

  // Two entries or more of one extension are in a submenu named after it.
  const hasChosen = await scope.run<boolean>(
    windowId,
    `const until = async (isTrue) => {
       for (let tries = 0; tries < 100 && !isTrue(); tries += 1) {
         await new Promise((resolve) => setTimeout(resolve, 20));
       }
     };
     const menu = ${menu};
     const isOurs = (item) => item.id.includes('-menuitem-');
     for (const submenu of [...menu.querySelectorAll(':scope > menu')].filter(isOurs)) {
       submenu.openMenu(true);
       await until(() => submenu.menupopup.state === 'open');
     }
     const entry = [...menu.querySelectorAll('menuitem')].filter(isOurs)
       .find((item) => ${label.toString()}.test(item.label));
     if (entry) entry.closest('menupopup').activateItem(entry);
     else menu.hidePopup();
     await until(() => menu.state === 'closed');
     return Boolean(entry);`,
  );
  if (!hasChosen) throw new Error(`The context menu has no entry ${label.toString()}.`);
}
