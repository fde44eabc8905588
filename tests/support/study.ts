import type { TermId } from '@/glossary/entry';
import type {
  ExamPlan,
  NewEvent,
  QuestionAnswered,
  StudyEvent,
  TermEvent,
} from '@/scheduling/events';
import { type CardState, foldTerm } from '@/scheduling/fold';
import { type Moment, studyDayOf } from '@/scheduling/study-day';
import { idOf } from './glossary';

/** A moment, from a time in ISO form with its offset: `at('2026-01-01T09:00:00-05:00')`. */
export function at(time: string): Moment {
  const [, sign = '+', hours = '0', minutes = '0'] = /([+-])(\d\d):(\d\d)$/.exec(time) ?? [];
  const offsetMinutes = (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
  return { at: Date.parse(time), offsetMinutes };
}

/** No question was retracted. */
export const NONE_RETRACTED: ReadonlySet<string> = new Set();

let events = 0;

/** What every event carries. Its place in the log is its time, and of two at one time the later made comes later. */
function stamp(moment: Moment) {
  const id = `00000000-0000-4000-8000-${String(++events).padStart(12, '0')}`;
  return { ...moment, id, day: studyDayOf(moment), order: moment.at };
}

/** The same for the term `mutuality`, unless said otherwise. */
function stampTerm(moment: Moment, termId: TermId = idOf('mutuality')) {
  return { ...stamp(moment), termId };
}

/** An answer, right unless said otherwise. */
export function answered(
  moment: Moment,
  parts: Partial<Omit<QuestionAnswered, 'kind'>> = {},
): QuestionAnswered {
  const { isRight = true, termId = idOf('mutuality') } = parts;
  return {
    kind: 'questionAnswered',
    ...stampTerm(moment, termId),
    questionKind: 'pick-term',
    questionId: null,
    contentVersion: 1,
    optionOrder: [idOf('trust'), termId, idOf('respect')],
    picked: isRight ? termId : idOf('trust'),
    isRight,
    isGuess: false,
    confusedWith: isRight ? null : idOf('trust'),
    mode: 'due',
    answerMs: 4_000,
    ...parts,
  };
}

/** A term put into the quiz. */
export function added(moment: Moment, termId?: TermId): TermEvent {
  return { kind: 'termAdded', ...stampTerm(moment, termId) };
}

/** A term taken out of the quiz. */
export function removed(moment: Moment, termId?: TermId): TermEvent {
  return { kind: 'termRemoved', ...stampTerm(moment, termId) };
}

/** A card that is suspended, marked known, or resumed. */
export function flagged(
  kind: 'cardSuspended' | 'cardMarkedKnown' | 'cardResumed',
  moment: Moment,
): TermEvent {
  return { kind, ...stampTerm(moment) };
}

/** An answer taken back. */
export function undone(moment: Moment, answer: QuestionAnswered): TermEvent {
  return { kind: 'answerUndone', ...stampTerm(moment, answer.termId), answerId: answer.id };
}

/** A plan for an exam. */
export function planned(moment: Moment, plan: ExamPlan): StudyEvent {
  return { kind: 'planChanged', ...stamp(moment), plan };
}

/** The card of some events, of `mutuality` unless said otherwise. */
export function foldCard(all: readonly TermEvent[], termId: TermId = idOf('mutuality')): CardState {
  return foldTerm(termId, all, NONE_RETRACTED).card;
}

/** An event as it is before it is kept: nothing says yet where it stands in the log. */
export function asNew({ order: _order, ...event }: StudyEvent): NewEvent {
  return event;
}
