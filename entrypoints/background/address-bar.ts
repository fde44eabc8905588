import { browser } from 'wxt/browser';
import type { GlossaryStore } from '@/entrypoints/background/glossary-store';

/** Browsers show about so many below what is typed. */
const MAX_SUGGESTIONS = 6;
const PAGE = '/sidepanel.html';

/** Looks up what is typed after the keyword in the address bar; the definition opens in a tab. */
export function listenToAddressBar(glossary: GlossaryStore): void {
  browser.omnibox.onInputChanged.addListener((typed, suggest) => {
    void glossary.search().then((search) => {
      const found = search(typed).slice(0, MAX_SUGGESTIONS);
      suggest(
        found.map(({ headword, definition }) => ({
          content: headword,
          description: asDescription(`${headword}: ${definition}`),
        })),
      );
    });
  });
  browser.omnibox.onInputEntered.addListener((typed, disposition) => {
    void glossary.search().then(async (search) => {
      const [best] = search(typed);
      const place = best === undefined ? `search=${encodeURIComponent(typed)}` : `term=${best.id}`;
      const url = `${browser.runtime.getURL(PAGE)}#${place}`;
      if (disposition === 'currentTab') await browser.tabs.update({ url });
      else await browser.tabs.create({ url, active: disposition === 'newForegroundTab' });
    });
  });
}

/** Chromium reads descriptions as XML, Firefox as they are. */
function asDescription(text: string): string {
  if (import.meta.env.FIREFOX) return text;
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
