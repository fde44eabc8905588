import { likeliestTerms } from '@/glossary/explain';
import { announce } from '@/messaging/client';
import { explainSelection } from '@/entrypoints/background/explain-selection';
import type { GlossaryStore } from '@/entrypoints/background/glossary-store';
import type { LookUpLog } from '@/entrypoints/background/look-up-log';
import { injectCard } from '@/entrypoints/background/inject';
import { openPanelHere } from '@/surfaces/open-panel-here';
import type { TabHighlights } from '@/entrypoints/background/tab-highlights';
import { RequestFailure, type RequestHandlers } from '@/messaging/server';

/** Answers what a page's agent asks. */
export function createPageHandlers(
  glossary: GlossaryStore,
  highlights: TabHighlights,
  lookUps: LookUpLog,
): Pick<RequestHandlers, 'wakeUp' | 'explainSelection' | 'openPanel'> {
  return {
    async wakeUp() {
      await glossary.entries();
      return null;
    },

    async explainSelection({ selection, needsCard }, sender) {
      if (sender.kind !== 'page') throw new RequestFailure('refused');
      const page = highlights.pageOf(sender.tabId);
      const explained = await explainSelection(glossary, selection, 'card');
      const isShown = explained.terms.length > 0;
      const terms = likeliestTerms(explained);
      const injected = isShown && needsCard ? injectCard(sender.tabId, sender.frameId) : null;
      if (isShown && !sender.isPrivate) lookUps.noteHighlight(selection, explained);
      // The panel can wait; the card cannot.
      void highlights
        .remember(sender, { selection, terms, page })
        .then(() =>
          announce({
            announced: 'highlightChanged',
            params: { windowId: sender.windowId, isMade: true },
          }),
        )
        .catch((cause: unknown) => console.error('highlight', cause));
      await injected;
      return isShown ? explained : null;
    },

    // Not async: the first thing that happens here must be the opening, or the click no longer counts.
    openPanel(_params, sender) {
      if (sender.kind === 'page') openPanelHere(sender.windowId);
      return null;
    },
  };
}
