import type { TermId } from '@/glossary/entry';
import { activeTab } from '@/entrypoints/background/active-tab';
import { explainSelection } from '@/entrypoints/background/explain-selection';
import type { GlossaryStore } from '@/entrypoints/background/glossary-store';
import { readSelection } from '@/entrypoints/background/read-selection';
import { summaryOf } from '@/entrypoints/background/term-summary';
import type { LookUpLog } from '@/entrypoints/background/look-up-log';
import type { TabHighlights } from '@/entrypoints/background/tab-highlights';
import type { PageSelection, TabHighlight } from '@/messaging/protocol';
import type { RequestHandlers } from '@/messaging/server';

/** Answers what popup and panel ask about highlights and the glossary. */
export function createSurfaceHandlers(
  glossary: GlossaryStore,
  highlights: TabHighlights,
  lookUps: LookUpLog,
): Pick<
  RequestHandlers,
  'readHighlight' | 'recentTerms' | 'searchTerms' | 'listTerms' | 'readTerm'
> {
  const explain = async (selection: PageSelection): Promise<TabHighlight> => ({
    kind: 'explained',
    explained: await explainSelection(glossary, selection, 'ask'),
  });
  return {
    async readHighlight({ windowId, isAsked }) {
      const tab = await activeTab(windowId);
      if (tab === null) return { kind: 'nothingHighlighted' };
      const { selection } = await highlights.read(tab);
      if (selection !== null) return explain(selection);
      if (!isAsked) return { kind: 'nothingHighlighted' };
      try {
        const found = await readSelection(tab.tabId);
        return found === null ? { kind: 'nothingHighlighted' } : await explain(found.selection);
      } catch {
        // Both browsers refuse scripts on store pages, their own pages and PDF viewers.
        return { kind: 'outOfReach' };
      }
    },

    async recentTerms({ windowId }) {
      const tab = await activeTab(windowId);
      const { recent } = tab === null ? { recent: [] } : await highlights.read(tab);
      const entries = await glossary.entries();
      return recent
        .map((id) => entries.get(id))
        .flatMap((entry) => (entry ? [summaryOf(entry)] : []));
    },

    async searchTerms({ query }) {
      const search = await glossary.search();
      return search(query).map(summaryOf);
    },

    async listTerms() {
      return (await glossary.entries()).all().map(summaryOf);
    },

    async readTerm({ termId, windowId }) {
      const entry = (await glossary.entries()).get(termId) ?? null;
      const tab = entry === null ? null : await activeTab(windowId);
      if (tab === null) return entry;
      await highlights.noteTerm(tab, termId satisfies TermId);
      if (!tab.isPrivate) lookUps.noteTerm(termId);
      return entry;
    },
  };
}
