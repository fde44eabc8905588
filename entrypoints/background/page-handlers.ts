import { type ExplainedText, likeliestTerms } from '@/glossary/explain';
import { announce } from '@/messaging/client';
import { explainSelection } from '@/entrypoints/background/explain-selection';
import type { GlossaryStore } from '@/entrypoints/background/glossary-store';
import type { LookUpLog } from '@/entrypoints/background/look-up-log';
import { injectCard } from '@/entrypoints/background/inject';
import { openPanelHere } from '@/surfaces/open-panel-here';
import type { TabHighlights } from '@/entrypoints/background/tab-highlights';
import { RequestFailure, type RequestHandlers } from '@/messaging/server';

/** What studying has to do with a highlight: it is noted, and what is being asked is not told. */
export type StudyAround = {
  readonly lookUps: LookUpLog;
  holdBack(explained: ExplainedText): Promise<ExplainedText>;
};

/** Answers what a page's agent asks. */
export function createPageHandlers(
  glossary: GlossaryStore,
  highlights: TabHighlights,
  study: StudyAround,
): Pick<RequestHandlers, 'wakeUp' | 'explainSelection' | 'openPanel'> {
  return {
    async wakeUp() {
      await glossary.entries();
      return null;
    },

    async explainSelection({ selection, needsCard }, sender) {
      if (sender.kind !== 'page') throw new RequestFailure('refused');
      const page = highlights.pageOf(sender.tabId);
      const found = await explainSelection(glossary, selection, 'card');
      // Of private windows nothing is kept, and so nothing is asked.
      const explained = sender.isPrivate ? found : await study.holdBack(found);
      const isShown = explained.terms.length > 0;
      const terms = likeliestTerms(explained);
      const injected = isShown && needsCard ? injectCard(sender.tabId, sender.frameId) : null;
      if (isShown && !sender.isPrivate) study.lookUps.noteHighlight(selection, explained);
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
