import { browser } from 'wxt/browser';
import { NO_CONTEXT } from '@/glossary/matching/evidence';
import { MAX_SELECTION_LENGTH, type PageSelection } from '@/messaging/protocol';

/** A selection and the frame that it stands in. */
export type FrameSelection = { readonly frameId: number; readonly selection: PageSelection };

/**
 * Reads what is selected in a tab's frames now, because the person asked: by `activeTab` this reaches
 * pages where the agent may not run. Null when nothing is selected.
 * @throws When no script may run in the tab.
 */
export async function readSelection(tabId: number): Promise<FrameSelection | null> {
  const results = await browser.scripting.executeScript({
    target: { tabId, allFrames: true },
    func: selectedText,
    args: [MAX_SELECTION_LENGTH],
  });
  for (const { frameId, result } of results) {
    if (result === null || result === undefined || result.text.trim() === '') continue;
    const { text, isCut, title, language } = result;
    const context = { ...NO_CONTEXT, title, language };
    return { frameId, selection: { text, isCut, context } };
  }
  return null;
}

/** Runs in the page: it can use nothing from outside itself. Secrets are never read. */
function selectedText(maxLength: number) {
  const active = document.activeElement;
  const isSecret =
    active instanceof HTMLInputElement &&
    (active.type === 'password' || active.autocomplete.startsWith('cc-'));
  if (isSecret) return null;
  const text = String(getSelection());
  return {
    text: text.slice(0, maxLength),
    isCut: text.length > maxLength,
    title: document.title.slice(0, 300),
    language: document.documentElement.lang.slice(0, 30),
  };
}
