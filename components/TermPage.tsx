import { useEffect, useRef } from 'preact/hooks';
import type { TermId } from '@/glossary/entry';
import { FailureNotice } from '@/components/FailureNotice';
import { PutAway } from '@/components/PutAway';
import type { SurfaceLink } from '@/components/surface-link';
import { TermArticle } from '@/components/TermArticle';
import { TermNote } from '@/components/TermNote';
import { useLoaded } from '@/components/use-loaded';

type TermPageProps = {
  readonly link: SurfaceLink;
  readonly termId: TermId;
  readonly inQuiz: ReadonlySet<TermId> | null;
  /** The terms of the quiz that are not asked for now; null while that is not known. */
  readonly putAway: ReadonlySet<TermId> | null;
  readonly onQuiz: (termId: TermId, isWanted: boolean) => void;
  readonly onOpenTerm: (termId: TermId) => void;
  readonly onBack: () => void;
};

/** One entry in full, with the way back. */
export function TermPage(props: TermPageProps) {
  const { link, termId, inQuiz, putAway, onQuiz, onOpenTerm, onBack } = props;
  const { windowId } = link;
  const [entry, askAgain] = useLoaded(() => link.request('readTerm', { termId, windowId }), termId);
  const back = useRef<HTMLButtonElement>(null);
  useEffect(() => back.current?.focus(), []);
  return (
    <div class="term-page">
      <button ref={back} type="button" class="button quiet back" onClick={onBack}>
        ‹ Back
      </button>
      {entry.kind === 'failed' && <FailureNotice code={entry.code} onRetry={askAgain} />}
      {entry.kind === 'loaded' && entry.value === null && (
        <p class="quiet-note">This term is no longer in the glossary.</p>
      )}
      {entry.kind === 'loaded' && entry.value !== null && (
        <TermArticle
          entry={entry.value}
          match={null}
          startsBrief={false}
          isInQuiz={inQuiz === null ? null : inQuiz.has(termId)}
          onQuiz={onQuiz}
          onOpenTerm={onOpenTerm}
        />
      )}
      {!link.isPrivate && putAway?.has(termId) === true && (
        <PutAway link={link} termId={termId} isPutAway />
      )}
      {!link.isPrivate && entry.kind === 'loaded' && entry.value !== null && (
        <TermNote key={termId} link={link} termId={termId} />
      )}
    </div>
  );
}
