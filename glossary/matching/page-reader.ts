import { weighHits } from '@/glossary/matching/evidence';
import { judgeHits, type Mention } from '@/glossary/matching/judge-hits';
import { findHits, type Matcher } from '@/glossary/matching/matcher';
import { PageSignals, type ReadText } from '@/glossary/matching/page-signals';

/** A piece of a page that has been read, to be judged when the rest is read too. */
export type ReadPiece = ReadText;

/**
 * Reads a page piece by piece, so that none takes long. Whether the page is about peer support, and what
 * it names in full, is known when all of it is read; so pieces are judged afterwards.
 */
export class PageReader {
  private readonly page: PageSignals;

  constructor(
    private readonly matcher: Matcher,
    title: string,
  ) {
    this.page = new PageSignals();
    this.read(title);
  }

  /** Whether the page is about peer support, as far as it is read. */
  get opensGate(): boolean {
    return this.page.opensGate;
  }

  /** Reads a piece; what it says counts for all others. Nothing of it is forgotten. */
  read(text: string): ReadPiece {
    const hits = findHits(this.matcher, text);
    const piece = { text, hits, evidence: weighHits(this.matcher, hits) };
    this.page.add(piece);
    return piece;
  }

  /** Returns what would be marked in a piece: nothing on a page of another subject. */
  mentionsIn(piece: ReadPiece): readonly Mention[] {
    if (!this.page.opensGate) return [];
    return judgeHits(this.matcher, { ...piece, page: this.page }, 'page');
  }
}
