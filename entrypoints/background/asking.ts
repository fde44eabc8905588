import { browser } from 'wxt/browser';
import { announce } from '@/messaging/client';
import type { ExplainedText } from '@/glossary/explain';
import { explainSelection } from '@/entrypoints/background/explain-selection';
import type { GlossaryStore } from '@/entrypoints/background/glossary-store';
import { injectAgentAndCard } from '@/entrypoints/background/inject';
import { openPanelHere } from '@/surfaces/open-panel-here';
import { readSelection } from '@/entrypoints/background/read-selection';
import type { TabHighlights } from '@/entrypoints/background/tab-highlights';
import { NO_CONTEXT } from '@/glossary/matching/evidence';
import { MAX_SELECTION_LENGTH, type PageSelection } from '@/messaging/protocol';

export const MENU_ID = 'explain-highlight';
const EXPLAIN_COMMAND = 'explain-highlight';
const PANEL_COMMAND = 'open-panel';

type Tab = {
  id?: number | undefined;
  windowId: number;
  incognito: boolean;
  title?: string | undefined;
};

/** Puts the entry into the context menu; the browser keeps it from then on. */
export function createMenu(): void {
  browser.contextMenus.removeAll(() => {
    browser.contextMenus.create({
      id: MENU_ID,
      title: 'Explain “%s” with Peerlight',
      contexts: ['selection'],
    });
  });
}

/** Answers the context menu and the keyboard shortcuts: generously, because the person asked. */
export function listenToAsking(glossary: GlossaryStore, highlights: TabHighlights): void {
  const remember = async (tab: Tab & { id: number }, selection: PageSelection) => {
    const explained = await explainSelection(glossary, selection, 'ask');
    const terms = explained.terms.flatMap(({ senses }) => senses.slice(0, 1).map(({ id }) => id));
    await highlights.remember({ tabId: tab.id, isPrivate: tab.incognito }, selection, terms);
    announce({ announced: 'highlightChanged', params: { windowId: tab.windowId } });
    return explained;
  };

  browser.contextMenus.onClicked.addListener((info, tab) => {
    if (info.menuItemId !== MENU_ID || tab?.id === undefined || tab.id < 0) return;
    openPanelHere(tab.windowId); // first, while the click still counts
    const text = info.selectionText ?? '';
    void remember(
      { ...tab, id: tab.id },
      {
        text: text.slice(0, MAX_SELECTION_LENGTH),
        isCut: text.length > MAX_SELECTION_LENGTH,
        context: NO_CONTEXT,
      },
    );
  });

  browser.commands.onCommand.addListener((command, tab) => {
    if (tab?.id === undefined) return;
    const here = { ...tab, id: tab.id };
    if (command === PANEL_COMMAND) openPanelHere(here.windowId);
    if (command === EXPLAIN_COMMAND) void explainInPage(here, remember);
  });
}

/** Shows the card beside what is selected; where no script may run, the popup says so. */
async function explainInPage(
  tab: Tab & { id: number },
  remember: (tab: Tab & { id: number }, selection: PageSelection) => Promise<ExplainedText>,
): Promise<void> {
  try {
    const found = await readSelection(tab.id);
    if (found === null) return;
    const explained = await remember(tab, found.selection);
    await injectAgentAndCard(tab.id, found.frameId);
    await browser.tabs.sendMessage(
      tab.id,
      { command: 'showExplanation', params: { explained } },
      { frameId: found.frameId },
    );
  } catch {
    // No script may run here. Firefox before 149 opens a popup only on a click: nothing to do then.
    await browser.action.openPopup().catch(() => undefined);
  }
}
