import type { TermId } from '@/glossary/entry';
import { FailureNotice } from '@/components/FailureNotice';
import type { SurfaceLink } from '@/components/surface-link';
import { TermList } from '@/components/TermList';
import { useLoaded } from '@/components/use-loaded';

type SearchResultsProps = {
  readonly link: SurfaceLink;
  readonly query: string;
  readonly onOpenTerm: (termId: TermId) => void;
};

/** What the glossary has for what was typed, and how many, said politely. */
export function SearchResults({ link, query, onOpenTerm }: SearchResultsProps) {
  const [results, askAgain] = useLoaded(async () => {
    const found = await link.request('searchTerms', { query });
    return found.ok ? { ok: true, value: { query, terms: found.value } } : found;
  }, query);
  const value = results.kind === 'loaded' ? results.value : null;
  return (
    <section aria-label="Search results">
      <p class="quiet-note" role="status">
        {value === null ? '' : countLine(value.terms.length, value.query)}
      </p>
      {results.kind === 'failed' && <FailureNotice code={results.code} onRetry={askAgain} />}
      {value !== null && <TermList label="Results" terms={value.terms} onOpenTerm={onOpenTerm} />}
    </section>
  );
}

function countLine(count: number, query: string): string {
  if (count === 0) return `No term fits “${query}”.`;
  return count === 1 ? '1 term' : `${count} terms`;
}
