import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import type { BrowserName } from './session';

const OVERRIDES = { chromium: 'PEERLIGHT_CHROMIUM', firefox: 'PEERLIGHT_FIREFOX' } as const;

/** Names on the PATH of Linux, the first choice first. */
const COMMANDS = {
  chromium: [
    'chromium',
    'chromium-browser',
    'google-chrome-stable',
    'google-chrome',
    'microsoft-edge-stable',
    'microsoft-edge',
  ],
  firefox: ['firefox-esr', 'firefox', 'firefox-developer-edition', 'firefox-nightly'],
} as const;

/** Where a program stands when it is not on the PATH. */
const LINUX_PLACES = {
  chromium: ['/opt/google/chrome/chrome', '/opt/microsoft/msedge/msedge', '/snap/bin/chromium'],
  firefox: ['/usr/lib/firefox/firefox', '/opt/firefox/firefox', '/snap/bin/firefox'],
} as const;

const MAC_PROGRAMS = {
  chromium: [
    'Google Chrome.app/Contents/MacOS/Google Chrome',
    'Chromium.app/Contents/MacOS/Chromium',
    'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  firefox: [
    'Firefox.app/Contents/MacOS/firefox',
    'Firefox Developer Edition.app/Contents/MacOS/firefox',
    'Firefox Nightly.app/Contents/MacOS/firefox',
  ],
} as const;

const WINDOWS_PROGRAMS = {
  chromium: [
    'Google\\Chrome\\Application\\chrome.exe',
    'Chromium\\Application\\chrome.exe',
    'Microsoft\\Edge\\Application\\msedge.exe',
  ],
  firefox: ['Mozilla Firefox\\firefox.exe', 'Firefox Developer Edition\\firefox.exe'],
} as const;

/**
 * Finds an installed browser of the kind, in the usual places of this system.
 *
 * `PEERLIGHT_CHROMIUM` and `PEERLIGHT_FIREFOX` come before all of them.
 * Returns `null` when there is none.
 * @throws {Error} If an override names a file that cannot be run.
 */
export function findBrowser(name: BrowserName): string | null {
  const override = process.env[OVERRIDES[name]];
  if (!override) return candidates(name).find(isProgram) ?? null;
  if (!isProgram(override)) throw new Error(`${OVERRIDES[name]}=${override} is not a program.`);
  return override;
}

/**
 * Finds an installed browser of the kind.
 * @throws {Error} If there is none; the message says how to get one.
 */
export function requireBrowser(name: BrowserName): string {
  const found = findBrowser(name);
  if (found) return found;
  const products = name === 'chromium' ? 'Chrome, Chromium or Edge' : 'Firefox';
  throw new Error(`Found no ${products}. Install one, or set ${OVERRIDES[name]} to its program.`);
}

function candidates(name: BrowserName): string[] {
  if (process.platform === 'darwin') {
    const folders = ['/Applications', path.join(process.env['HOME'] ?? '', 'Applications')];
    return folders.flatMap((folder) => MAC_PROGRAMS[name].map((file) => path.join(folder, file)));
  }
  if (process.platform === 'win32') {
    const folders = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap(
      (variable) => process.env[variable] ?? [],
    );
    return folders.flatMap((folder) =>
      WINDOWS_PROGRAMS[name].map((file) => path.join(folder, file)),
    );
  }
  const folders = (process.env['PATH'] ?? '').split(path.delimiter).filter(Boolean);
  const onPath = COMMANDS[name].flatMap((command) =>
    [...folders, '/usr/bin', '/usr/local/bin'].map((folder) => path.join(folder, command)),
  );
  return [...onPath, ...LINUX_PLACES[name]];
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    // Absent, or not ours to run: both mean that it is no candidate.
    return false;
  }
}
