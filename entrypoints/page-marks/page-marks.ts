import type { TermId } from '@/glossary/entry';
import type { Matcher } from '@/glossary/matching/matcher';
import { PageReader, type ReadPiece } from '@/glossary/matching/page-reader';
import { readPieces, rereadPiece, type TextPiece } from '@/entrypoints/page-marks/text-piece';
import type { Painter } from '@/entrypoints/page-marks/painter';

/** A piece, and what it says. */
type Entry = { piece: TextPiece; read: ReadPiece };

/** A term of the page with the number of its mentions. */
export type PageTerm = { readonly termId: TermId; readonly count: number };

/**
 * The marks of one frame. All work comes in steps of a few milliseconds, `pause` between them: reading,
 * then judging what was read, then following what the page changes.
 */
export class PageMarks {
  private readonly entries = new Set<Entry>();
  private readonly entryOf = new WeakMap<Node, Entry>();
  private reader: PageReader;
  private wasOpen = false;

  constructor(
    private readonly matcher: Matcher,
    private readonly painter: Painter,
    private readonly pause: () => Promise<void>,
  ) {
    this.reader = new PageReader(matcher, document.title);
  }

  /** Reads what is under a node and marks it. */
  async follow(root: Node): Promise<void> {
    const added: Entry[] = [];
    for (const piece of readPieces(root)) {
      added.push(this.enter(piece));
      await this.pause();
    }
    await this.mark(added);
  }

  /** Reads the pieces again whose nodes have changed or are gone. */
  async refresh(nodes: Iterable<Node>): Promise<void> {
    const changed = new Set<Entry>();
    for (const node of nodes) {
      const entry = this.entryOf.get(node);
      if (entry !== undefined) changed.add(entry);
    }
    for (const entry of changed) {
      this.painter.erase(entry);
      entry.piece = rereadPiece(entry.piece);
      if (entry.piece.parts.length === 0) this.entries.delete(entry);
      entry.read = this.reader.read(entry.piece.text);
      await this.pause();
    }
    await this.mark([...changed].filter((entry) => this.entries.has(entry)));
  }

  /** Starts anew: the page has become another one without being loaded. */
  restart(): void {
    for (const entry of this.entries) this.painter.erase(entry);
    this.entries.clear();
    this.reader = new PageReader(this.matcher, document.title);
    this.wasOpen = false;
  }

  /** The page's terms in the order of the text, each with the number of its mentions. */
  list(): readonly PageTerm[] {
    const counts = new Map<TermId, number>();
    for (const { termId } of this.places()) counts.set(termId, (counts.get(termId) ?? 0) + 1);
    return [...counts].map(([termId, count]) => ({ termId, count }));
  }

  /** Returns the place of a term's mention: of the first for 0, from the start again after the last. */
  find(termId: TermId, number: number): StaticRange | null {
    const places = [...this.places()].filter((place) => place.termId === termId);
    return places[number % Math.max(1, places.length)]?.place ?? null;
  }

  private enter(piece: TextPiece): Entry {
    const entry: Entry = { piece, read: this.reader.read(piece.text) };
    this.entries.add(entry);
    for (const { node } of piece.parts) this.entryOf.set(node, entry);
    return entry;
  }

  /** Judges entries and paints them: all of them when the page turns out to be of the field. */
  private async mark(entries: readonly Entry[]): Promise<void> {
    if (!this.reader.opensGate) return;
    const unmarked = this.wasOpen ? entries : [...this.entries];
    this.wasOpen = true;
    for (const entry of unmarked) {
      const mentions = this.reader.mentionsIn(entry.read).filter(({ isNested }) => !isNested);
      this.painter.paint(entry, entry.piece, mentions);
      await this.pause();
    }
  }

  private *places(): Generator<{ termId: TermId; place: StaticRange }> {
    for (const entry of this.entries) {
      for (const { mention, place } of this.painter.placesOf(entry)) {
        const [termId] = mention.terms;
        if (termId !== undefined) yield { termId, place };
      }
    }
  }
}
