import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'puppeteer-core';
import { waitUntil } from './wait-until';

/** Kills all processes of the browser at once and waits until it is gone. */
export async function killBrowser(browser: Browser, profileDir: string): Promise<void> {
  const child = browser.process();
  const pid = child?.pid;
  if (!child || pid === undefined) throw new Error('The browser runs in no process of ours.');

  if (process.platform === 'win32') execFileSync('taskkill', ['/pid', String(pid), '/T', '/F']);
  // Puppeteer starts the browser as the leader of a process group.
  else process.kill(-pid, 'SIGKILL');

  const isGone = async () => child.exitCode !== null || child.signalCode !== null;
  await waitUntil('the killed browser to be gone', isGone);
  await waitUntil('the Firefox profile to be tidied', async () => !hasBackups(profileDir));
}

/** Puppeteer moves its copies of Firefox's settings back after the exit. */
function hasBackups(profileDir: string): boolean {
  return ['user.js.puppeteer', 'prefs.js.puppeteer'].some((file) =>
    existsSync(path.join(profileDir, file)),
  );
}
