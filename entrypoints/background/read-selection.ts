import { browser } from 'wxt/browser';
import { NO_CONTEXT } from '@/glossary/matching/page-context';
import { MAX_SELECTION_LENGTH, type PageSelection } from '@/messaging/protocol';

/** A selection and the frame that it stands in. */
export type FrameSelection = {
  readonly frameId: number;
  /** Whether it stands in a field or an editor: it is explained, because somebody asked, but not stored. */
  readonly isField: boolean;
  readonly selection: PageSelection;
};

/** Thrown where scripts run but do not reach what is read, as in Chromium's PDF viewer. */
export class OutOfReach extends Error {}

/**
 * Reads what is selected in a tab's frames now, because the person asked: by `activeTab` this reaches
 * pages where the agent may not run. Null when nothing is selected.
 * @throws When no script may run in the tab, or what it shows is a PDF.
 */
export async function readSelection(tabId: number): Promise<FrameSelection | null> {
  const results = await browser.scripting.executeScript({
    target: { tabId, allFrames: true },
    func: selectedText,
    args: [MAX_SELECTION_LENGTH],
  });
  const frames = results.flatMap(({ frameId, result }) => (result ? [{ frameId, ...result }] : []));
  if (frames.some(({ isPdf }) => isPdf)) throw new OutOfReach('a PDF viewer');
  // The frame in which the person is comes before one with an old selection.
  const [found] = frames
    .filter(({ text }) => text.trim() !== '')
    .toSorted((one, other) => Number(other.hasFocus) - Number(one.hasFocus));
  if (found === undefined) return null;
  const { frameId, text, isCut, isField, title, language } = found;
  const context = { ...NO_CONTEXT, title, language };
  return { frameId, isField, selection: { text, isCut, context } };
}

/** Runs in the page: it can use nothing from outside itself. Secrets are never read. */
function selectedText(maxLength: number) {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  const isSecret =
    active instanceof HTMLInputElement &&
    (active.type === 'password' || active.autocomplete.startsWith('cc-'));
  const text = isSecret ? '' : String(getSelection());
  return {
    text: text.slice(0, maxLength),
    isCut: text.length > maxLength,
    isField:
      document.designMode === 'on' ||
      active instanceof HTMLInputElement ||
      active instanceof HTMLTextAreaElement ||
      (active instanceof HTMLElement && active.isContentEditable),
    isPdf: document.contentType === 'application/pdf',
    hasFocus: document.hasFocus() && active?.localName !== 'iframe',
    title: document.title.slice(0, 300),
    language: document.documentElement.lang.slice(0, 30),
  };
}
