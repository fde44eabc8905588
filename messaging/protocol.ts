import type { GlossaryEntry, TermId } from '@/glossary/entry';
import type { ExplainedText } from '@/glossary/explain';
import type { PageContext } from '@/glossary/matching/page-context';
import type { MockRequests } from '@/messaging/mock-requests';
import type { PlanRequests } from '@/messaging/plan-requests';
import type { Explanation } from '@/quiz/explanation';
import type { Progress } from '@/quiz/progress';
import type { Question } from '@/quiz/question';
import type { DataRequests } from '@/messaging/data-requests';
import type { EventId, QuestionAnswered } from '@/scheduling/events';
import type { EpochMs, StudyDay } from '@/scheduling/study-day';

/** What is highlighted in the tab that a popup or a panel stands beside. */
export type TabHighlight =
  | { readonly kind: 'explained'; readonly explained: ExplainedText }
  | { readonly kind: 'nothingHighlighted' }
  /** No script may run here (store pages, browser pages, PDF viewers). */
  | { readonly kind: 'outOfReach' };

/** Where marks are switched on. */
export type MarksScope = 'site' | 'everywhere';

/** The terms of the page beside a surface. */
export type PageTerms = {
  /** The page's host; null where no script may run, or there is none. */
  readonly site: string | null;
  readonly isOnHere: boolean;
  readonly isOnEverywhere: boolean;
  /** Whether the page is in another language, so that nothing is marked. */
  readonly isForeign: boolean;
  /** In the order of the page. */
  readonly terms: readonly (TermSummary & { readonly count: number })[];
};

/** A term that was looked up, and the sentence it stood in, if one is kept. */
export type LookedUpTerm = {
  readonly termId: TermId;
  readonly headword: string;
  readonly at: EpochMs;
  readonly day: StudyDay;
  readonly sentence: string | null;
};

/** `suspended`: not asked. `known`: asked in the final pass before the exam alone. `asked`: as any other. */
export type CardFlag = 'suspended' | 'known' | 'asked';

/** A term's name and place, for lists. */
export type TermSummary = Pick<GlossaryEntry, 'id' | 'headword' | 'domain' | 'definition'>;

/** How much there is to do. */
export type QuizStatus = {
  readonly dueCount: number;
  readonly inQuiz: readonly TermId[];
  /** Those of them that are not asked: left out, or said to be known. */
  readonly putAway: readonly TermId[];
  /** How many are due, but more than today's minutes hold. */
  readonly laterCount: number;
};

/** A highlight as the page's agent sends it. */
export type PageSelection = {
  readonly text: string;
  /** Whether the highlight was longer than the text that is sent. */
  readonly isCut: boolean;
  readonly context: PageContext;
};

/** Longest text that is read of one highlight, in UTF-16 units: some twelve printed pages. */
export const MAX_SELECTION_LENGTH = 20_000;

/** A request that needs no parameters. */
export type NoParams = Readonly<Record<string, never>>;

/** What the popup, the panel and the page ask of the background. */
export type Requests = DataRequests &
  MockRequests &
  PlanRequests & {
    /** Says that a selection has begun, so that the background is awake when it ends. */
    wakeUp(params: NoParams): null;
    /** Explains a highlight as modestly as an automatic card must; null when there is nothing to show. */
    explainSelection(params: {
      selection: PageSelection;
      needsCard: boolean;
    }): ExplainedText | null;
    /** Explains the highlight of a window's active tab, generously. */
    readHighlight(params: {
      windowId: number;
      /** Whether the person asked just now: only then is the page itself read. */
      isAsked: boolean;
    }): TabHighlight;
    /** Lists the last terms that were looked up in a window's active tab, the newest first. */
    recentTerms(params: { windowId: number }): readonly TermSummary[];
    /** Finds terms for what was typed, forgiving its spelling, the best first. */
    searchTerms(params: { query: string }): readonly TermSummary[];
    /** Lists the whole glossary by headword. */
    listTerms(params: NoParams): readonly TermSummary[];
    /** Reads one entry, and remembers it among the tab's last terms; null when there is no such term. */
    readTerm(params: { termId: TermId; windowId: number }): GlossaryEntry | null;
    /** Says where marks are switched on, and which terms the page beside a surface names. */
    readPageTerms(params: { windowId: number }): PageTerms;
    /** Switches marks on or off: on the site that is shown, or everywhere. */
    setMarks(params: { windowId: number; scope: MarksScope; isOn: boolean }): null;
    /** Scrolls the page to a term's mention, the first for 0; false where there is none. */
    showMention(params: { windowId: number; termId: TermId; number: number }): boolean;
    /** Says that a frame's marks are others now. Nothing of them is told: whoever wants to know asks. */
    marksChanged(params: NoParams): null;
    /** Puts terms into the quiz that are not in it yet. */
    addAllToQuiz(params: { terms: readonly { eventId: EventId; termId: TermId }[] }): QuizStatus;
    /** Puts a term into the quiz. */
    addToQuiz(params: { eventId: EventId; termId: TermId }): QuizStatus;
    /** Takes a term out of the quiz; its answers stay in the log. */
    removeFromQuiz(params: { eventId: EventId; termId: TermId }): QuizStatus;
    /** Says how many cards are due, and which terms are in the quiz. */
    quizStatus(params: NoParams): QuizStatus;
    /** Leaves a term out, says that it is known, or asks it again. */
    setCardFlag(params: { eventId: EventId; termId: TermId; flag: CardFlag }): QuizStatus;
    /** Lists what was looked up, the newest first. */
    lookUpHistory(params: NoParams): readonly LookedUpTerm[];
    /** Forgets everything that was looked up. */
    clearLookUps(params: NoParams): null;
    /** Lists terms that were looked up often and are not in the quiz. */
    suggestedTerms(params: NoParams): readonly TermSummary[];
    /** Reads the person's own note on a term; '' where there is none. */
    readNote(params: { termId: TermId }): string;
    /** Keeps a note; '' takes it away. */
    writeNote(params: { termId: TermId; text: string }): null;
    /** Makes the next question of a run; null when it has nothing left to ask. */
    nextQuestion(params: {
      run: QuizScope;
      /** The terms that were asked in this run, the last one last. */
      asked: readonly TermId[];
    }): Question | null;
    /** Records an answer; when the reply is there, it is on the disk. */
    recordAnswer(params: AnswerGiven): AnswerRecorded;
    /**
     * Takes the last answer back and returns its question as it stood (null where one of its terms is
     * gone); null when there is no answer. The same undo sent twice takes one answer back.
     */
    undoAnswer(params: {
      eventId: EventId;
    }): { question: Question | null; status: QuizStatus } | null;
    /** Says how far the person has come: readiness, study days, what is due, what is mixed up. */
    readProgress(params: NoParams): Progress;
    /** Opens the side panel beside the page. Firefox allows it from its own surfaces only. */
    openPanel(params: NoParams): null;
  };

/**
 * What a run asks: what is due; the terms of a page, each once; or whatever the person chose, each once,
 * due or not.
 */
export type QuizScope =
  { readonly mode: 'due' } | { readonly mode: 'page' | 'cram'; readonly terms: readonly TermId[] };

export type AnswerGiven = Pick<
  QuestionAnswered,
  | 'termId'
  | 'questionKind'
  | 'questionId'
  | 'contentVersion'
  | 'optionOrder'
  | 'picked'
  | 'isGuess'
  | 'answerMs'
> & {
  /** Made by the surface when the question is shown: the same answer sent twice is one answer. */
  readonly eventId: EventId;
  readonly mode: QuizScope['mode'];
};

export type AnswerRecorded = {
  readonly explanation: Explanation;
  /** In how many days the term is asked again; 0 for later today, null where it is not asked. */
  readonly daysUntilDue: number | null;
  readonly status: QuizStatus;
};

/** What the background tells every open surface. No reply; past tense. */
export type Announcements = {
  /**
   * Another highlight was made in a window, or its page was left. Says nothing of it: whoever stands beside
   * it asks.
   */
  highlightChanged(params: { windowId: number; isMade: boolean }): void;
  /** The marks of a window's page are others. */
  marksChanged(params: { windowId: number }): void;
  /** Cards were added, answered or taken back, on whichever surface. */
  quizChanged(params: QuizStatus): void;
};

/** What the background asks of the agent in a page's frame. */
export type AgentCommands = {
  /** Explains what is selected now, generously: the person asked by menu or shortcut. */
  showExplanation(params: { explained: ExplainedText }): void;
};

export type RequestName = keyof Requests;
export type Params<Name extends RequestName> = Parameters<Requests[Name]>[0];
export type Reply<Name extends RequestName> = ReturnType<Requests[Name]>;

/** Why a request failed. `FailureNotice` turns it into words. */
export type FailureCode =
  | 'refused'
  | 'storageFull'
  | 'storageBroken'
  /** A newer Peerlight has written the database. */
  | 'newerDatabase'
  | 'privateWindow'
  | 'backgroundGone'
  | 'unexpected';

export type Result<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly code: FailureCode };

/** Asks the background something. Never throws: a failure is a value. */
export type Request = <Name extends RequestName>(
  name: Name,
  params: Params<Name>,
) => Promise<Result<Reply<Name>>>;
