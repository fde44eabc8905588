import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { DataView } from '@/components/DataView';
import { FailureNotice } from '@/components/FailureNotice';
import { KeptView } from '@/components/KeptView';
import { LampMark } from '@/components/LampMark';
import { LookUpHistory } from '@/components/LookUpHistory';
import { MockExamView } from '@/components/MockExamView';
import { PlanView } from '@/components/PlanView';
import { PrivateNote } from '@/components/PrivateNote';
import { ProgressView } from '@/components/ProgressView';
import { QuizView } from '@/components/QuizView';
import type { StudyView, SurfaceLink } from '@/components/surface-link';
import { TabBar } from '@/components/TabBar';
import { TermPage } from '@/components/TermPage';
import { useQuizStatus } from '@/components/use-quiz-status';
import type { TermId } from '@/glossary/entry';
import type { QuizScope } from '@/messaging/protocol';

type StudyPageProps = {
  readonly link: SurfaceLink;
  /** The view that the address names, if it names one. */
  readonly opening: string | null;
};

const TABS: readonly { readonly id: StudyView; readonly name: string }[] = [
  { id: 'quiz', name: 'Quiz' },
  { id: 'plan', name: 'Exam plan' },
  { id: 'progress', name: 'Progress' },
  { id: 'mock', name: 'Mock exam' },
  { id: 'lookedUp', name: 'Looked up' },
  { id: 'data', name: 'Your data' },
];
const ALL_DUE: QuizScope = { mode: 'due' };

/** The study page, a full tab: the quiz, and what needs more room than a popup has. */
export function StudyPage({ link, opening }: StudyPageProps) {
  const [view, setView] = useState<StudyView>(TABS.find(({ id }) => id === opening)?.id ?? 'quiz');
  const [openTerm, setOpenTerm] = useState<TermId | null>(null);
  const [scope, setScope] = useState<QuizScope>(ALL_DUE);
  const { status, inQuiz, putAway, failure, readStatus, onQuiz, addAll } = useQuizStatus(link);
  const choose = (chosen: StudyView) => {
    setOpenTerm(null);
    setView(chosen);
  };
  const isQuizShown = view === 'quiz' && openTerm === null;
  const views: Readonly<Record<StudyView, ComponentChildren>> = {
    quiz: null, // kept below, while other views are open
    plan: <PlanView link={link} addAll={addAll} />,
    lookedUp: <LookUpHistory link={link} onOpenTerm={setOpenTerm} />,
    progress: <ProgressView link={link} onOpenTerm={setOpenTerm} />,
    mock: (
      <MockExamView
        onAddAll={(terms) => void addAll(terms)}
        {...{ link, inQuiz, putAway, onQuiz }}
      />
    ),
    data: <DataView link={link} addAll={addAll} />,
  };
  return (
    <div class="study-app study">
      <header class="study-header">
        <LampMark size={20} />
        <h1>Peerlight</h1>
      </header>
      <TabBar label="Study" tabs={TABS} chosen={view} onChoose={choose} />
      <main>
        <div id="tab-panel" role="tabpanel" aria-labelledby={`tab-${view}`}>
          {failure !== null && (
            <FailureNotice code={failure} onRetry={status === null ? readStatus : null} />
          )}
          {link.isPrivate && <PrivateNote />}
          {!link.isPrivate && openTerm === null && views[view]}
          {!link.isPrivate && (
            <KeptView isShown={isQuizShown}>
              <QuizView
                key={scope.mode}
                link={link}
                status={status}
                scope={scope}
                isShown={isQuizShown}
                onAll={() => setScope(ALL_DUE)}
                onPractise={() => setScope({ mode: 'cram', terms: status?.inQuiz ?? [] })}
                onOpenTerm={setOpenTerm}
                onOpenData={() => setView('data')}
              />
            </KeptView>
          )}
          {!link.isPrivate && openTerm !== null && (
            <TermPage
              key={openTerm}
              termId={openTerm}
              onBack={() => setOpenTerm(null)}
              onOpenTerm={setOpenTerm}
              {...{ link, inQuiz, putAway, onQuiz }}
            />
          )}
        </div>
      </main>
    </div>
  );
}
