import { browser } from 'wxt/browser';

/** The accent of the light theme, which stands out on light and dark toolbars (7:1 with white). */
const BADGE_COLOR = '#0b5458';

/** Shows the number of due cards on the toolbar button; none shows nothing. */
export function showDueCount(count: number): void {
  void browser.action.setBadgeText({ text: count === 0 ? '' : count > 99 ? '99+' : String(count) });
  void browser.action.setBadgeBackgroundColor({ color: BADGE_COLOR });
  void browser.action.setTitle({
    title: count === 0 ? 'Peerlight' : `Peerlight: ${count} due`,
  });
}
