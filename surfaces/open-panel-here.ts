import { browser } from 'wxt/browser';

/** Firefox's sidebar, which the types of `wxt/browser` do not know. */
type WithSidebar = { readonly sidebarAction?: { open(): Promise<void> } };

/**
 * Opens the side panel of a window. Must be called before anything is awaited: both browsers ask for
 * a click, and the click is forgotten at the first `await`.
 */
export function openPanelHere(windowId: number): void {
  const { sidebarAction } = browser as unknown as WithSidebar;
  const opening = sidebarAction?.open() ?? browser.sidePanel.open({ windowId });
  opening.catch(() => {
    // Firefox: a click inside a page is no click to it. The card names the shortcut there.
  });
}
