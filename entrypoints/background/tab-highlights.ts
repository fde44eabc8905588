import { browser } from 'wxt/browser';
import type { TermId } from '@/glossary/entry';
import type { PageSelection } from '@/messaging/protocol';

/** What is remembered of a tab while it shows one page: its highlight, and the terms looked up there. */
export type TabMemory = {
  readonly selection: PageSelection | null;
  readonly recent: readonly TermId[];
};

const NOTHING: TabMemory = { selection: null, recent: [] };

/** More than these are history, not "the last terms". */
const MAX_RECENT = 12;

/**
 * Remembers each tab's highlight until the tab navigates or closes: in `storage.session`, which
 * outlives the background but not the browser. Of private windows only in this context's memory.
 */
export function createTabHighlights() {
  const ofPrivateTabs = new Map<number, TabMemory>();

  const read = async (tabId: number, isPrivate: boolean): Promise<TabMemory> => {
    if (isPrivate) return ofPrivateTabs.get(tabId) ?? NOTHING;
    const stored = await browser.storage.session.get(keyOf(tabId));
    return (stored[keyOf(tabId)] as TabMemory | undefined) ?? NOTHING;
  };
  const write = async (tab: TabPlace, memory: TabMemory) => {
    if (tab.isPrivate) ofPrivateTabs.set(tab.tabId, memory);
    else await browser.storage.session.set({ [keyOf(tab.tabId)]: memory });
  };
  return {
    read: (tab: TabPlace) => read(tab.tabId, tab.isPrivate),
    async remember(tab: TabPlace, selection: PageSelection, terms: readonly TermId[]) {
      const { recent } = await read(tab.tabId, tab.isPrivate);
      await write(tab, { selection, recent: newestFirst(terms, recent) });
    },
    async noteTerm(tab: TabPlace, termId: TermId) {
      const memory = await read(tab.tabId, tab.isPrivate);
      await write(tab, { ...memory, recent: newestFirst([termId], memory.recent) });
    },
    async forget(tabId: number) {
      ofPrivateTabs.delete(tabId);
      await browser.storage.session.remove(keyOf(tabId));
    },
  };
}

export type TabHighlights = ReturnType<typeof createTabHighlights>;
export type TabPlace = { readonly tabId: number; readonly isPrivate: boolean };

function keyOf(tabId: number): string {
  return `tab-${tabId}`;
}

function newestFirst(terms: readonly TermId[], recent: readonly TermId[]): readonly TermId[] {
  return [...new Set([...terms, ...recent])].slice(0, MAX_RECENT);
}
