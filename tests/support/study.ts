import type { StudyEvent } from '@/scheduling/events';
import { type Moment, studyDayOf } from '@/scheduling/study-day';
import { idOf } from './glossary';

/** A moment, from a time in ISO form with its offset: `at('2026-01-01T09:00:00-05:00')`. */
export function at(time: string): Moment {
  const [, sign = '+', hours = '0', minutes = '0'] = /([+-])(\d\d):(\d\d)$/.exec(time) ?? [];
  const offsetMinutes = (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
  return { at: Date.parse(time), offsetMinutes };
}

let events = 0;

/** What every event carries, for the term `mutuality` unless said otherwise. */
function stamp(moment: Moment) {
  const id = `00000000-0000-4000-8000-${String(++events).padStart(12, '0')}`;
  return { ...moment, id, day: studyDayOf(moment), termId: idOf('mutuality') };
}

type AnswerParts = { readonly isRight?: boolean; readonly isGuess?: boolean; readonly id?: string };

/** An answer, right unless said otherwise. */
export function answered(moment: Moment, parts: AnswerParts = {}): StudyEvent {
  const { isRight = true, isGuess = false, ...rest } = parts;
  return {
    kind: 'questionAnswered',
    ...stamp(moment),
    questionKind: 'pick-term',
    contentVersion: 1,
    optionOrder: [idOf('trust'), idOf('mutuality'), idOf('respect')],
    picked: idOf(isRight ? 'mutuality' : 'trust'),
    isGuess,
    mode: 'due',
    ...rest,
  };
}

/** A term put into the quiz. */
export function added(moment: Moment): StudyEvent {
  return { kind: 'termAdded', ...stamp(moment) };
}

/** A term taken out of the quiz. */
export function removed(moment: Moment): StudyEvent {
  return { kind: 'termRemoved', ...stamp(moment) };
}

/** An answer taken back. */
export function undone(moment: Moment, answer: StudyEvent): StudyEvent {
  return { kind: 'answerUndone', ...stamp(moment), answerId: answer.id };
}
