import type { TermId } from '@/glossary/entry';
import type { PageTerm } from '@/entrypoints/page-marks/page-marks';

/** The marks of a frame, for the background to ask and to end. */
export type MarksLink = {
  readonly state: 'marked' | 'notEnglish';
  list(): readonly PageTerm[];
  /** Scrolls to a mention; false where there is none. */
  show(termId: TermId, number: number): boolean;
  end(): void;
};

/** Hangs on the isolated world's global object, which no page can see. */
const KEY = Symbol.for('peerlight.marks-link');
type Scope = { [KEY]?: MarksLink | null };

/** Returns the marks of this frame, or null where there are none. */
export function readMarksLink(): MarksLink | null {
  return (globalThis as Scope)[KEY] ?? null;
}

/** Hangs up the marks of this frame, or takes them down. */
export function setMarksLink(link: MarksLink | null): void {
  (globalThis as Scope)[KEY] = link;
}
