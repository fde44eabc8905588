import type { Mention } from '@/glossary/matching/judge-hits';
import { placeOf, type TextPiece } from '@/entrypoints/page-marks/text-piece';

/** The name says nothing about us, and one name says nothing about what a person knows: pages can read it. */
export const HIGHLIGHT_NAME = 'marked-words';

type Painted = { readonly mention: Mention; readonly place: StaticRange };

/** Paints mentions by the CSS Custom Highlight API: nothing in the page's document changes. */
export class Painter {
  private readonly highlight = new Highlight();
  private isEnded = false;
  private readonly painted = new Map<object, readonly Painted[]>();

  /** Marks the mentions of a piece; `owner` is whoever will want to erase them. */
  paint(owner: object, piece: TextPiece, mentions: readonly Mention[]): void {
    if (this.isEnded) return;
    this.erase(owner);
    const places = mentions.flatMap((mention) => {
      const place = placeOf(piece, mention.start, mention.end);
      return place === null ? [] : [{ mention, place }];
    });
    this.painted.set(owner, places);
    for (const { place } of places) this.highlight.add(place);
    // A page that clears its registry takes our marks with it; they return with the next change.
    if (CSS.highlights.get(HIGHLIGHT_NAME) !== this.highlight) {
      CSS.highlights.set(HIGHLIGHT_NAME, this.highlight);
    }
  }

  erase(owner: object): void {
    for (const { place } of this.painted.get(owner) ?? []) this.highlight.delete(place);
    this.painted.delete(owner);
  }

  placesOf(owner: object): readonly Painted[] {
    return this.painted.get(owner) ?? [];
  }

  /** Takes all marks off the page, for good. */
  end(): void {
    this.isEnded = true;
    this.highlight.clear();
    this.painted.clear();
    CSS.highlights.delete(HIGHLIGHT_NAME);
  }
}
