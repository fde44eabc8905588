import { useState } from 'preact/hooks';
import { dayInWords } from '@/components/mock-words';
import type { MockSummary } from '@/messaging/mock-requests';

type MockUnfinishedProps = {
  readonly exam: MockSummary;
  readonly onGoOn: () => void;
  readonly onDiscard: () => void;
};

/** An exam that waits to be finished. To discard it takes two clicks. */
export function MockUnfinished({ exam, onGoOn, onDiscard }: MockUnfinishedProps) {
  const [isAsking, setAsking] = useState(false);
  return (
    <section class="mock-unfinished" aria-label="Not finished">
      <p>
        <b>{exam.name}</b>, begun on {dayInWords(exam.startedAt)}: {exam.answered} of{' '}
        {exam.itemCount} answered. The clock stands still.
      </p>
      {isAsking && <p>Discard it? Its answers are gone then, and none counts.</p>}
      <div class="actions">
        <button type="button" class="button" onClick={onGoOn}>
          Go on
        </button>
        {isAsking && (
          <button type="button" class="button quiet" onClick={onDiscard}>
            Yes, discard it
          </button>
        )}
        <button type="button" class="button quiet" onClick={() => setAsking(!isAsking)}>
          {isAsking ? 'Keep it' : 'Discard'}
        </button>
      </div>
    </section>
  );
}
