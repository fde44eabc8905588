import { browser } from 'wxt/browser';

const AGENT = '/page-agent.js';
const CARD = '/page-card.js';

/** Draws nothing yet: puts the card's script into a frame, where it waits to be shown. */
export async function injectCard(tabId: number, frameId: number): Promise<void> {
  await browser.scripting.executeScript({
    target: { tabId, frameIds: [frameId] },
    files: [CARD],
    injectImmediately: true,
  });
}

/** Puts agent and card into a frame, for a person who asked where the agent may not be yet. */
export async function injectAgentAndCard(tabId: number, frameId: number): Promise<void> {
  await browser.scripting.executeScript({
    target: { tabId, frameIds: [frameId] },
    files: [AGENT, CARD],
    injectImmediately: true,
  });
}

/** Puts the agent into the tabs that are already open: Chromium does not do that at an install. */
export async function injectAgentEverywhere(): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.all(
    tabs.map(async ({ id }) => {
      if (id === undefined) return;
      try {
        await browser.scripting.executeScript({
          target: { tabId: id, allFrames: true },
          files: [AGENT],
        });
      } catch {
        // A page where no extension may run, or a tab that is being closed.
      }
    }),
  );
}
