import { useEffect, useRef, useState } from 'preact/hooks';
import { FailureNotice } from '@/components/FailureNotice';
import { GlossaryView } from '@/components/GlossaryView';
import { KeptView } from '@/components/KeptView';
import { LampMark } from '@/components/LampMark';
import { LookUpView } from '@/components/LookUpView';
import { PageTermsView } from '@/components/PageTermsView';
import { PrivateNote } from '@/components/PrivateNote';
import { QuizView } from '@/components/QuizView';
import type { SurfaceLink } from '@/components/surface-link';
import { TabBar } from '@/components/TabBar';
import { useQuizStatus } from '@/components/use-quiz-status';
import type { TermId } from '@/glossary/entry';
import type { QuizScope } from '@/messaging/protocol';

/** A highlight that comes so soon after a jump is the jump's. */
const JUMP_MS = 1_000;

const TABS = [
  { id: 'lookUp', name: 'Look up' },
  { id: 'page', name: 'Page' },
  { id: 'quiz', name: 'Quiz' },
  { id: 'glossary', name: 'Glossary' },
] as const;
type TabId = (typeof TABS)[number]['id'];

const ALL_DUE: QuizScope = { mode: 'due' };

/** Popup and panel: look-up, the page's terms, quiz and glossary. */
export function StudyApp({ link }: { readonly link: SurfaceLink }) {
  const [tab, setTab] = useState<TabId>(link.opening === null ? 'lookUp' : 'glossary');
  const [opening, setOpening] = useState(link.opening);
  const [scope, setScope] = useState<QuizScope>(ALL_DUE);
  const { status, inQuiz, putAway, failure, readStatus, onQuiz, addAll } = useQuizStatus(link);
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

  const onQuizPage = async (terms: readonly TermId[]) => {
    if (!(await addAll(terms))) return;
    setScope({ mode: 'page', terms });
    setTab('quiz');
  };
  const choose = (chosen: TabId) => {
    setOpening(null);
    setTab(chosen);
  };
  const shared = { link, inQuiz, putAway, onQuiz };
  const views = {
    lookUp: <LookUpView {...shared} />,
    page: (
      <PageTermsView
        {...shared}
        onQuizPage={(terms) => void onQuizPage(terms)}
        onJump={() => {
          jumpedAt.current = performance.now();
        }}
      />
    ),
    quiz: link.isPrivate && <PrivateNote />,
    glossary: <GlossaryView {...shared} opening={opening} />,
  };
  return (
    <div class={`study-app ${link.kind}`}>
      <header class="study-header">
        <LampMark size={20} />
        <h1>Peerlight</h1>
        <button
          type="button"
          class="icon-button"
          onClick={() => link.openStudyPage('quiz')}
          aria-label="Open study page"
        >
          <PageIcon />
        </button>
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
      <TabBar
        label="Peerlight"
        tabs={TABS.map((one) =>
          one.id === 'quiz' ? { ...one, dueCount: status?.dueCount ?? 0 } : one,
        )}
        chosen={tab}
        onChoose={choose}
      />
      <main>
        <div id="tab-panel" role="tabpanel" aria-labelledby={`tab-${tab}`}>
          {failure !== null && (
            <FailureNotice code={failure} onRetry={status === null ? readStatus : null} />
          )}
          {views[tab]}
          {!link.isPrivate && (
            <KeptView isShown={tab === 'quiz'}>
              <QuizView
                key={scope.mode === 'due' ? 'due' : scope.terms.join()}
                link={link}
                status={status}
                scope={scope}
                isShown={tab === 'quiz'}
                onAll={() => setScope(ALL_DUE)}
                onPractise={() => setScope({ mode: 'cram', terms: status?.inQuiz ?? [] })}
                onOpenTerm={(termId) => {
                  setOpening({ termId });
                  setTab('glossary');
                }}
                onOpenData={() => link.openStudyPage('data')}
              />
            </KeptView>
          )}
        </div>
      </main>
    </div>
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

function PageIcon() {
  return (
    <svg
      width="16"
      height="16"
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      aria-hidden="true"
    >
      <path d="M2 13.3h12M4 11V8M8 11V4M12 11V6" />
    </svg>
  );
}
