import type { TermId } from '@/glossary/entry';
import type { ConfusedPair } from '@/quiz/confusions';

type ConfusionListProps = {
  readonly confusions: readonly ConfusedPair[];
  readonly onOpenTerm: (termId: TermId) => void;
};

/** Terms that are mixed up, each pair with the way to its two definitions. */
export function ConfusionList({ confusions, onOpenTerm }: ConfusionListProps) {
  return (
    <ul class="confusion-list">
      {confusions.map(({ terms: [one, other], count }) => (
        <li key={`${one.termId} ${other.termId}`}>
          <button type="button" class="chip" onClick={() => onOpenTerm(one.termId)}>
            {one.headword}
          </button>{' '}
          and{' '}
          <button type="button" class="chip" onClick={() => onOpenTerm(other.termId)}>
            {other.headword}
          </button>{' '}
          <span>{count === 1 ? 'once' : `${count} times`}</span>
        </li>
      ))}
    </ul>
  );
}
