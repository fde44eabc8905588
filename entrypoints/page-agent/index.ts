import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readPageContext } from '@/entrypoints/page-agent/page-context';
import { type Anchor, type PageLink, setPageLink } from '@/entrypoints/page-agent/page-link';
import { isInTypingField } from '@/entrypoints/page-agent/typing-field';
import { watchSelection } from '@/entrypoints/page-agent/watch-selection';
import { createPageClient } from '@/messaging/page-client';
import { MAX_SELECTION_LENGTH } from '@/messaging/protocol';

/** Runs in every frame of every page, and only listens. */
export default defineUnlistedScript(() => {
  const client = createPageClient(globalThis as never);
  if (client === null) return;

  const ends = new AbortController();
  let lastText = '';
  let token = 0;
  const link: PageLink = {
    client,
    card: null,
    retire() {
      ends.abort();
      link.card?.close();
    },
  };
  setPageLink(link);

  const explain = async () => {
    if (!client.isAlive()) return link.retire(); // the extension was updated or removed
    const selection = getSelection();
    const text = selection === null ? '' : String(selection);
    if (text === lastText) return;
    lastText = text;
    const current = ++token;
    if (selection === null || text.trim() === '' || isInTypingField(selection)) {
      return link.card?.close();
    }
    const anchor = anchorOf(selection);
    const result = await client.request('explainSelection', {
      needsCard: link.card === null,
      selection: {
        text: text.slice(0, MAX_SELECTION_LENGTH),
        isCut: text.length > MAX_SELECTION_LENGTH,
        context: readPageContext(rangeOf(selection)),
      },
    });
    // Another selection has been made since, or another agent has taken over.
    if (current !== token || ends.signal.aborted) return;
    if (result.ok && result.value !== null) link.card?.show(result.value, anchor);
    else link.card?.close();
  };

  watchSelection(
    {
      // The same words selected anew are a new highlight; a click that leaves them standing is not.
      onGesture: (event) => {
        if (link.card?.owns(event) !== true) lastText = '';
      },
      onBegin: () => {
        const selection = getSelection();
        if (!client.isAlive()) link.retire();
        else if (selection !== null && !isInTypingField(selection))
          void client.request('wakeUp', {});
      },
      onEnd: () => void explain(),
    },
    ends.signal,
  );
  const stopCommands = client.onCommand(({ explained }) => {
    const selection = getSelection();
    if (selection !== null) link.card?.show(explained, anchorOf(selection));
  });
  ends.signal.addEventListener('abort', stopCommands);
});

function rangeOf(selection: Selection): Range | null {
  return selection.rangeCount === 0 ? null : selection.getRangeAt(0);
}

/** The anchor keeps the range, not its place: the card follows when the page scrolls. */
function anchorOf(selection: Selection): Anchor {
  const range = rangeOf(selection)?.cloneRange() ?? null;
  return { rects: () => [...(range?.getClientRects() ?? [])] };
}
