import { FailureNotice } from '@/components/FailureNotice';
import { MockForm, type MockWish } from '@/components/MockForm';
import { MockUnfinished } from '@/components/MockUnfinished';
import { dayInWords } from '@/components/mock-words';
import type { SurfaceLink } from '@/components/surface-link';
import { useLoaded } from '@/components/use-loaded';
import type { MockSummary } from '@/messaging/mock-requests';
import type { EventId } from '@/scheduling/events';

type MockStartProps = {
  readonly link: SurfaceLink;
  readonly onStart: (wish: MockWish) => void;
  readonly onGoOn: (id: EventId) => void;
  readonly onOpenResult: (id: EventId) => void;
};

/** Where a mock exam is chosen, or the one that is not finished goes on; and the earlier results. */
export function MockStart({ link, onStart, onGoOn, onOpenResult }: MockStartProps) {
  const [overview, askAgain] = useLoaded(() => link.request('mockOverview', {}), null);
  if (overview.kind === 'failed') return <FailureNotice code={overview.code} onRetry={askAgain} />;
  if (overview.kind === 'loading') return null;
  const { exams, planned, mocks } = overview.value;
  const unfinished = mocks.find(({ right }) => right === null);
  const discard = async (id: EventId) => {
    await link.request('discardMock', { id });
    askAgain(); // where it did not work, the exam is still there
  };
  return (
    <div class="mock-start">
      <h2>Mock exam</h2>
      {unfinished === undefined ? (
        <MockForm exams={exams} planned={planned} onStart={onStart} />
      ) : (
        <MockUnfinished
          exam={unfinished}
          onGoOn={() => onGoOn(unfinished.id)}
          onDiscard={() => void discard(unfinished.id)}
        />
      )}
      <EarlierMocks mocks={mocks} onOpenResult={onOpenResult} />
    </div>
  );
}

type EarlierMocksProps = {
  readonly mocks: readonly MockSummary[];
  readonly onOpenResult: (id: EventId) => void;
};

function EarlierMocks({ mocks, onOpenResult }: EarlierMocksProps) {
  const finished = mocks.filter(({ right }) => right !== null);
  if (finished.length === 0) return null;
  return (
    <section aria-label="Earlier mock exams">
      <h3>Earlier mock exams</h3>
      <ul class="term-list">
        {finished.map(({ id, name, startedAt, right, itemCount }) => (
          <li key={id}>
            <button type="button" onClick={() => onOpenResult(id)}>
              <b>{name}</b>
              <span>
                {dayInWords(startedAt)}: {right} of {itemCount} right
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
