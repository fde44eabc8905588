import { useState } from 'preact/hooks';
import { dayName } from '@/components/day-name';
import { FailureNotice } from '@/components/FailureNotice';
import type { SurfaceLink } from '@/components/surface-link';
import { useFocusOn } from '@/components/use-focus-on';
import { useLoaded } from '@/components/use-loaded';
import type { TermId } from '@/glossary/entry';
import type { FailureCode, LookedUpTerm } from '@/messaging/protocol';

type LookUpHistoryProps = {
  readonly link: SurfaceLink;
  readonly onOpenTerm: (termId: TermId) => void;
};

/** What was looked up, with the sentences it stood in, day by day; and one click to forget it all. */
export function LookUpHistory({ link, onOpenTerm }: LookUpHistoryProps) {
  const [history, askAgain] = useLoaded(() => link.request('lookUpHistory', {}), null);
  const [isAsking, setAsking] = useState(false);
  const [failure, setFailure] = useState<FailureCode | null>(null);
  const question = useFocusOn<HTMLParagraphElement>(isAsking);
  const clear = async () => {
    setAsking(false);
    const result = await link.request('clearLookUps', {});
    setFailure(result.ok ? null : result.code);
    askAgain();
  };
  if (history.kind === 'failed') return <FailureNotice code={history.code} onRetry={askAgain} />;
  if (history.kind === 'loading') return null;
  if (history.value.length === 0) {
    return (
      <p class="quiet-note">
        Nothing yet. What you highlight and open is listed here, on this device alone, and never
        from private windows.
      </p>
    );
  }
  return (
    <section class="look-up-history" aria-label="Looked up">
      <p class="section-note">
        Kept on this device alone. The sentences also become questions with a gap.
      </p>
      {failure !== null && <FailureNotice code={failure} onRetry={null} />}
      {isAsking ? (
        <p role="group" aria-label="Forget all look-ups?" tabIndex={-1} ref={question}>
          Forget all look-ups and their sentences? Your quiz stays as it is.{' '}
          <button type="button" class="button" onClick={() => void clear()}>
            Forget them
          </button>{' '}
          <button type="button" class="button quiet" onClick={() => setAsking(false)}>
            Keep them
          </button>
        </p>
      ) : (
        <button type="button" class="button quiet" onClick={() => setAsking(true)}>
          Forget all look-ups
        </button>
      )}
      {byDay(history.value).map(([day, lookUps]) => (
        <section key={day}>
          <h2 class="section-heading">{dayName(day)}</h2>
          <ul class="term-list">
            {lookUps.map(({ termId, headword, at, sentence }) => (
              <li key={`${termId}-${at}`}>
                <button type="button" onClick={() => onOpenTerm(termId)}>
                  <b>{headword}</b>
                  {sentence !== null && <span>“{sentence}”</span>}
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </section>
  );
}

function byDay(
  history: readonly LookedUpTerm[],
): readonly (readonly [day: number, lookUps: readonly LookedUpTerm[]])[] {
  const days = new Map<number, LookedUpTerm[]>();
  for (const lookUp of history) days.set(lookUp.day, [...(days.get(lookUp.day) ?? []), lookUp]);
  return [...days];
}
