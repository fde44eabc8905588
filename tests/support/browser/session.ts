import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { openChromium } from './chromium';
import { openFirefox } from './firefox';

export type BrowserName = 'chromium' | 'firefox';

export type OpenOptions = {
  browser: BrowserName;
  /** The unpacked extension; `null` opens the browser without one. */
  extensionDir: string | null;
  /** Kept when the browser closes. Without it the profile is temporary. */
  profileDir?: string;
  /** Starts without the extension, so that `install()` finds open pages. */
  installLater?: boolean;
  /** Light unless told otherwise, whatever the machine prefers. */
  colorScheme?: 'light' | 'dark';
  /** Lets the extension run in private windows. */
  allowPrivate?: boolean;
  /** When the idle background stops. Firefox only; Chromium has no switch. */
  backgroundIdleMs?: number;
  /** How much sites and extensions may store together. Firefox only. */
  storageLimitKb?: number;
  /** Where downloads go, without a question. */
  downloadDir?: string;
  windowSize?: { readonly width: number; readonly height: number };
  /** Headless unless `false`. */
  headless?: boolean;
};

/** An entry of the context menu, and the point of the page to open it at. */
export type MenuEntry = {
  menuItemId: string;
  label: RegExp;
  at: { x: number; y: number };
};

/** A running browser with the extension in it, the same for both browsers. */
export type BrowserSession = {
  readonly name: BrowserName;
  /** Installs the extension, or the newer version now in its folder. */
  install(): Promise<void>;
  /** Returns the address of a file of the installed extension. */
  extensionUrl(path: string): string;
  /** Opens a page in a tab, or in a window of its own, and shows it. */
  openPage(url: string, where?: 'tab' | 'window'): Promise<Page>;
  /** Opens a page in a new private window; needs `allowPrivate`. */
  openPrivatePage(url: string): Promise<Page>;
  /** Clicks the toolbar button while `page` is shown; returns the popup. */
  openPopup(page: Page): Promise<Surface>;
  /** Opens the side panel or sidebar in the window of `page`. */
  openPanel(page: Page): Promise<Surface>;
  /** Chooses an entry of the context menu of what is selected in `page`. */
  chooseContextMenu(page: Page, entry: MenuEntry): Promise<void>;
  /** Types into the address bar after the extension's keyword, and presses Enter. */
  typeIntoAddressBar(page: Page, text: string): Promise<void>;
  /** Runs a command of the manifest as its keyboard shortcut does. */
  runCommand(page: Page, name: string): Promise<void>;
  /** Returns the toolbar button's badge for the tab that is shown. */
  badgeText(): Promise<string>;
  /** Stops the background as the browser does when it is idle. */
  stopBackground(): Promise<void>;
  /** Evaluates an expression in the background, which it wakes if need be. */
  inBackground<T>(expression: string): Promise<T>;
  /** Kills every process of the browser at once, as a crash would. */
  crash(): Promise<void>;
  /** Returns the hosts outside this machine that the browser asked for. */
  outsideRequests(): readonly string[];
  close(): Promise<void>;
};

/** The document of the real popup, side panel or sidebar. */
export type Surface = {
  text(): Promise<string>;
  /** Evaluates an expression, awaits it, and returns it by way of JSON. */
  evaluate<T>(expression: string): Promise<T>;
  /** Clicks with the mouse: a CSS selector, or `text=` and a visible name. */
  click(selector: string): Promise<void>;
  /** Presses one key, named as `KeyboardEvent.key` names it. */
  press(key: string): Promise<void>;
  type(text: string): Promise<void>;
  /** Waits for an expression to be true; the error says `what` was missing. */
  waitFor(expression: string, what: string, timeoutMs?: number): Promise<void>;
  /** Writes a PNG of what the surface shows. */
  screenshot(path: string): Promise<void>;
  close(): Promise<void>;
};

/** Opens a browser; the caller closes it. */
export function openBrowser(options: OpenOptions): Promise<BrowserSession> {
  const { browser, extensionDir } = options;
  // Neither browser takes a path that is relative to our folder.
  const absolute = { ...options, extensionDir: extensionDir && path.resolve(extensionDir) };
  return browser === 'chromium' ? openChromium(absolute) : openFirefox(absolute);
}
