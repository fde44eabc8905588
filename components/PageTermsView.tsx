import { useEffect, useState } from 'preact/hooks';
import type { TermId } from '@/glossary/entry';
import { FailureNotice } from '@/components/FailureNotice';
import { PageTermList } from '@/components/PageTermList';
import type { SurfaceLink } from '@/components/surface-link';
import { Switch } from '@/components/Switch';
import { TermPage } from '@/components/TermPage';
import { useLoaded } from '@/components/use-loaded';
import type { MarksScope, PageTerms } from '@/messaging/protocol';

type PageTermsViewProps = {
  readonly link: SurfaceLink;
  readonly inQuiz: ReadonlySet<TermId> | null;
  /** The terms of the quiz that are not asked for now. */
  readonly putAway: ReadonlySet<TermId> | null;
  readonly onQuiz: (termId: TermId, isWanted: boolean) => void;
  /** Starts a quiz of these terms. */
  readonly onQuizPage: (terms: readonly TermId[]) => void;
  /** Says that the page will be scrolled to a mention, and the mention selected. */
  readonly onJump: () => void;
};

/** The marks of the page beside this surface: where they are on, and the terms that the page names. */
export function PageTermsView(props: PageTermsViewProps) {
  const { link, inQuiz, putAway, onQuiz, onQuizPage, onJump } = props;
  const { windowId } = link;
  const [openTerm, setOpenTerm] = useState<TermId | null>(null);
  const [page, askAgain] = useLoaded(() => link.request('readPageTerms', { windowId }), windowId);
  const [isChanging, setIsChanging] = useState(false);

  useEffect(() => {
    // A highlight changes nothing of the page's terms; another page or tab does.
    const onHighlight = (isMade: boolean) => void (isMade || askAgain());
    const ends = [link.onMarksChanged(askAgain), link.onHighlightChanged(onHighlight)];
    return () => ends.forEach((end) => end());
  }, [link, askAgain]);

  const setMarks = async (scope: MarksScope, isOn: boolean) => {
    setIsChanging(true);
    await link.request('setMarks', { windowId, scope, isOn });
    setIsChanging(false);
    askAgain();
  };
  if (openTerm !== null) {
    const shared = { link, inQuiz, putAway, onQuiz, onOpenTerm: setOpenTerm };
    return (
      <TermPage key={openTerm} termId={openTerm} onBack={() => setOpenTerm(null)} {...shared} />
    );
  }
  if (page.kind === 'loading') return null;
  if (page.kind === 'failed') return <FailureNotice code={page.code} onRetry={askAgain} />;
  const { site, isOnHere, isOnEverywhere, terms } = page.value;
  if (site === null) {
    return (
      <p class="quiet-note">
        The terms of web pages can be marked and listed here. Browsers let no extension read this
        page.
      </p>
    );
  }
  return (
    <div class="page-terms-view">
      <div class="switches">
        <Switch
          label={`Mark terms on ${site}`}
          isOn={isOnHere}
          isBusy={isChanging}
          onSwitch={(isOn) => void setMarks('site', isOn)}
        />
        {!link.isPrivate && (
          <Switch
            label="Mark terms on all sites"
            isOn={isOnEverywhere}
            isBusy={isChanging}
            onSwitch={(isOn) => void setMarks('everywhere', isOn)}
          />
        )}
      </div>
      {terms.length === 0 ? (
        <p class="quiet-note">{noteFor(page.value, link.isPrivate)}</p>
      ) : (
        <PageTermList
          terms={terms}
          inQuiz={inQuiz}
          onOpenTerm={setOpenTerm}
          onShow={(termId, number) => {
            onJump();
            void link.request('showMention', { windowId, termId, number });
          }}
          onQuizPage={
            link.isPrivate || inQuiz === null ? null : () => onQuizPage(terms.map(({ id }) => id))
          }
        />
      )}
    </div>
  );
}

function noteFor({ isOnHere, isForeign }: PageTerms, isPrivate: boolean): string {
  if (isForeign) return 'This page is not in English, so nothing is marked on it.';
  if (isOnHere) {
    return 'No peer-support terms were found here. A page about something else stays unmarked, even where it uses the same words.';
  }
  const what =
    'Switched on, a quiet dotted line stands under each peer-support term, and the terms are listed here.';
  return isPrivate
    ? `${what} In this private window that is for this page alone; nothing is kept.`
    : what;
}
