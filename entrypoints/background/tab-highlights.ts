import { browser } from 'wxt/browser';
import type { TermId } from '@/glossary/entry';
import { NO_CONTEXT } from '@/glossary/matching/page-context';
import type { PageSelection } from '@/messaging/protocol';

/** What is remembered of a tab while it shows one page: its highlight, and the terms looked up there. */
export type TabMemory = {
  readonly selection: PageSelection | null;
  readonly recent: readonly TermId[];
};

const NOTHING: TabMemory = { selection: null, recent: [] };

/** More than these are history, not "the last terms". */
const MAX_RECENT = 12;

/** A tab, and whether what is remembered of it may be written anywhere. */
export type TabPlace = { readonly tabId: number; readonly isPrivate: boolean };

/** A highlight and what it named; `page` is what `pageOf` said when it was made, if that was earlier. */
export type MadeHighlight = {
  readonly selection: PageSelection;
  readonly terms: readonly TermId[];
  readonly page?: number;
};

/**
 * Remembers each tab's highlight until the tab navigates or closes: in `storage.session`, which
 * outlives the background but not the browser. Of private windows and of form fields only in this
 * context's memory. What stood around a highlight is not kept.
 */
export function createTabHighlights() {
  const unwritten = new Map<number, TabMemory>();
  /** One change of a tab after the other: each reads what the one before wrote. */
  const queues = new Map<number, Promise<unknown>>();
  /** Counts a tab's pages, so that what comes late from a page is not taken for the next one's. */
  const pages = new Map<number, number>();

  const pageOf = (tabId: number) => pages.get(tabId) ?? 0;
  const inTurn = <Result>(tabId: number, work: () => Promise<Result>): Promise<Result> => {
    const turn = (queues.get(tabId) ?? Promise.resolve()).then(work, work);
    queues.set(tabId, turn);
    return turn;
  };
  const read = async ({ tabId }: TabPlace): Promise<TabMemory> => {
    const kept = unwritten.get(tabId);
    if (kept !== undefined) return kept;
    const stored = await browser.storage.session.get(keyOf(tabId));
    return (stored[keyOf(tabId)] as TabMemory | undefined) ?? NOTHING;
  };
  const change = (tab: TabPlace, page: number, next: (memory: TabMemory) => TabMemory) =>
    inTurn(tab.tabId, async () => {
      if (page !== pageOf(tab.tabId)) return;
      const memory = next(await read(tab));
      if (tab.isPrivate) unwritten.set(tab.tabId, memory);
      else {
        unwritten.delete(tab.tabId);
        await browser.storage.session.set({ [keyOf(tab.tabId)]: memory });
      }
    });

  return {
    read,
    /** The page that a tab shows now; give it to `remember` when the highlight was made earlier. */
    pageOf,
    remember: (tab: TabPlace, made: MadeHighlight) =>
      change(tab, made.page ?? pageOf(tab.tabId), ({ recent }) => ({
        selection: { ...made.selection, context: NO_CONTEXT },
        recent: newestFirst(made.terms, recent),
      })),
    noteTerm: (tab: TabPlace, termId: TermId) =>
      change(tab, pageOf(tab.tabId), (memory) => ({
        ...memory,
        recent: newestFirst([termId], memory.recent),
      })),
    forget(tabId: number) {
      pages.set(tabId, pageOf(tabId) + 1);
      return inTurn(tabId, async () => {
        unwritten.delete(tabId);
        await browser.storage.session.remove(keyOf(tabId));
      });
    },
  };
}

export type TabHighlights = ReturnType<typeof createTabHighlights>;

function keyOf(tabId: number): string {
  return `tab-${tabId}`;
}

function newestFirst(terms: readonly TermId[], recent: readonly TermId[]): readonly TermId[] {
  return [...new Set([...terms, ...recent])].slice(0, MAX_RECENT);
}
