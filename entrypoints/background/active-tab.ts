import { browser } from 'wxt/browser';

/** The tab that a window shows. */
export type ActiveTab = {
  readonly tabId: number;
  readonly url: string | undefined;
  readonly isPrivate: boolean;
};

/** Returns the tab that a window shows, or null where there is none. */
export async function activeTab(windowId: number): Promise<ActiveTab | null> {
  const [tab] = await browser.tabs.query({ active: true, windowId });
  if (tab?.id === undefined) return null;
  return { tabId: tab.id, url: tab.url, isPrivate: tab.incognito };
}
