import { describe, expect, it } from 'vitest';
import { progressOf } from '@/quiz/progress';
import { byOrder, type ExamPlan, groupByTerm, type TermEvent } from '@/scheduling/events';
import { type CardState, foldTerm, isDue } from '@/scheduling/fold';
import { studyDayOf } from '@/scheduling/study-day';
import { aStudiedTerm } from '../support/a-studied-term';
import { fullLog } from '../support/full-log';
import { shippedGlossary } from '../support/glossary';
import { at, NONE_RETRACTED } from '../support/study';

const TODAY = studyDayOf(at('2026-01-01T09:00:00+00:00'));
const NO_PLAN: ExamPlan = { track: null, examDay: null, minutesADay: 20 };
const EXAM = { id: 'cps', name: 'CPS', domains: ['Ethics'] };

function progress(cards: Readonly<Record<string, Partial<CardState>>>, plan: ExamPlan = NO_PLAN) {
  const terms = Object.entries(cards).map(([headword, card]) =>
    aStudiedTerm(headword, { card: { isInQuiz: true, ...card } }),
  );
  return progressOf(
    { cards: terms.map(({ card }) => card), histories: [] },
    { entries: terms.map(({ entry }) => entry), exams: [EXAM], plan, today: TODAY },
  );
}

const remembered = (stabilityDays: number, lastDay = TODAY) => ({
  answers: 1,
  memory: { stabilityDays, difficulty: 5 },
  lastDay,
});

describe('progress', () => {
  it('is all there before the first answer', () => {
    const { totals, readiness, confusions, retention } = progress({});

    expect(totals).toEqual({ answers: 0, ms: 0, days: 0 });
    expect(readiness.memory).toMatchObject({ kind: 'withheld', have: 0 });
    expect(readiness.performance).toMatchObject({ kind: 'withheld', have: 0 });
    expect(retention.ever).toEqual({ asked: 0, remembered: 0 });
    expect(confusions).toEqual([]);
  });

  it('counts the terms of each stage', () => {
    const { stages } = progress({
      trust: {},
      respect: {},
      hope: remembered(5),
      mutuality: { ...remembered(5), isKnown: true },
      empathy: { ...remembered(5), isInQuiz: false },
    });

    expect(stages).toEqual({
      new: 2,
      learning: 0,
      growing: 1,
      known: 0,
      saidKnown: 1,
      suspended: 0,
    });
  });

  it('says on which day each card is next due: what is late, or new, today', () => {
    const { forecast } = progress({
      trust: {},
      hope: remembered(5, TODAY - 40),
      respect: remembered(5),
      mutuality: remembered(200),
      empathy: { ...remembered(5), isSuspended: true },
    });

    expect(forecast).toHaveLength(31);
    expect(forecast.filter(({ due }) => due > 0)).toEqual([
      { day: TODAY, due: 2 },
      { day: TODAY + 5, due: 1 },
    ]);
  });

  it('is for the exam of the plan', () => {
    const { readiness } = progress({}, { ...NO_PLAN, track: 'cps', examDay: TODAY + 22 });

    expect(readiness).toMatchObject({ exam: 'CPS', memoryDay: TODAY + 22 });
  });

  it('is for the whole glossary where the exam of the plan is no longer known', () => {
    expect(progress({}, { ...NO_PLAN, track: 'gone' }).readiness.exam).toBeNull();
  });
});

describe('the progress of 20,000 events', () => {
  const log = fullLog();
  const folded = [...groupByTerm(log)].map(([termId, events]) =>
    foldTerm(termId, events, NONE_RETRACTED),
  );
  const study = {
    cards: folded.map(({ card }) => card),
    histories: folded.map(({ history }) => history),
  };
  const today = (log.at(-1)?.day ?? 0) + 1;
  const given = { entries: shippedGlossary.entries, exams: [], plan: NO_PLAN, today };

  it('adds up to the log: answers, study days and due cards', () => {
    const undone = new Set(
      log.flatMap((event) => (event.kind === 'answerUndone' ? [event.answerId] : [])),
    );
    const counted = log.filter(({ kind, id }) => kind === 'questionAnswered' && !undone.has(id));

    const { totals, forecast, stages } = progressOf(study, given);

    expect(totals.answers).toBe(counted.length);
    expect(totals.days).toBe(new Set(counted.map(({ day }) => day)).size);
    expect(forecast[0]?.due).toBe(study.cards.filter((card) => isDue(card, today)).length);
    expect(Object.values(stages).reduce((sum, count) => sum + count, 0)).toBe(800);
  });

  it('travels small: less than 10 kB', () => {
    expect(JSON.stringify(progressOf(study, given)).length).toBeLessThan(10_000);
  });

  it('is of a log that has its size, one order and no id twice', () => {
    expect(log).toHaveLength(20_000);
    expect(new Set(log.map(({ id }) => id)).size).toBe(20_000);
    expect(log).toEqual(log.toSorted(byOrder));
    expect(new Set((log as readonly TermEvent[]).map(({ termId }) => termId)).size).toBe(800);
  });
});
