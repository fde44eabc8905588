import { launch } from 'puppeteer-core';
import { bidiOf } from './bidi-connection';
import { readExtensionManifest } from './extension-manifest';
import { requireBrowser } from './find-browser';
import { runFirefoxCommand } from './firefox-command';
import { firefoxChromeScope } from './firefox-chrome-scope';
import { firefoxExtension } from './firefox-extension';
import { chooseFirefoxMenuEntry } from './firefox-menu';
import { openFirefoxPage, openFirefoxPrivatePage } from './firefox-pages';
import {
  FIREFOX_ENVIRONMENT,
  firefoxExtensionUrl,
  firefoxPreferences,
} from './firefox-preferences';
import { openFirefoxPopup, openFirefoxSidebar } from './firefox-surfaces';
import { prepareProfile } from './profile-folder';
import { startRecordingProxy } from './recording-proxy';
import type { BrowserSession, OpenOptions } from './session';
import { sessionEnds, withExtension } from './session-ends';

/** Opens Firefox. */
export async function openFirefox(options: OpenOptions): Promise<BrowserSession> {
  const executablePath = requireBrowser('firefox');
  const manifest = options.extensionDir ? await readExtensionManifest(options.extensionDir) : null;
  const geckoId = manifest?.geckoId ?? '';
  const size = options.windowSize ?? { width: 1280, height: 900 };
  const profile = await prepareProfile(options.profileDir);
  const proxy = await startRecordingProxy();
  const browser = await launch({
    browser: 'firefox',
    executablePath,
    headless: options.headless ?? true,
    defaultViewport: null,
    userDataDir: profile.path,
    args: ['--remote-allow-system-access', `--width=${size.width}`, `--height=${size.height}`],
    env: { ...process.env, ...FIREFOX_ENVIRONMENT },
    extraPrefsFirefox: firefoxPreferences(options, proxy.port, geckoId),
  });
  const scope = firefoxChromeScope(browser);
  const extension = firefoxExtension(scope, geckoId);

  const session: BrowserSession = {
    name: 'firefox',
    async install() {
      if (!options.extensionDir) throw new Error('There is no extension to install.');
      await bidiOf(browser).send('webExtension.install', {
        extensionData: { type: 'path', path: options.extensionDir },
        'moz:allowPrivateBrowsing': options.allowPrivate ?? false,
      });
      await extension.settle();
    },
    extensionUrl: firefoxExtensionUrl,
    openPage: (url, where = 'tab') => openFirefoxPage({ browser, scope, size }, url, where),
    openPrivatePage: (url) => openFirefoxPrivatePage({ browser, scope, size }, url),
    openPopup: (page) => openFirefoxPopup(scope, page, extension.widgetId),
    openPanel: (page) => openFirefoxSidebar(scope, page, extension.widgetId),
    chooseContextMenu: (page, entry) => chooseFirefoxMenuEntry(scope, page, entry),
    runCommand: (page, name) => runFirefoxCommand(scope, page, { geckoId, name }),
    async typeIntoAddressBar(page, text) {
      await page.bringToFront();
      const windowId = await scope.windowOf(page);
      await scope.run(
        windowId,
        `gURLBar.focus();
         await gURLBar.search(${JSON.stringify(`peer ${text}`)}, { focus: true });
         await gURLBar.lastQueryContextPromise;
         gURLBar.handleCommand();
         return true;`,
      );
    },
    async badgeText() {
      const [windowId] = await scope.windows();
      if (!windowId) throw new Error('Firefox has no window.');
      return scope.run(
        windowId,
        `const shown = Services.wm.getMostRecentWindow('navigator:browser').document;
         return shown.getElementById('${extension.widgetId}-BAP').getAttribute('badge') ?? '';`,
      );
    },
    stopBackground: () => extension.stop(),
    inBackground: (expression) => extension.evaluate(expression),
    outsideRequests: () => [...proxy.hosts],
    ...sessionEnds({ browser, profile, proxy }),
  };
  return withExtension(session, options);
}
