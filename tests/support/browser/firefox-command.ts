import type { Page } from 'puppeteer-core';
import type { FirefoxChromeScope } from './firefox-chrome-scope';

/** A command of an extension's manifest. */
export type ExtensionCommand = { readonly geckoId: string; readonly name: string };

/**
 * Sets off the key that Firefox holds for a command in the window of `page`.
 * @throws {Error} If the command has no shortcut.
 */
export async function runFirefoxCommand(
  scope: FirefoxChromeScope,
  page: Page,
  { geckoId, name }: ExtensionCommand,
): Promise<void> {
  await page.bringToFront();
  // A key does not say which command it is for; its combination does.
  const isFound = await scope.run<boolean>(
    await scope.windowOf(page),
    `const { ShortcutUtils } = ChromeUtils.importESModule('resource://gre/modules/ShortcutUtils.sys.mjs');
     const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(geckoId)});
     const shortcut = (await extension.shortcuts.commands).get(${JSON.stringify(name)})?.shortcut;
     if (!shortcut) return false;
     const parts = shortcut.split('+');
     const [attribute, value] = ShortcutUtils.getKeyAttribute(parts.pop());
     const modifiers = ShortcutUtils.getModifiersAttribute(parts);
     const keyset = document.getElementById('ext-keyset-id-' + extension.shortcuts.id);
     const key = [...keyset.children].find((known) => known.getAttribute(attribute) === value
       && known.getAttribute('modifiers') === modifiers);
     key?.doCommand();
     return Boolean(key);`,
  );
  if (!isFound) throw new Error(`The command ${name} has no shortcut.`);
}
