import type { OpenOptions } from './session';

/** A port that nothing listens on: what is sent there goes nowhere. */
const NOWHERE = 'http://127.0.0.1:9/';

/** Background traffic of Chromium that no switch of its own turns off. */
const DISABLED_FEATURES = ['NetworkTimeServiceQuerying', 'AutofillServerCommunication'];

/** Returns the command line of a quiet Chromium behind the given proxy. */
export function chromiumArguments(options: OpenOptions, proxyPort: number): string[] {
  const { width, height } = options.windowSize ?? { width: 1280, height: 900 };
  return [
    `--proxy-server=http://127.0.0.1:${proxyPort}`,
    `--window-size=${width},${height}`,
    '--lang=en-US',
    '--disable-gpu',
    '--disable-quic',
    '--no-default-browser-check',
    '--hide-crash-restore-bubble',
    '--disable-domain-reliability',
    '--disable-component-update',
    `--component-updater=url-source=${NOWHERE}`,
    `--apps-gallery-update-url=${NOWHERE}`,
    `--gaia-url=${NOWHERE}`,
    `--disable-features=${DISABLED_FEATURES.join(',')}`,
    ...(options.colorScheme === 'dark' ? ['--force-dark-mode'] : []),
    // Chromium's sandbox refuses to run as root, and in most containers.
    ...(process.getuid?.() === 0 || process.env['CI'] ? ['--no-sandbox'] : []),
  ];
}
