import type { EventId, QuestionAnswered } from '@/scheduling/events';
import type { EpochMs, Moment } from '@/scheduling/study-day';

/** One item of a mock exam, as it was drawn. */
export type MockItem = Pick<
  QuestionAnswered,
  'termId' | 'questionKind' | 'questionId' | 'contentVersion' | 'optionOrder'
> & {
  /** The id of the event that its answer becomes: whoever finishes an exam twice has answered it once. */
  readonly answerId: EventId;
  /** The id of the event that puts its term into the quiz, should it be missed. */
  readonly addId: EventId;
  /** The name of the exam's domain; of the glossary's, where the exam publishes no outline. */
  readonly domain: string;
};

/** What was chosen, when, and how long the item had been looked at: a minute counts at most. */
export type MockAnswer = {
  readonly picked: string;
  readonly moment: Moment;
  readonly answerMs: number;
};

/** A mock exam, from its first item to its result. Nothing in it says what is right. */
export type MockExam = {
  readonly id: EventId;
  /** The id of an exam in `exams.yaml`; null for the whole glossary. */
  readonly track: string | null;
  readonly startedAt: EpochMs;
  /** Null where the person wanted no clock. */
  readonly limitMinutes: number | null;
  readonly items: readonly MockItem[];
  /** By `answerId`. */
  readonly answers: Readonly<Record<EventId, MockAnswer>>;
  /** The items that the person wants to see again, by `answerId`. */
  readonly flagged: readonly EventId[];
  /** The item that is shown, and the time that had passed when it came. */
  readonly place: number;
  readonly shownAtMs: number;
  /** The time that has passed, without pauses. */
  readonly elapsedMs: number;
  readonly state:
    | { readonly kind: 'running' }
    | { readonly kind: 'paused'; readonly moment: Moment }
    | {
        readonly kind: 'finished';
        readonly moment: Moment;
        /** Whether what was missed goes into the quiz. */
        readonly addsMissed: boolean;
      };
};

/**
 * What happens in a mock exam. Each event says how much time had passed in all, so that the same one
 * sent twice counts once.
 */
export type MockEvent = { readonly elapsedMs: number } & (
  | { readonly kind: 'answered'; readonly answerId: EventId; readonly picked: string }
  | { readonly kind: 'flagged' | 'unflagged'; readonly answerId: EventId }
  | { readonly kind: 'moved'; readonly place: number }
  | { readonly kind: 'ticked' | 'paused' | 'resumed' }
  | { readonly kind: 'finished'; readonly addsMissed: boolean }
);

/** A longer look says that the person was away. */
const MAX_ANSWER_MS = 60_000;

/**
 * Returns a mock exam after an event. What does not fit it changes nothing; an answer counts even where it
 * comes in during a pause, and only finishing ends that.
 */
export function sitMock(before: MockExam, event: MockEvent, now: Moment): MockExam {
  if (before.state.kind === 'finished') return before;
  const exam = withTime(before, event.elapsedMs);
  switch (event.kind) {
    case 'ticked':
      return exam;
    case 'answered':
      return withAnswer(exam, event, now);
    case 'flagged':
    case 'unflagged': {
      if (!hasItem(exam, event.answerId)) return exam;
      const others = exam.flagged.filter((id) => id !== event.answerId);
      return { ...exam, flagged: event.kind === 'flagged' ? [...others, event.answerId] : others };
    }
    case 'moved':
      if (exam.items[event.place] === undefined) return exam;
      return { ...exam, place: event.place, shownAtMs: exam.elapsedMs };
    case 'paused':
      return exam.state.kind === 'paused'
        ? exam
        : { ...exam, state: { kind: 'paused', moment: now } };
    case 'resumed':
      return { ...exam, state: { kind: 'running' } };
    case 'finished':
      return {
        ...exam,
        state: { kind: 'finished', moment: now, addsMissed: event.addsMissed },
      };
  }
}

/** Time passes while the exam runs, and never backwards. */
function withTime(exam: MockExam, elapsedMs: number): MockExam {
  if (exam.state.kind !== 'running') return exam;
  return { ...exam, elapsedMs: Math.max(exam.elapsedMs, elapsedMs) };
}

function withAnswer(
  exam: MockExam,
  { answerId, picked }: Extract<MockEvent, { readonly kind: 'answered' }>,
  moment: Moment,
): MockExam {
  const item = exam.items.find((one) => one.answerId === answerId);
  if (item === undefined || !item.optionOrder.includes(picked)) return exam;
  const answerMs = Math.min(MAX_ANSWER_MS, exam.elapsedMs - exam.shownAtMs);
  return { ...exam, answers: { ...exam.answers, [answerId]: { picked, moment, answerMs } } };
}

function hasItem(exam: MockExam, answerId: EventId): boolean {
  return exam.items.some((item) => item.answerId === answerId);
}
