import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import index from '#compiled/index.json';
import { type CompiledIndex, readIndex } from '@/glossary/compiled-index';
import { buildMatcher } from '@/glossary/matching/build-matcher';
import { isEnglish } from '@/glossary/matching/find-mentions';
import { createIdlePause } from '@/entrypoints/page-marks/idle-pause';
import { type MarksLink, readMarksLink, setMarksLink } from '@/entrypoints/page-marks/marks-link';
import { PageMarks } from '@/entrypoints/page-marks/page-marks';
import { Painter } from '@/entrypoints/page-marks/painter';
import { showPlace } from '@/entrypoints/page-marks/show-place';
import { createPageClient } from '@/messaging/page-client';
import { watchChanges } from '@/entrypoints/page-marks/watch-changes';

/** Marks the terms of a page. Runs only where the person has switched marks on. */
export default defineUnlistedScript(() => {
  if (readMarksLink() !== null || typeof Highlight !== 'function') return;
  if (!isEnglish(document.documentElement.lang ?? '')) {
    setMarksLink({
      state: 'notEnglish',
      list: () => [],
      show: () => false,
      end: () => setMarksLink(null),
    });
    return;
  }
  // The build checked and wrote the file: its type is known.
  const { terms, subjects } = readIndex(index as unknown as CompiledIndex);
  const ends = new AbortController();
  const painter = new Painter();
  const pause = createIdlePause();
  const marks = new PageMarks(buildMatcher(terms, subjects), painter, pause);
  const client = createPageClient(globalThis as never);
  const tell = () => void client?.request('marksChanged', {});
  let address = pageAddress();

  const link: MarksLink = {
    state: 'marked',
    list: () => marks.list(),
    show: (termId, number) => showPlace(marks.find(termId, number)),
    end() {
      ends.abort();
      painter.end();
      setMarksLink(null);
    },
  };
  setMarksLink(link);

  const follow = async () => {
    await pause(); // to read the index was a step of its own
    await marks.follow(document.body ?? document.documentElement);
    tell();
    watchChanges(async ({ added, changed }) => {
      if (pageAddress() === address) {
        await marks.refresh(changed);
        for (const node of added) await marks.follow(node);
      } else {
        address = pageAddress();
        marks.restart();
        await marks.follow(document.body ?? document.documentElement);
      }
      tell();
    }, ends.signal);
  };
  void follow();
});

/** Another address is another page, even if nothing was loaded; another place of it is not. */
function pageAddress(): string {
  return location.origin + location.pathname + location.search;
}
