import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { findBrowser } from '@/tests/support/browser/find-browser';
import type { BrowserName } from '@/tests/support/browser/session';

const DEBIAN_PACKAGES = { chromium: 'chromium', firefox: 'firefox-esr' } as const;
const PRODUCTS = { chromium: 'Chrome, Chromium or Edge', firefox: 'Firefox' } as const;

/**
 * Makes sure that the browsers are there: as root on Debian or Ubuntu it installs what is missing and
 * says so, elsewhere it says what to install and ends.
 */
export function ensureBrowsers(names: readonly BrowserName[]): void {
  const missing = names.filter((name) => findBrowser(name) === null);
  if (missing.length === 0) return;
  if (canInstall()) {
    const packages = missing.map((name) => DEBIAN_PACKAGES[name]);
    console.log(`Installing ${packages.join(' and ')} with apt-get …`);
    runQuietly('apt-get', ['update', '-qq']);
    // One by one: Ubuntu has no firefox-esr, and must not go without the other for it.
    for (const name of packages) {
      runQuietly('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name]);
    }
  }
  const stillMissing = names.filter((name) => findBrowser(name) === null);
  if (stillMissing.length === 0) return;
  for (const name of stillMissing)
    console.error(`Please install ${PRODUCTS[name]}: none was found.`);
  process.exit(1);
}

function canInstall(): boolean {
  if (process.getuid?.() !== 0 || !existsSync('/etc/os-release')) return false;
  return /^ID(?:_LIKE)?=.*\b(?:debian|ubuntu)\b/m.test(readFileSync('/etc/os-release', 'utf8'));
}

function runQuietly(command: string, parameters: readonly string[]): void {
  const { status, stdout, stderr } = spawnSync(command, parameters, {
    encoding: 'utf8',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    maxBuffer: 64 * 1024 * 1024,
  });
  if (status !== 0) console.error(`${command} failed:\n${stdout}${stderr}`);
}
