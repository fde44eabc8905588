import { useCallback, useEffect, useState } from 'preact/hooks';
import type { SurfaceLink } from '@/components/surface-link';
import type { TermId } from '@/glossary/entry';
import type { FailureCode, QuizStatus } from '@/messaging/protocol';

/** What a surface knows of the quiz, and how it puts terms into it. */
export type QuizMembership = {
  /** Null while it is not known, and in private windows. */
  readonly status: QuizStatus | null;
  readonly inQuiz: ReadonlySet<TermId> | null;
  /** Those of them that are not asked for now. */
  readonly putAway: ReadonlySet<TermId> | null;
  readonly failure: FailureCode | null;
  readonly readStatus: () => void;
  readonly onQuiz: (termId: TermId, isWanted: boolean) => void;
  /** Puts terms into the quiz; returns whether they are in it. */
  readonly addAll: (terms: readonly TermId[]) => Promise<boolean>;
};

/** Follows the quiz, on whichever surface it changes. */
export function useQuizStatus(link: SurfaceLink): QuizMembership {
  const [status, setStatus] = useState<QuizStatus | null>(null);
  const [failure, setFailure] = useState<FailureCode | null>(null);

  const follow = useCallback(async (asking: ReturnType<typeof ask>) => {
    const result = await asking;
    setFailure(result.ok ? null : result.code);
    if (result.ok) setStatus(result.value);
    return result.ok;
  }, []);
  const ask = (termId: TermId, isWanted: boolean) =>
    link.request(isWanted ? 'addToQuiz' : 'removeFromQuiz', {
      eventId: link.newEventId(),
      termId,
    });
  const readStatus = useCallback(() => void follow(link.request('quizStatus', {})), [link, follow]);
  useEffect(() => {
    if (link.isPrivate) return;
    readStatus();
    return link.onQuizChanged(setStatus);
  }, [link, readStatus]);

  return {
    status,
    inQuiz: status === null ? null : new Set(status.inQuiz),
    putAway: status === null ? null : new Set(status.putAway),
    failure,
    readStatus,
    onQuiz: (termId, isWanted) => void follow(ask(termId, isWanted)),
    addAll: (terms) => {
      const events = terms.map((termId) => ({ eventId: link.newEventId(), termId }));
      return follow(link.request('addAllToQuiz', { terms: events }));
    },
  };
}
