import { useEffect, useRef, useState } from 'preact/hooks';
import type { TermId } from '@/glossary/entry';
import { ExplainedTerms } from '@/components/ExplainedTerms';
import { FailureNotice } from '@/components/FailureNotice';
import { SearchBox } from '@/components/SearchBox';
import { SearchResults } from '@/components/SearchResults';
import { SuggestedTerms } from '@/components/SuggestedTerms';
import type { SurfaceLink } from '@/components/surface-link';
import { TermList } from '@/components/TermList';
import { TermPage } from '@/components/TermPage';
import { useLoaded } from '@/components/use-loaded';
import type { TabHighlight } from '@/messaging/protocol';

type LookUpViewProps = {
  readonly link: SurfaceLink;
  readonly inQuiz: ReadonlySet<TermId> | null;
  /** The terms of the quiz that are not asked for now. */
  readonly putAway: ReadonlySet<TermId> | null;
  readonly onQuiz: (termId: TermId, isWanted: boolean) => void;
};

/** What is highlighted beside this surface; above it the search, below it the last terms. */
export function LookUpView({ link, inQuiz, putAway, onQuiz }: LookUpViewProps) {
  const [query, setQuery] = useState('');
  const [openTerm, setOpenTerm] = useState<TermId | null>(null);
  const { windowId } = link;
  // Opening this view is asking; a highlight or a tab that changes beside it later is not.
  const isAsked = useRef(true);
  const [highlight, askAgain] = useLoaded(() => {
    const params = { windowId, isAsked: isAsked.current };
    isAsked.current = false;
    return link.request('readHighlight', params);
  }, windowId);
  const [recent, askRecent] = useLoaded(() => link.request('recentTerms', { windowId }), windowId);

  useEffect(
    () =>
      link.onHighlightChanged(() => {
        setOpenTerm(null);
        setQuery('');
        askAgain();
        askRecent();
      }),
    [link, askAgain, askRecent],
  );

  if (openTerm !== null) {
    const close = () => {
      setOpenTerm(null);
      askRecent();
    };
    const shared = { link, inQuiz, putAway, onQuiz, onOpenTerm: setOpenTerm };
    return <TermPage key={openTerm} termId={openTerm} onBack={close} {...shared} />;
  }
  return (
    <div class="look-up-view">
      <SearchBox query={query} onQuery={setQuery} />
      {query.trim() !== '' && (
        <SearchResults link={link} query={query.trim()} onOpenTerm={setOpenTerm} />
      )}
      {query.trim() === '' && (
        <>
          {highlight.kind === 'failed' && (
            <FailureNotice code={highlight.code} onRetry={askAgain} />
          )}
          {highlight.kind === 'loaded' && (
            <Highlight
              highlight={highlight.value}
              {...{ inQuiz, onQuiz, onOpenTerm: setOpenTerm }}
            />
          )}
          {inQuiz !== null && <SuggestedTerms {...{ link, inQuiz, onQuiz }} />}
          {recent.kind === 'loaded' && recent.value.length > 0 && (
            <section class="recent-terms">
              <h2 class="section-heading">Looked up in this tab</h2>
              <TermList label="Last terms" terms={recent.value} onOpenTerm={setOpenTerm} />
            </section>
          )}
        </>
      )}
    </div>
  );
}

type HighlightProps = Omit<LookUpViewProps, 'link' | 'putAway'> & {
  readonly highlight: TabHighlight;
  readonly onOpenTerm: (termId: TermId) => void;
};

function Highlight({ highlight, ...rest }: HighlightProps) {
  switch (highlight.kind) {
    case 'explained':
      return <ExplainedTerms explained={highlight.explained} {...rest} />;
    case 'nothingHighlighted':
      return (
        <p class="quiet-note">
          Highlight a word or a passage in the page, and its peer-support terms are explained here.
        </p>
      );
    case 'outOfReach':
      return (
        <p class="quiet-note">
          Browsers let no extension read this page (browser pages, add-on stores and PDF files are
          such). The search above works here.
        </p>
      );
  }
}
