import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, builtFor } from '@/scripts/build';
import { ensureBrowsers } from '@/scripts/ensure-browsers';
import { printTable } from '@/tests/bench/statistics';
import { type BrowserName, openBrowser } from '@/tests/support/browser/session';
import { type KillReport, studyUnderKills } from '@/tests/support/study-under-kills';

/**
 * Kills each browser at so many random moments while questions are answered in it, and prints what was kept.
 * @throws {Error} If an answer that was confirmed is gone or there twice, or a card is not the fold of its log.
 */
export async function soakKills(kills: number): Promise<void> {
  ensureBrowsers(['chromium', 'firefox']);
  build();
  const reports: (KillReport & { readonly browser: BrowserName })[] = [];
  for (const browser of ['chromium', 'firefox'] as const) {
    reports.push({ browser, ...(await killAgainAndAgain(browser, kills)) });
  }
  printTable('Killed with SIGKILL while answering', reports);
  const faults = reports.flatMap(({ lost, twice, unlikeFold, wrongDueCounts }) => [
    lost,
    twice,
    unlikeFold,
    wrongDueCounts,
  ]);
  if (faults.some((count) => count > 0))
    throw new Error('A killed browser lost or doubled something.');
}

async function killAgainAndAgain(browser: BrowserName, kills: number): Promise<KillReport> {
  const profileDir = mkdtempSync(join(tmpdir(), 'peerlight-profile-'));
  const open = () => openBrowser({ browser, extensionDir: builtFor(browser), profileDir });
  try {
    return await studyUnderKills(open, kills, Math.random);
  } finally {
    rmSync(profileDir, { recursive: true, force: true });
  }
}
