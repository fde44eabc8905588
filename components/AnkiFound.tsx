import { counted } from '@/components/counted';
import type { TermId } from '@/glossary/entry';
import type { AnkiPreview } from '@/messaging/data-requests';

type AnkiFoundProps = {
  readonly found: AnkiPreview;
  readonly onAdd: (terms: readonly TermId[]) => void;
};

/** What a deck has in common with the glossary, before any of it goes into the quiz. */
export function AnkiFound({ found: { terms, unknown, unknownCount }, onAdd }: AnkiFoundProps) {
  const fresh = terms.filter(({ isInQuiz }) => !isInQuiz);
  const inQuiz = terms.length - fresh.length;
  return (
    <div class="anki-found" role="group" aria-label="What was found in the file">
      {fresh.length === 0 ? (
        <p>Nothing in this file is new to your quiz.</p>
      ) : (
        <>
          <p>{fresh.map(({ headword }) => headword).join(', ')}</p>
          <button type="button" class="button" onClick={() => onAdd(fresh.map(({ id }) => id))}>
            Put {counted(fresh.length, 'term')} into the quiz
          </button>
        </>
      )}
      {inQuiz > 0 && <p>{counted(inQuiz, 'term')} more in your quiz already.</p>}
      {unknownCount > 0 && (
        <details>
          <summary>{counted(unknownCount, 'note')} about something else</summary>
          <p>
            Peerlight has no definitions for these, so they stay in Anki: {unknown.join('; ')}
            {unknownCount > unknown.length && ' and more'}.
          </p>
        </details>
      )}
    </div>
  );
}
