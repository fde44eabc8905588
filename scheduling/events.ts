import type { TermId } from '@/glossary/entry';
import type { EpochMs, StudyDay } from '@/scheduling/study-day';

/** An event's id, made by the surface before it sends: the same event twice is one event. */
export type EventId = string;

type EventBase = {
  readonly id: EventId;
  readonly at: EpochMs;
  readonly offsetMinutes: number;
  /** The study day it happened on, fixed when it happened. */
  readonly day: StudyDay;
  readonly termId: TermId;
};

/** A person answered a question. */
export type QuestionAnswered = EventBase & {
  readonly kind: 'questionAnswered';
  readonly questionKind: 'pick-definition' | 'pick-term';
  /** The version of the term's content that the question was made from. */
  readonly contentVersion: number;
  /** The options in the order in which they stood; the key is `termId`. */
  readonly optionOrder: readonly TermId[];
  readonly picked: TermId;
  /** Whether the person said, before choosing, that they were guessing. */
  readonly isGuess: boolean;
  readonly mode: 'due';
};

/**
 * What happened, in the words of the log. The log is the truth and only grows; a card is the fold
 * of its events, and undoing is an event too.
 */
export type StudyEvent =
  | (EventBase & { readonly kind: 'termAdded' })
  | (EventBase & { readonly kind: 'termRemoved' })
  | QuestionAnswered
  | (EventBase & { readonly kind: 'answerUndone'; readonly answerId: EventId });
