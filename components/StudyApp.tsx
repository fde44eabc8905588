import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { TermId } from '@/glossary/entry';
import { FailureNotice } from '@/components/FailureNotice';
import { GlossaryView } from '@/components/GlossaryView';
import { LampMark } from '@/components/LampMark';
import { LookUpView } from '@/components/LookUpView';
import { PageTermsView } from '@/components/PageTermsView';
import { QuizView } from '@/components/QuizView';
import type { SurfaceLink } from '@/components/surface-link';
import { TabBar, type TabId } from '@/components/TabBar';
import type { FailureCode, QuizScope, QuizStatus } from '@/messaging/protocol';

/** A highlight that comes so soon after a jump is the jump's. */
const JUMP_MS = 1_000;

const ALL_DUE: QuizScope = { mode: 'due' };

/** Popup and panel: look-up, the page's terms, quiz and glossary. */
export function StudyApp({ link }: { readonly link: SurfaceLink }) {
  const [tab, setTab] = useState<TabId>(link.opening === null ? 'lookUp' : 'glossary');
  const [scope, setScope] = useState<QuizScope>(ALL_DUE);
  const [opening, setOpening] = useState(link.opening);
  const [status, setStatus] = useState<QuizStatus | null>(null);
  const [failure, setFailure] = useState<FailureCode | null>(null);

  const readStatus = useCallback(() => {
    void link.request('quizStatus', {}).then((result) => {
      setFailure(result.ok ? null : result.code);
      if (result.ok) setStatus(result.value);
    });
  }, [link]);
  useEffect(() => {
    if (link.isPrivate) return;
    readStatus();
    return link.onQuizChanged(setStatus);
  }, [link, readStatus]);
  const jumpedAt = useRef(Number.NEGATIVE_INFINITY);
  // A highlight is shown at once, but never takes a person out of a question. A jump to a mention selects it
  // too; and the terms of a page stay in view when the page is another.
  useEffect(
    () =>
      link.onHighlightChanged((isMade) => {
        const isJump = performance.now() - jumpedAt.current < JUMP_MS;
        const keeps = (open: TabId) => open === 'quiz' || (open === 'page' && (isJump || !isMade));
        setTab((open) => (keeps(open) ? open : 'lookUp'));
      }),
    [link],
  );

  const onQuiz = useCallback(
    async (termId: TermId, isWanted: boolean) => {
      const params = { eventId: link.newEventId(), termId };
      const result = await link.request(isWanted ? 'addToQuiz' : 'removeFromQuiz', params);
      setFailure(result.ok ? null : result.code);
      if (result.ok) setStatus(result.value);
    },
    [link],
  );
  const onQuizPage = async (terms: readonly TermId[]) => {
    const params = { terms: terms.map((termId) => ({ eventId: link.newEventId(), termId })) };
    const result = await link.request('addAllToQuiz', params);
    setFailure(result.ok ? null : result.code);
    if (!result.ok) return;
    setStatus(result.value);
    setScope({ mode: 'page', terms });
    setTab('quiz');
  };
  const choose = (chosen: TabId) => {
    setOpening(null);
    setTab(chosen);
  };
  const inQuiz = status === null ? null : new Set(status.inQuiz);
  const views = {
    lookUp: <LookUpView link={link} inQuiz={inQuiz} onQuiz={(...args) => void onQuiz(...args)} />,
    page: (
      <PageTermsView
        link={link}
        inQuiz={inQuiz}
        onQuiz={(...args) => void onQuiz(...args)}
        onQuizPage={(terms) => void onQuizPage(terms)}
        onJump={() => {
          jumpedAt.current = performance.now();
        }}
      />
    ),
    quiz: link.isPrivate ? (
      <PrivateNote />
    ) : (
      <QuizView
        key={scope.mode === 'due' ? 'due' : scope.terms.join()}
        link={link}
        status={status}
        scope={scope}
        onAll={() => setScope(ALL_DUE)}
        onOpenTerm={(termId) => {
          setOpening({ termId });
          setTab('glossary');
        }}
      />
    ),
    glossary: (
      <GlossaryView
        link={link}
        opening={opening}
        inQuiz={inQuiz}
        onQuiz={(...args) => void onQuiz(...args)}
      />
    ),
  };
  return (
    <div class={`study-app ${link.kind}`}>
      <header class="study-header">
        <LampMark size={20} />
        <h1>Peerlight</h1>
        {link.openPanel !== null && (
          <button
            type="button"
            class="icon-button"
            onClick={link.openPanel}
            aria-label="Open side panel"
          >
            <PanelIcon />
          </button>
        )}
      </header>
      <TabBar chosen={tab} dueCount={status?.dueCount ?? 0} onChoose={choose} />
      <main>
        <div id="tab-panel" role="tabpanel" aria-labelledby={`tab-${tab}`}>
          {failure !== null && (
            <FailureNotice code={failure} onRetry={status === null ? readStatus : null} />
          )}
          {views[tab]}
        </div>
      </main>
    </div>
  );
}

function PrivateNote() {
  return (
    <p class="quiet-note">
      This is a private window: definitions work, and nothing is kept. Your quiz is in a normal
      window.
    </p>
  );
}

function PanelIcon() {
  return (
    <svg
      width="16"
      height="16"
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      aria-hidden="true"
    >
      <rect x="1.7" y="2.7" width="12.6" height="10.6" rx="2" />
      <path d="M10 3v10" />
    </svg>
  );
}
