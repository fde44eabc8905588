import { useState } from 'preact/hooks';
import { type DomainId, DOMAINS } from '@/glossary/domains';
import type { TermId } from '@/glossary/entry';
import { FailureNotice } from '@/components/FailureNotice';
import { SearchBox } from '@/components/SearchBox';
import type { SurfaceLink } from '@/components/surface-link';
import { TermList } from '@/components/TermList';
import { TermPage } from '@/components/TermPage';
import { useLoaded } from '@/components/use-loaded';
import type { TermSummary } from '@/messaging/protocol';

type GlossaryViewProps = {
  readonly link: SurfaceLink;
  readonly inQuiz: ReadonlySet<TermId> | null;
  readonly onQuiz: (termId: TermId, isWanted: boolean) => void;
};

/** The whole glossary to leaf through, by domain. */
export function GlossaryView({ link, inQuiz, onQuiz }: GlossaryViewProps) {
  const [query, setQuery] = useState('');
  const [openTerm, setOpenTerm] = useState<TermId | null>(null);
  const isSearching = query.trim() !== '';
  const [terms, askAgain] = useLoaded(
    () => (isSearching ? link.request('searchTerms', { query }) : link.request('listTerms', {})),
    query,
  );
  if (openTerm !== null) {
    const shared = { link, inQuiz, onQuiz, onOpenTerm: setOpenTerm };
    return (
      <TermPage key={openTerm} termId={openTerm} onBack={() => setOpenTerm(null)} {...shared} />
    );
  }
  return (
    <div class="glossary-view">
      <SearchBox query={query} onQuery={setQuery} />
      {terms.kind === 'failed' && <FailureNotice code={terms.code} onRetry={askAgain} />}
      {terms.kind === 'loaded' && isSearching && (
        <section aria-label="Search results" aria-live="polite">
          {terms.value.length === 0 && <p class="quiet-note">No term fits “{query}”.</p>}
          <TermList label="Results" terms={terms.value} onOpenTerm={setOpenTerm} />
        </section>
      )}
      {terms.kind === 'loaded' &&
        !isSearching &&
        byDomain(terms.value).map(([domain, ofDomain]) => (
          <section key={domain}>
            <h2 class="section-heading">
              {DOMAINS[domain]} <span>{ofDomain.length}</span>
            </h2>
            <TermList label={DOMAINS[domain]} terms={ofDomain} onOpenTerm={setOpenTerm} />
          </section>
        ))}
    </div>
  );
}

function byDomain(terms: readonly TermSummary[]): readonly [DomainId, readonly TermSummary[]][] {
  return (Object.keys(DOMAINS) as DomainId[])
    .map((domain): [DomainId, readonly TermSummary[]] => [
      domain,
      terms.filter((term) => term.domain === domain),
    ])
    .filter(([, ofDomain]) => ofDomain.length > 0);
}
