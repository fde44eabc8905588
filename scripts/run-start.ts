/**
 * `npm start [-- --browser chromium|firefox] [--tour]`
 *
 * Opens a browser with the extension on the practice page. Without a display, or with `--tour`, it does
 * the main job headless in both browsers and prints what each surface showed.
 */
import { parseArgs } from 'node:util';
import { build } from '@/scripts/build';
import { ensureBrowsers } from '@/scripts/ensure-browsers';
import { openVisibly } from '@/scripts/open-visibly';
import { takeTour } from '@/scripts/take-tour';
import { findBrowser } from '@/tests/support/browser/find-browser';
import type { BrowserName } from '@/tests/support/browser/session';

const { values } = parseArgs({
  options: { browser: { type: 'string' }, tour: { type: 'boolean', default: false } },
});
const wanted = values.browser;
if (wanted !== undefined && wanted !== 'chromium' && wanted !== 'firefox') {
  console.error(`--browser is chromium or firefox, not "${wanted}"`);
  process.exit(2);
}

const needsDisplay = process.platform === 'linux';
const hasDisplay =
  !needsDisplay || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);

if (hasDisplay && !values.tour) {
  const browser: BrowserName =
    wanted ?? (findBrowser('chromium') === null ? 'firefox' : 'chromium');
  ensureBrowsers([browser]);
  console.log('Building …');
  build();
  await openVisibly(browser);
} else {
  const browsers: readonly BrowserName[] =
    wanted === undefined ? ['chromium', 'firefox'] : [wanted];
  ensureBrowsers(browsers);
  console.log('Building …');
  build();
  for (const browser of browsers) await takeTour(browser);
}
