import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import index from '#compiled/index.json';
import { type CompiledIndex, readIndex } from '@/glossary/compiled-index';
import { buildMatcher } from '@/glossary/matching/build-matcher';
import { isEnglish } from '@/glossary/matching/page-language';
import { createIdlePause } from '@/entrypoints/page-marks/idle-pause';
import { type MarksLink, readMarksLink, setMarksLink } from '@/entrypoints/page-marks/marks-link';
import { PageMarks } from '@/entrypoints/page-marks/page-marks';
import { Painter } from '@/entrypoints/page-marks/painter';
import { showPlace } from '@/entrypoints/page-marks/show-place';
import { readPieces } from '@/entrypoints/page-marks/text-piece';
import { detectLanguage, type LanguageDetector } from '@/messaging/detect-language';
import { createPageClient } from '@/messaging/page-client';
import { watchChanges } from '@/entrypoints/page-marks/watch-changes';

type Scope = { browser?: { i18n?: LanguageDetector }; chrome?: { i18n?: LanguageDetector } };

/** Marks the terms of a page. Runs only where the person has switched marks on. */
export default defineUnlistedScript(() => {
  if (readMarksLink() !== null || typeof Highlight !== 'function') return;
  const client = createPageClient(globalThis as never);
  const tellOfChange = () => void client?.request('marksChanged', {});
  // Hung up before anything is awaited: the script can come twice, and be ended while it waits.
  const ends = new AbortController();
  const link: MarksLink = {
    state: 'marked',
    list: () => [],
    show: () => false,
    end() {
      ends.abort();
      setMarksLink(null);
    },
  };
  setMarksLink(link);
  void languageOfPage().then((language) => {
    if (ends.signal.aborted) return;
    if (isEnglish(language)) return followPage(link, { ends, tellOfChange });
    setMarksLink({ ...link, state: 'notEnglish' });
    tellOfChange();
  });
});

/** Reads the page and follows it until the marks are ended. */
function followPage(
  link: MarksLink,
  { ends, tellOfChange }: { readonly ends: AbortController; readonly tellOfChange: () => void },
): void {
  // The build checked and wrote the file: its type is known.
  const { terms, subjects } = readIndex(index as unknown as CompiledIndex);
  const painter = new Painter();
  const pause = createIdlePause();
  const marks = new PageMarks(buildMatcher(terms, subjects), painter, pause);
  let address = pageAddress();

  ends.signal.addEventListener('abort', () => painter.end());
  setMarksLink({
    ...link,
    list: () => marks.list(),
    show: (termId, number) => showPlace(marks.find(termId, number)),
  });

  const follow = async () => {
    await pause(); // to read the index was a step of its own
    await marks.follow(document.body ?? document.documentElement);
    tellOfChange();
    watchChanges(async ({ added, changed }) => {
      if (pageAddress() === address) {
        await marks.refresh(changed);
        for (const node of added) await marks.follow(node);
      } else {
        address = pageAddress();
        marks.restart();
        await marks.follow(document.body ?? document.documentElement);
      }
      tellOfChange();
    }, ends.signal);
  };
  void follow();
}

/** What the page says of its language; where it says nothing, what the browser makes of its text. */
async function languageOfPage(): Promise<string> {
  const named = document.documentElement.lang ?? '';
  if (named !== '') return named;
  const { browser, chrome } = globalThis as Scope;
  const [piece] = readPieces(document.body ?? document.documentElement);
  return detectLanguage(piece?.text ?? '', browser?.i18n ?? chrome?.i18n);
}

/** Another address is another page, even if nothing was loaded; another place of it is not. */
function pageAddress(): string {
  return location.origin + location.pathname + location.search;
}
