import type { Evidence } from '@/glossary/matching/evidence';
import type { Hit } from '@/glossary/matching/matcher';
import { type Abbreviations, readAbbreviations } from '@/glossary/matching/page-abbreviations';

/** A page with fewer A terms is about something else; nothing is shown on it unasked. */
const SAFE_TERMS_OF_THE_FIELD = 2;
/** One A term will do among so many A and B terms, so many of them in several words; or among more. */
const TERMS_AROUND_A_SAFE_ONE = 8;
const PHRASES_AROUND_A_SAFE_ONE = 4;
const MANY_TERMS = 12;

/** A text of a page, with what was found in it. Offsets are of the text. */
export type ReadText = {
  readonly text: string;
  readonly hits: readonly Hit[];
  readonly evidence: Evidence;
};

/** What a page as a whole says: whether it is about peer support, and which terms it names in full. */
export class PageSignals {
  private readonly safe = new Set<number>();
  private readonly full = new Set<number>();
  /** Those of them that were named in several words. */
  private readonly phrases = new Set<number>();

  private readonly spelledOut = new Map<string, ReadonlySet<number>>();

  /** Adds what one of the page's texts says. */
  add({ text, hits, evidence }: ReadText): void {
    for (const [acronym, terms] of readAbbreviations(text, hits)) {
      this.spelledOut.set(acronym, terms);
    }
    for (const hit of outermost(evidence.safe)) {
      for (const term of hit.meaning.safeTerms) this.safe.add(term);
    }
    for (const hit of evidence.full) {
      for (const term of hit.meaning.fullTerms) {
        const isNew = !this.full.has(term) || (hit.isPhrase && !this.phrases.has(term));
        if (!isNew || evidence.isBlocked(term, hit)) continue;
        this.full.add(term);
        if (hit.isPhrase) this.phrases.add(term);
      }
    }
  }

  /** Whether the page is about peer support. */
  get opensGate(): boolean {
    return (
      this.safe.size >= SAFE_TERMS_OF_THE_FIELD ||
      (this.safe.size > 0 &&
        (this.full.size >= MANY_TERMS ||
          (this.full.size >= TERMS_AROUND_A_SAFE_ONE &&
            this.phrases.size >= PHRASES_AROUND_A_SAFE_ONE)))
    );
  }

  /** What the page's own abbreviations stand for. */
  get abbreviations(): Abbreviations {
    return this.spelledOut;
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
