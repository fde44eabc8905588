import type { ExplainedText } from '@/glossary/explain';
import type { PageClient } from '@/messaging/page-client';

/** What a highlight leaves on the page for the card to stand beside. */
export type Anchor = {
  /** The rectangles of the highlighted text, in the viewport, as they are now. */
  readonly rects: () => readonly DOMRect[];
};

/** The card, once its script is in the frame. */
export type CardHandle = {
  show(explained: ExplainedText, anchor: Anchor): void;
  close(): void;
  isOpen(): boolean;
  /** Whether an event happened on the card. */
  owns(event: Event): boolean;
};

/**
 * What agent and card share in one frame. It hangs on the isolated world's global object, which no
 * page can see.
 */
export type PageLink = {
  readonly client: PageClient;
  card: CardHandle | null;
  /** Ends this agent, its card and their listeners. */
  retire(): void;
};

const KEY = Symbol.for('peerlight.page-link');
type Scope = { [KEY]?: PageLink };

/** Returns the link of this frame, or null where there is none yet. */
export function readPageLink(): PageLink | null {
  return (globalThis as Scope)[KEY] ?? null;
}

/** Hangs up the link of this frame; an agent that was here before is retired. */
export function setPageLink(link: PageLink): void {
  readPageLink()?.retire();
  (globalThis as Scope)[KEY] = link;
}
