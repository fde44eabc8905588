import { useState } from 'preact/hooks';
import { FailureNotice } from '@/components/FailureNotice';
import { MockOutcome } from '@/components/MockOutcome';
import { MockSittingView } from '@/components/MockSittingView';
import { MockStart } from '@/components/MockStart';
import type { SurfaceLink } from '@/components/surface-link';
import { TermPage } from '@/components/TermPage';
import type { TermId } from '@/glossary/entry';
import type { MockPaper, MockResult } from '@/messaging/mock-requests';
import type { FailureCode, Result } from '@/messaging/protocol';
import type { EventId } from '@/scheduling/events';

type MockExamViewProps = {
  readonly link: SurfaceLink;
  readonly inQuiz: ReadonlySet<TermId> | null;
  /** The terms of the quiz that are not asked for now. */
  readonly putAway: ReadonlySet<TermId> | null;
  readonly onQuiz: (termId: TermId, isWanted: boolean) => void;
  /** Puts terms into the quiz. */
  readonly onAddAll: (terms: readonly TermId[]) => void;
};

/** The mock exam: chosen, sat, and its result read. */
export function MockExamView(props: MockExamViewProps) {
  const { link, inQuiz, putAway, onQuiz, onAddAll } = props;
  const [shown, setShown] = useState<MockPaper | MockResult | null>(null);
  const [failure, setFailure] = useState<FailureCode | null>(null);
  const [openTerm, setOpenTerm] = useState<TermId | null>(null);
  const { request } = link;

  const show = async (asking: Promise<Result<MockPaper | MockResult | null>>) => {
    const opened = await asking;
    setFailure(opened.ok ? null : opened.code);
    if (opened.ok) setShown(opened.value);
  };
  const goOn = async (id: EventId) => {
    const event = { kind: 'resumed', elapsedMs: 0 } as const;
    const resumed = await request('saveMock', { id, event });
    if (!resumed.ok) return setFailure(resumed.code);
    await show(request('readMock', { id }));
  };

  return (
    <div class="mock-exam">
      {failure !== null && <FailureNotice code={failure} onRetry={null} />}
      {shown === null && (
        <MockStart
          link={link}
          onStart={(wanted) =>
            void show(request('startMock', { id: link.newEventId(), ...wanted }))
          }
          onGoOn={(id) => void goOn(id)}
          onOpenResult={(id) => void show(request('readMock', { id }))}
        />
      )}
      {shown?.kind === 'paper' && (
        <MockSittingView
          key={shown.id}
          link={link}
          paper={shown}
          onPaused={() => setShown(null)}
          onFinished={setShown}
        />
      )}
      {shown?.kind === 'result' && (
        <div hidden={openTerm !== null}>
          <MockOutcome
            result={shown}
            inQuiz={inQuiz}
            onAddAll={onAddAll}
            onOpenTerm={setOpenTerm}
            onClose={() => setShown(null)}
          />
        </div>
      )}
      {openTerm !== null && (
        <TermPage
          key={openTerm}
          termId={openTerm}
          onBack={() => setOpenTerm(null)}
          onOpenTerm={setOpenTerm}
          {...{ link, inQuiz, putAway, onQuiz }}
        />
      )}
    </div>
  );
}
