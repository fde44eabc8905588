import { useState } from 'preact/hooks';
import { type DomainId, DOMAINS } from '@/glossary/domains';
import type { TermId } from '@/glossary/entry';
import { FailureNotice } from '@/components/FailureNotice';
import { SearchBox } from '@/components/SearchBox';
import { SearchResults } from '@/components/SearchResults';
import type { SurfaceLink } from '@/components/surface-link';
import { TermList } from '@/components/TermList';
import { TermPage } from '@/components/TermPage';
import { useLoaded } from '@/components/use-loaded';
import type { TermSummary } from '@/messaging/protocol';

type GlossaryViewProps = {
  readonly link: SurfaceLink;
  /** What to show first: a term or a search; null for the whole list. */
  readonly opening: SurfaceLink['opening'];
  readonly inQuiz: ReadonlySet<TermId> | null;
  /** The terms of the quiz that are not asked for now. */
  readonly putAway: ReadonlySet<TermId> | null;
  readonly onQuiz: (termId: TermId, isWanted: boolean) => void;
};

/** The whole glossary to leaf through, by domain. */
export function GlossaryView({ link, opening, inQuiz, putAway, onQuiz }: GlossaryViewProps) {
  const [query, setQuery] = useState(opening !== null && 'query' in opening ? opening.query : '');
  const [openTerm, setOpenTerm] = useState<TermId | null>(
    opening !== null && 'termId' in opening ? opening.termId : null,
  );
  const [terms, askAgain] = useLoaded(() => link.request('listTerms', {}), null);
  if (openTerm !== null) {
    const shared = { link, inQuiz, putAway, onQuiz, onOpenTerm: setOpenTerm };
    return (
      <TermPage key={openTerm} termId={openTerm} onBack={() => setOpenTerm(null)} {...shared} />
    );
  }
  const isSearching = query.trim() !== '';
  return (
    <div class="glossary-view">
      <SearchBox query={query} onQuery={setQuery} />
      {isSearching && <SearchResults link={link} query={query.trim()} onOpenTerm={setOpenTerm} />}
      {!isSearching && terms.kind === 'failed' && (
        <FailureNotice code={terms.code} onRetry={askAgain} />
      )}
      {!isSearching &&
        terms.kind === 'loaded' &&
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
