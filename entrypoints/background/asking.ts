import { browser } from 'wxt/browser';
import { announce } from '@/messaging/client';
import { type ExplainedText, likeliestTerms } from '@/glossary/explain';
import { explainSelection } from '@/entrypoints/background/explain-selection';
import type { GlossaryStore } from '@/entrypoints/background/glossary-store';
import { injectAgentAndCard } from '@/entrypoints/background/inject';
import { type FrameSelection, readSelection } from '@/entrypoints/background/read-selection';
import type { LookUpLog } from '@/entrypoints/background/look-up-log';
import type { TabHighlights, TabPlace } from '@/entrypoints/background/tab-highlights';
import { NO_CONTEXT } from '@/glossary/matching/page-context';
import { MAX_SELECTION_LENGTH, type PageSelection } from '@/messaging/protocol';
import { openPanelHere } from '@/surfaces/open-panel-here';

const MENU_ID = 'explain-highlight';
const EXPLAIN_COMMAND = 'explain-highlight';
const PANEL_COMMAND = 'open-panel';
/** Firefox cuts what a menu tells of a selection here, and does not say so. */
const MENU_TEXT_LIMIT = 16_384;

/** A tab in which somebody asks. */
type AskedTab = TabPlace & { readonly windowId: number };
type BrowserTab = {
  readonly id?: number | undefined;
  readonly windowId: number;
  readonly incognito: boolean;
};

/** Puts the entry into the context menu; the browser keeps it from then on. */
export async function createMenu(): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({
    id: MENU_ID,
    title: 'Explain “%s” with Peerlight',
    contexts: ['selection'],
  });
}

/** Answers the context menu and the keyboard shortcuts: generously, because the person asked. */
export function listenToAsking(
  glossary: GlossaryStore,
  highlights: TabHighlights,
  lookUps: LookUpLog,
): void {
  const explain = async (tab: AskedTab, selection: PageSelection, isField: boolean) => {
    const explained = await explainSelection(glossary, selection, 'ask');
    const terms = likeliestTerms(explained);
    await highlights.remember(
      { ...tab, isPrivate: tab.isPrivate || isField },
      { selection, terms },
    );
    if (!tab.isPrivate && !isField) lookUps.noteHighlight(selection, explained);
    announce({ announced: 'highlightChanged', params: { windowId: tab.windowId, isMade: true } });
    return explained;
  };

  browser.contextMenus.onClicked.addListener((info, tab) => {
    if (info.menuItemId !== MENU_ID) return;
    if (tab !== undefined && tab.windowId >= 0) openPanelHere(tab.windowId); // first: the click counts once
    const text = info.selectionText ?? '';
    const selection = {
      text: text.slice(0, MAX_SELECTION_LENGTH),
      isCut: text.length >= MENU_TEXT_LIMIT,
      context: NO_CONTEXT,
    };
    askedTab(tab)
      .then((here) => here && explain(here, selection, info.editable))
      .catch((cause: unknown) => console.error('context menu', cause));
  });

  browser.commands.onCommand.addListener((command, tab) => {
    if (command === PANEL_COMMAND && tab !== undefined) openPanelHere(tab.windowId);
    if (command !== EXPLAIN_COMMAND) return;
    askedTab(tab)
      .then((here) => here && explainInPage(here, explain))
      .catch((cause: unknown) => console.error('shortcut', cause));
  });
}

/** The tab of an event; Chromium's PDF viewer names none, and then it is the one in front. */
async function askedTab(tab: BrowserTab | undefined): Promise<AskedTab | null> {
  const isNamed = tab?.id !== undefined && tab.id >= 0;
  const [front] = isNamed
    ? [tab]
    : await browser.tabs.query({ active: true, lastFocusedWindow: true });
  if (front?.id === undefined) return null;
  return { tabId: front.id, windowId: front.windowId, isPrivate: front.incognito };
}

/** Shows the card beside what is selected; where nothing is or no script may run, the popup says so. */
async function explainInPage(
  tab: AskedTab,
  explain: (tab: AskedTab, selection: PageSelection, isField: boolean) => Promise<ExplainedText>,
): Promise<void> {
  const found = await readIfAllowed(tab.tabId);
  if (found === null) {
    // Chrome before 127 has no such call, Firefox before 149 wants a click on the button for it.
    await browser.action.openPopup?.().catch(() => undefined);
    return;
  }
  const explained = await explain(tab, found.selection, found.isField);
  await injectAgentAndCard(tab.tabId, found.frameId);
  await browser.tabs.sendMessage(
    tab.tabId,
    { command: 'showExplanation', params: { explained } },
    { frameId: found.frameId },
  );
}

async function readIfAllowed(tabId: number): Promise<FrameSelection | null> {
  try {
    return await readSelection(tabId);
  } catch {
    // No script may run in this tab.
    return null;
  }
}
