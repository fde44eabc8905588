import type { TermId } from '@/glossary/entry';
import type { EpochMs, StudyDay } from '@/scheduling/study-day';

/** An event's id, made by the surface before it sends: the same event twice is one event. */
export type EventId = string;

/** The ways of asking. Each is a file in `quiz/question-types/`. */
export const QUESTION_KINDS = [
  'pick-definition',
  'pick-term',
  'fill-gap',
  'type-term',
  'definition',
  'scenario',
  'pair',
  'sort',
  'reflection',
] as const;

export type QuestionKind = (typeof QUESTION_KINDS)[number];

/**
 * Why a question was asked: its day had come, by its own schedule or before the exam; the person practised a
 * page or all their terms; or sat a mock exam.
 */
export const ANSWER_MODES = ['due', 'page', 'cram', 'mock'] as const;

export type AnswerMode = (typeof ANSWER_MODES)[number];

type EventBase = {
  readonly id: EventId;
  readonly at: EpochMs;
  readonly offsetMinutes: number;
  /** The study day it happened on, fixed when it happened. */
  readonly day: StudyDay;
  /**
   * Where it stands in the log: its time, or just after the event before it on this device, if the clock
   * had gone back. Given when it is kept.
   */
  readonly order: EpochMs;
};
type OfTerm = EventBase & { readonly termId: TermId };

/** A person answered a question. */
export type QuestionAnswered = OfTerm & {
  readonly kind: 'questionAnswered';
  readonly questionKind: QuestionKind;
  /** The id of an authored question; null for one that was made from the entry. */
  readonly questionId: string | null;
  /** The version of the content that the question was made from. */
  readonly contentVersion: number;
  /** The ids of the options in the order in which they stood; empty where there were none. */
  readonly optionOrder: readonly string[];
  /** The option's id; of a typed answer what was typed; of a reflection how the person judged it. */
  readonly picked: string;
  readonly isRight: boolean;
  /** Whether the person said, before choosing, that they were guessing. */
  readonly isGuess: boolean;
  /** The term that a wrong answer stands for, where it stands for one. */
  readonly confusedWith: TermId | null;
  readonly mode: AnswerMode;
  /** From the question to the answer, in milliseconds; no more than a minute is counted. */
  readonly answerMs: number;
};

/** What a person prepares for. */
export type ExamPlan = {
  /** The id of a track in `exams.yaml`; null while none is chosen. */
  readonly track: string | null;
  readonly examDay: StudyDay | null;
  readonly minutesADay: number;
};

/**
 * What happened, in the words of the log. The log is the truth and only grows; a card is the fold
 * of its events, and undoing is an event too.
 */
export type StudyEvent =
  | (OfTerm & { readonly kind: 'termAdded' })
  | (OfTerm & { readonly kind: 'termRemoved' })
  | QuestionAnswered
  | (OfTerm & { readonly kind: 'answerUndone'; readonly answerId: EventId })
  /** Not asked until it is resumed. */
  | (OfTerm & { readonly kind: 'cardSuspended' })
  /** "I know this": asked again in the final pass alone, until it is resumed. */
  | (OfTerm & { readonly kind: 'cardMarkedKnown' })
  | (OfTerm & { readonly kind: 'cardResumed' })
  | (EventBase & { readonly kind: 'planChanged'; readonly plan: ExamPlan });

/** An event of one term. */
export type TermEvent = Extract<StudyEvent, { readonly termId: TermId }>;

type WithoutOrder<Event> = Event extends StudyEvent ? Omit<Event, 'order'> : never;

/** An event that happened and is not kept yet. */
export type NewEvent = WithoutOrder<StudyEvent>;

/** Orders the log, the same on every device: ids settle ties. */
export function byOrder(one: StudyEvent, other: StudyEvent): number {
  return one.order - other.order || (one.id < other.id ? -1 : 1);
}

/** Lists the ids of the answers that were taken back. An undo counts wherever it stands. */
export function undoneIn(events: Iterable<StudyEvent>): ReadonlySet<EventId> {
  const undone = new Set<EventId>();
  for (const event of events) if (event.kind === 'answerUndone') undone.add(event.answerId);
  return undone;
}

/** Groups a log by its terms. */
export function groupByTerm(
  events: readonly StudyEvent[],
): ReadonlyMap<TermId, readonly TermEvent[]> {
  const terms = new Map<TermId, TermEvent[]>();
  for (const event of events) {
    if (!('termId' in event)) continue;
    const known = terms.get(event.termId);
    if (known === undefined) terms.set(event.termId, [event]);
    else known.push(event);
  }
  return terms;
}
