import type { Browser } from 'puppeteer-core';
import { killBrowser } from './kill-browser';
import type { ProfileFolder } from './profile-folder';
import type { RecordingProxy } from './recording-proxy';
import type { BrowserSession, OpenOptions } from './session';

/** What a session has opened and must be done with. */
type Opened = {
  readonly browser: Browser;
  readonly profile: ProfileFolder;
  readonly proxy: RecordingProxy;
};

/** The two ways in which a browser ends, each leaving nothing behind. */
export function sessionEnds(opened: Opened): Pick<BrowserSession, 'crash' | 'close'> {
  const { browser, profile, proxy } = opened;
  const tidyUp = async () => {
    await proxy.close();
    await profile.discard();
  };
  return {
    async crash() {
      await killBrowser(browser, profile.path);
      await tidyUp();
    },
    async close() {
      await browser.close();
      await tidyUp();
    },
  };
}

/** Installs the extension unless that is to come later; a browser in which that fails is closed. */
export async function withExtension(
  session: BrowserSession,
  { extensionDir, installLater }: OpenOptions,
): Promise<BrowserSession> {
  try {
    if (extensionDir && !installLater) await session.install();
  } catch (error) {
    await session.close();
    throw error;
  }
  return session;
}
