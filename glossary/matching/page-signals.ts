import type { Evidence } from '@/glossary/matching/evidence';
import type { Hit } from '@/glossary/matching/matcher';

/** A page with fewer A terms is about something else; nothing is shown on it unasked. */
const SAFE_TERMS_OF_THE_FIELD = 2;
/** One A term will do among so many A and B terms. */
const TERMS_AROUND_A_SAFE_ONE = 8;

/** What a page as a whole says: whether it is about peer support, and which terms it names in full. */
export class PageSignals {
  private readonly safe = new Set<number>();
  private readonly full = new Set<number>();

  /** Adds what one of the page's texts says. */
  add(evidence: Evidence): void {
    for (const hit of outermost(evidence.safe)) {
      for (const term of hit.meaning.safeTerms) this.safe.add(term);
    }
    for (const hit of evidence.full) {
      for (const term of hit.meaning.fullTerms) {
        if (!this.full.has(term) && !evidence.isBlocked(term, hit)) this.full.add(term);
      }
    }
  }

  /** Whether the page is about peer support. */
  get opensGate(): boolean {
    return (
      this.safe.size >= SAFE_TERMS_OF_THE_FIELD ||
      (this.safe.size > 0 && this.full.size >= TERMS_AROUND_A_SAFE_ONE)
    );
  }

  /** Whether the page names a term in full somewhere, so that a short form of it means the term. */
  isNamedInFull(term: number): boolean {
    return this.full.has(term);
  }
}

/** Leaves out what stands inside a longer hit: "veteran peer support" is one term on a page, not two. */
function outermost(hits: readonly Hit[]): readonly Hit[] {
  let end = Number.NEGATIVE_INFINITY;
  return hits.filter((hit) => {
    const isOuter = hit.end > end;
    end = Math.max(end, hit.end);
    return isOuter;
  });
}
