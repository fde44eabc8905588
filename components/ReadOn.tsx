import type { TermId } from '@/glossary/entry';
import type { Explanation } from '@/quiz/explanation';

type ReadOnProps = {
  readonly terms: Explanation['readOn'];
  readonly onOpenTerm: ((termId: TermId) => void) | null;
};

/** Leads from an answer to the definitions it rests on. */
export function ReadOn({ terms, onOpenTerm }: ReadOnProps) {
  if (onOpenTerm === null) return null;
  return (
    <p class="read-on">
      {terms.map(({ termId, headword }) => (
        <button key={termId} type="button" class="link" onClick={() => onOpenTerm(termId)}>
          More on {headword}
        </button>
      ))}
    </p>
  );
}
