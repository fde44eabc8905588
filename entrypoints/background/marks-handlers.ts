import { browser } from 'wxt/browser';
import { activeTab } from '@/entrypoints/background/active-tab';
import { summaryOf } from '@/entrypoints/background/term-summary';
import type { GlossaryStore } from '@/entrypoints/background/glossary-store';
import {
  isOnFor,
  type MarksSettings,
  patternsOf,
  readMarksSettings,
  withSite,
  writeMarksSettings,
} from '@/entrypoints/background/marks-settings';
import {
  readMarks,
  scrollToMention,
  startMarks,
  stopMarks,
} from '@/entrypoints/background/tab-marks';
import { announce } from '@/messaging/client';
import type { PageTerms } from '@/messaging/protocol';
import { RequestFailure, type RequestHandlers } from '@/messaging/server';

const SCRIPT_ID = 'page-marks';

type MarksRequests = 'readPageTerms' | 'setMarks' | 'showMention' | 'marksChanged';

/** Answers what surfaces ask about marks and the terms of a page. */
export function createMarksHandlers(glossary: GlossaryStore): Pick<RequestHandlers, MarksRequests> {
  const describe = async (windowId: number): Promise<PageTerms> => {
    const settings = await readMarksSettings();
    const tab = await siteOf(windowId);
    const marks = tab === null ? null : await readMarks(tab.tabId);
    const entries = await glossary.entries();
    return {
      site: marks === null ? null : (tab?.site ?? null),
      isOnHere: marks !== null && marks.state !== 'off',
      isOnEverywhere: settings.isOnEverywhere,
      isForeign: marks?.state === 'notEnglish',
      terms: (marks?.terms ?? []).flatMap(({ termId, count }) => {
        const entry = entries.get(termId);
        return entry === undefined ? [] : [{ ...summaryOf(entry), count }];
      }),
    };
  };

  return {
    readPageTerms: ({ windowId }) => describe(windowId),

    async setMarks({ windowId, scope, isOn }) {
      const tab = await siteOf(windowId);
      if (tab === null) throw new RequestFailure('refused');
      const settings = await readMarksSettings();
      if (scope === 'everywhere')
        await changeMarks({ ...settings, isOnEverywhere: isOn, sites: {} });
      // Which site a private window shows is kept nowhere: there the switch is for this page.
      else if (!tab.isPrivate) await changeMarks(withSite(settings, tab.site, isOn));
      await (isOn ? startMarks(tab.tabId) : stopMarks(tab.tabId));
      return null;
    },

    async showMention({ windowId, termId, number }) {
      const tab = await siteOf(windowId);
      return tab !== null && scrollToMention(tab.tabId, termId, number);
    },

    marksChanged(_params, sender) {
      if (sender.kind === 'page') {
        announce({ announced: 'marksChanged', params: { windowId: sender.windowId } });
      }
      return null;
    },
  };
}

/** Keeps where marks are wanted, tells the browser so, and switches them in the pages that are open. */
export async function changeMarks(settings: MarksSettings): Promise<void> {
  await writeMarksSettings(settings);
  await registerMarks();
  const tabs = await browser.tabs.query({});
  await Promise.all(
    tabs.map(async ({ id, url, discarded }) => {
      const site = url === undefined ? null : hostOf(url);
      if (id === undefined || site === null || discarded) return;
      await (isOnFor(settings, site) ? startMarks(id) : stopMarks(id));
    }),
  );
}

/** Registers the marks' script for the pages where they are on; the browser remembers until an update. */
export async function registerMarks(): Promise<void> {
  const { matches, excludeMatches } = patternsOf(await readMarksSettings());
  const known = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT_ID] });
  if (known.length > 0) await browser.scripting.unregisterContentScripts({ ids: [SCRIPT_ID] });
  if (matches.length === 0) return;
  await browser.scripting.registerContentScripts([
    {
      id: SCRIPT_ID,
      js: ['page-marks.js'],
      css: ['page-marks.css'],
      matches: [...matches],
      excludeMatches: [...excludeMatches],
      allFrames: true,
      runAt: 'document_idle',
      persistAcrossSessions: true,
    },
  ]);
}

async function siteOf(windowId: number) {
  const tab = await activeTab(windowId);
  const site = tab?.url === undefined ? null : hostOf(tab.url);
  return tab === null || site === null ? null : { ...tab, site };
}

/** Returns a web page's host; null for what has none. */
function hostOf(url: string): string | null {
  const { protocol, hostname } = new URL(url);
  return /^https?:$/.test(protocol) && hostname !== '' ? hostname : null;
}
