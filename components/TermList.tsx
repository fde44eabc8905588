import { useId } from 'preact/hooks';
import type { TermId } from '@/glossary/entry';
import type { TermSummary } from '@/messaging/protocol';

type TermListProps = {
  /** The list's name for screen readers. */
  readonly label: string;
  readonly terms: readonly TermSummary[];
  readonly onOpenTerm: (termId: TermId) => void;
};

/** Terms to choose from, each with the beginning of its definition. */
export function TermList({ label, terms, onOpenTerm }: TermListProps) {
  const listId = useId();
  return (
    <ul class="term-list" aria-label={label}>
      {terms.map(({ id, headword, definition }) => (
        <li key={id}>
          <button
            type="button"
            aria-label={headword}
            aria-describedby={`${listId}-${id}`}
            onClick={() => onOpenTerm(id)}
          >
            <b>{headword}</b>
            <span id={`${listId}-${id}`}>{definition}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
