import type { Browser, CDPSession, Target } from 'puppeteer-core';
import { waitUntil } from './wait-until';

/** The extension's service worker, whether it runs or sleeps. */
export type ChromiumWorker = {
  /** Evaluates an expression in the worker, which it wakes if need be. */
  evaluate<T>(expression: string): Promise<T>;
  /** Stops the worker as Chromium does after 30 idle seconds. */
  stop(): Promise<void>;
};

/** True once the worker has run its script; it may have paused before. */
const HAS_STARTED = `chrome.runtime.getContexts({ contextTypes: ['BACKGROUND'] })
  .then((contexts) => contexts.length > 0)`;

/** Gives access to the service worker of the extension with this id. */
export function chromiumWorker(browser: Browser, extensionId: string): ChromiumWorker {
  const origin = `chrome-extension://${extensionId}/`;

  /** Returns the id of the live worker, or `null` while there is none. */
  async function runningId(): Promise<string | null> {
    const cdp = await browser.target().createCDPSession();
    const { targetInfos } = await cdp.send('Target.getTargets');
    await cdp.detach();
    const ours = targetInfos.find(
      ({ type, url }) => type === 'service_worker' && url.startsWith(origin),
    );
    return ours?.targetId ?? null;
  }

  // Puppeteer's own `worker()` hangs on a worker that died with its extension
  // and whose target it still lists; hence the ids and a session of our own.
  async function attach(): Promise<CDPSession | null> {
    const workerId = await runningId();
    const target = browser.targets().find((known) => targetIdOf(known) === workerId);
    return (await target?.createCDPSession()) ?? null;
  }

  async function withWorkerDomain(act: (cdp: CDPSession) => Promise<void>): Promise<void> {
    const [page] = await browser.pages();
    if (!page) throw new Error('No page is open to reach the background from.');
    const cdp = await page.createCDPSession();
    await cdp.send('ServiceWorker.enable');
    await act(cdp);
    await cdp.detach();
  }

  async function wake(): Promise<CDPSession> {
    if ((await runningId()) === null) {
      await withWorkerDomain((cdp) => cdp.send('ServiceWorker.startWorker', { scopeURL: origin }));
    }
    return waitUntil('the background to start', async () => {
      const cdp = await attach();
      return cdp && (await evaluateIn<boolean>(cdp, HAS_STARTED)) ? cdp : null;
    });
  }

  return {
    async evaluate<T>(expression: string) {
      const cdp = await wake();
      const value = await evaluateIn<T>(cdp, expression);
      await cdp.detach();
      return value;
    },
    async stop() {
      await withWorkerDomain(async (cdp) => {
        // An event that was on its way can start it again at once: then it is stopped once more.
        await waitUntil('the background to stop', async () => {
          await cdp.send('ServiceWorker.stopAllWorkers');
          return (await runningId()) === null;
        });
      });
    },
  };
}

/** Returns the browser's id of a target, which puppeteer leaves untyped. */
function targetIdOf(target: Target): string | undefined {
  const { _targetId: targetId } = target as { _targetId?: string };
  return targetId;
}

async function evaluateIn<T>(cdp: CDPSession, expression: string): Promise<T> {
  const { result, exceptionDetails } = await cdp.send('Runtime.evaluate', {
    expression,
    awaitPromise: true,
    returnByValue: true,
  });
  if (exceptionDetails) {
    throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  }
  return result.value as T;
}
