import { useState } from 'preact/hooks';
import type { TermId } from '@/glossary/entry';
import type { PageTerms } from '@/messaging/protocol';

type PageTermListProps = {
  readonly terms: PageTerms['terms'];
  readonly inQuiz: ReadonlySet<TermId> | null;
  readonly onOpenTerm: (termId: TermId) => void;
  /** Scrolls the page to a term's mention, the first for 0. */
  readonly onShow: (termId: TermId, number: number) => void;
  /** Starts a quiz of the page; null where there is none. */
  readonly onQuizPage: (() => void) | null;
};

/** The terms of a page with their counts: those that are new to the person first. */
export function PageTermList({ terms, inQuiz, onOpenTerm, onShow, onQuizPage }: PageTermListProps) {
  const [shown, setShown] = useState<{ readonly termId: TermId; readonly number: number } | null>(
    null,
  );
  const newTerms = terms.filter(({ id }) => inQuiz?.has(id) !== true);
  const known = terms.filter(({ id }) => inQuiz?.has(id) === true);
  const showNext = (termId: TermId, count: number) => {
    const number = shown?.termId === termId ? (shown.number + 1) % count : 0;
    setShown({ termId, number });
    onShow(termId, number);
  };
  return (
    <>
      <div class="page-terms-head">
        <h2 class="section-heading">
          {terms.length === 1 ? '1 term' : `${terms.length} terms`} on this page
          {known.length > 0 && <span>, {newTerms.length} new</span>}
        </h2>
        {onQuizPage !== null && (
          <button type="button" class="button quiet" onClick={onQuizPage}>
            Quiz me on this page
          </button>
        )}
      </div>
      <ul class="page-term-list" aria-label="Terms on this page">
        {[...newTerms, ...known].map(({ id, headword, count }) => (
          <li key={id}>
            <button type="button" class="term-name" onClick={() => onOpenTerm(id)}>
              {headword}
            </button>
            <button
              type="button"
              class="mention-step"
              aria-label={`Next mention of ${headword}`}
              onClick={() => showNext(id, count)}
            >
              {shown?.termId === id ? `${shown.number + 1} of ${count}` : count} <NextIcon />
            </button>
          </li>
        ))}
      </ul>
      <p role="status" class="visually-hidden">
        {shown === null ? '' : `Mention ${shown.number + 1}, shown in the page.`}
      </p>
    </>
  );
}

function NextIcon() {
  return (
    <svg
      width="14"
      height="14"
      viewBox="0 0 14 14"
      fill="none"
      stroke="currentColor"
      aria-hidden="true"
    >
      <path d="M7 2v9M3 7.5l4 4 4-4" />
    </svg>
  );
}
