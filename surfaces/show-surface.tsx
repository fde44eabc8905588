import { render } from 'preact';
import { browser } from 'wxt/browser';
import { StudyApp } from '@/components/StudyApp';
import { StudyPage } from '@/components/StudyPage';
import type { SurfaceLink } from '@/components/surface-link';
import { openPanelHere } from '@/surfaces/open-panel-here';
import { saveFile } from '@/surfaces/save-file';
import { type Announcement, onAnnouncement, request } from '@/messaging/client';

/** No window has this id: nothing is found beside a surface that has no window. */
const NO_WINDOW = 0;

/** Draws the popup or the panel, and ties it to its window and the background. */
export async function showSurface(kind: 'popup' | 'panel'): Promise<void> {
  const root = document.getElementById('root');
  if (root !== null) render(<StudyApp link={await linkHere(kind)} />, root);
}

/** Draws the study page at the view that its address names. */
export async function showStudyPage(): Promise<void> {
  const root = document.getElementById('root');
  if (root === null) return;
  const view = new URLSearchParams(location.hash.slice(1)).get('view');
  render(<StudyPage link={await linkHere('study')} opening={view} />, root);
}

async function linkHere(kind: SurfaceLink['kind']): Promise<SurfaceLink> {
  const { id: windowId = NO_WINDOW, incognito } = await browser.windows.getCurrent();
  return createLink({ kind, windowId, isPrivate: incognito });
}

function createLink(place: Pick<SurfaceLink, 'kind' | 'windowId' | 'isPrivate'>): SurfaceLink {
  return {
    ...place,
    request,
    opening: openingOf(location.hash),
    newEventId: () => crypto.randomUUID(),
    openStudyPage: (view) => {
      const url = browser.runtime.getURL(`/study.html#view=${view}` as '/study.html');
      void browser.tabs.create({ url });
    },
    saveFile,
    openPanel: place.kind === 'popup' ? () => openPanelHere(place.windowId) : null,
    onHighlightChanged: (hear) => {
      const stopHearing = hearAnnouncements(({ announced, params }) => {
        if (announced === 'highlightChanged' && params.windowId === place.windowId) {
          hear(params.isMade);
        }
      });
      // Another tab of this window came to the front: its highlight is the one to show.
      const onActivated = ({ windowId }: { windowId: number }) =>
        windowId === place.windowId && hear(false);
      browser.tabs.onActivated.addListener(onActivated);
      return () => {
        stopHearing();
        browser.tabs.onActivated.removeListener(onActivated);
      };
    },
    onMarksChanged: (hear) =>
      hearAnnouncements(({ announced, params }) => {
        if (announced === 'marksChanged' && params.windowId === place.windowId) hear();
      }),
    onQuizChanged: (hear) =>
      hearAnnouncements(({ announced, params }) => {
        if (announced === 'quizChanged') hear(params);
      }),
  };
}

/** Calls `hear` with each announcement until the returned function is called. */
function hearAnnouncements(hear: (announcement: Announcement) => void): () => void {
  const ends = new AbortController();
  onAnnouncement(hear, ends.signal);
  return () => ends.abort();
}

/** Reads what the address bar asked for: `#term=mutuality` or `#search=what%20was%20typed`. */
function openingOf(hash: string): SurfaceLink['opening'] {
  const asked = new URLSearchParams(hash.slice(1));
  const [term, query] = [asked.get('term'), asked.get('search')];
  // The id is ours; if not, there is no such term, and the view says so.
  if (term !== null) return { termId: term } as SurfaceLink['opening'];
  return query === null ? null : { query };
}
