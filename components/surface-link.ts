import type { TermId } from '@/glossary/entry';
import type { EventId } from '@/scheduling/events';
import type { QuizStatus, Request } from '@/messaging/protocol';

/** The views of the study page. */
export type StudyView = 'plan' | 'quiz' | 'progress' | 'mock' | 'lookedUp' | 'data';

/** A file for the person's downloads; its name is given the day's date. */
export type SavedFile = {
  readonly name: string;
  readonly type: 'json' | 'txt';
  /** One after the other, they are what it holds. */
  readonly texts: readonly string[];
};

/** What a surface gives its views: the line to the background, and where it stands. */
export type SurfaceLink = {
  readonly kind: 'popup' | 'panel' | 'study';
  readonly request: Request;
  readonly windowId: number;
  /** In a private window there are definitions only: nothing is kept. */
  readonly isPrivate: boolean;
  /** What to show first: a term or a search of the glossary, from the address bar; else null. */
  readonly opening: { readonly termId: TermId } | { readonly query: string } | null;
  readonly newEventId: () => EventId;
  /**
   * Calls back when another highlight was made in this window, and when its page or tab is another, until
   * the returned function is called.
   */
  readonly onHighlightChanged: (hear: (isMade: boolean) => void) => () => void;
  /** Calls back when the marks of this window's page are others, until the returned function is called. */
  readonly onMarksChanged: (hear: () => void) => () => void;
  readonly onQuizChanged: (hear: (status: QuizStatus) => void) => () => void;
  /** Opens the study page, a full tab, at one of its views. */
  readonly openStudyPage: (view: StudyView) => void;
  readonly saveFile: (file: SavedFile) => void;
  /** Opens the side panel; null where this is the panel or the study page. */
  readonly openPanel: (() => void) | null;
};
