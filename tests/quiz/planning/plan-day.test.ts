import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PlannedCard, planDay, type PlanGiven, plannedDueOn } from '@/quiz/planning/plan-day';
import type { TermId } from '@/glossary/entry';
import { answerCard, type CardState, emptyCard } from '@/scheduling/fold';
import { idOf } from '../../support/glossary';

const TODAY = 20_000;
const LONG = { stabilityDays: 200, difficulty: 5 };
const WEAK = { stabilityDays: 6, difficulty: 6 };

function aCard(name: string, parts: Partial<CardState> = {}, weight = 1): PlannedCard {
  return { card: { ...emptyCard(idOf(name)), isInQuiz: true, ...parts }, weight };
}
const seen = (name: string, parts: Partial<CardState> = {}) =>
  aCard(name, { memory: WEAK, lastDay: TODAY - 3, answers: 3, ...parts });

type Parts = {
  readonly daysLeft?: number | null;
  readonly minutesADay?: number;
  readonly answeredMs?: number;
};
function given({ daysLeft = null, minutesADay = 600, answeredMs = 0 }: Parts = {}): PlanGiven {
  const examDay = daysLeft === null ? null : TODAY + daysLeft;
  return {
    today: TODAY,
    plan: { examDay, minutesADay },
    answeredMs,
    answeredToday: new Map(),
    msAnAnswer: 12_000,
  };
}
const many = (count: number, parts: Partial<CardState> = {}) =>
  Array.from({ length: count }, (_, at) => aCard(`term ${String(at).padStart(3, '0')}`, parts));
const asked = (plan: ReturnType<typeof planDay>) => [...plan.due, ...plan.final, ...plan.fresh];

describe('a day without an exam', () => {
  it('asks what is due at 0.90, the most overdue first and the missed last, then what is new', () => {
    const plan = planDay(
      [
        aCard('new'),
        seen('missed', { isMissed: true, lastDay: TODAY }),
        seen('due', { lastDay: TODAY - 6 }),
        seen('overdue', { lastDay: TODAY - 9 }),
        seen('not due'),
      ],
      given(),
    );

    expect(plan).toEqual({
      due: ['overdue', 'due', 'missed'],
      final: [],
      fresh: ['new'],
      later: [],
    });
  });

  it.each([
    ['suspended', { isSuspended: true }],
    ['said to be known', { isKnown: true }],
    ['out of the quiz', { isInQuiz: false }],
    ['resting until tomorrow', { restsUntil: TODAY + 1 }],
  ])('asks nothing that is %s', (_what, parts) => {
    const cards = [aCard('new', parts), seen('due', { lastDay: TODAY - 9, ...parts })];

    expect(asked(planDay(cards, given()))).toEqual([]);
  });

  it('is the same after the exam: what was learned is kept', () => {
    const cards = [aCard('new'), seen('due', { lastDay: TODAY - 6 }), seen('not due')];

    expect(planDay(cards, given({ daysLeft: -3 }))).toEqual(planDay(cards, given()));
  });
});

describe("a day's minutes", () => {
  it('hold so many answers; what is due beyond them waits, and is named', () => {
    const plan = planDay(many(30, { memory: WEAK, lastDay: TODAY - 9 }), given({ minutesADay: 5 }));

    expect(plan.due).toHaveLength(25);
    expect(plan.later).toHaveLength(5);
  });

  it('are fewer by the answers that were given', () => {
    const cards = many(30, { memory: WEAK, lastDay: TODAY - 9 });

    expect(planDay(cards, given({ minutesADay: 5, answeredMs: 240_000 })).due).toHaveLength(5);
  });

  it('leave room for what is new, also when more is due than they hold', () => {
    const backlog = many(60, { memory: WEAK, lastDay: TODAY - 9 });
    const plan = planDay([...backlog, aCard('new 1'), aCard('new 2')], given({ minutesADay: 5 }));

    expect(plan.fresh).toHaveLength(2);
    expect(plan.due).toHaveLength(23);
  });

  it('never cut off what was missed today', () => {
    const missed = seen('missed', { isMissed: true, lastDay: TODAY });

    expect(planDay([missed], given({ minutesADay: 5, answeredMs: 900_000 })).due).toEqual([
      'missed',
    ]);
  });

  it('never lose a term: whatever is due is asked or waits', () => {
    const cards = fc.array(
      fc.record({ ago: fc.integer({ min: 1, max: 40 }), isMissed: fc.boolean() }),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(cards, fc.integer({ min: 5, max: 30 }), (all, minutesADay) => {
        const planned = all.map(({ ago, isMissed }, at) =>
          seen(`term ${at}`, { lastDay: TODAY - ago, isMissed }),
        );
        const free = planDay(planned, given());
        const { due, later } = planDay(planned, given({ minutesADay }));

        expect([...due, ...later].toSorted()).toEqual([...free.due].toSorted());
      }),
    );
  });
});

describe('on the way to an exam', () => {
  it('new terms come the weightiest first, faster than evenly, and stop before the last day', () => {
    const cards = [aCard('light'), aCard('heavy', {}, 4), ...many(40)];

    const [early, late, last] = [30, 4, 1].map(
      (daysLeft) => planDay(cards, given({ daysLeft })).fresh,
    );

    expect(early?.[0]).toBe('heavy');
    expect(early).toHaveLength(3);
    expect(late).toHaveLength(34);
    expect(last).toEqual([]);
  });

  it('more may be forgotten early than without an exam', () => {
    const card = seen('due', { lastDay: TODAY - 7 });

    expect(planDay([card], given()).due).toEqual(['due']);
    expect(planDay([card], given({ daysLeft: 40 })).due).toEqual([]);
  });

  it('what is weak on the exam day is asked before it is due, in the last days', () => {
    const weak = { stabilityDays: 2.5, difficulty: 7 };
    const cards = [seen('weak', { memory: weak }), seen('strong', { memory: LONG })];

    expect(planDay(cards, given({ daysLeft: 2 })).final).toEqual(['weak']);
    expect(planDay(cards, given({ daysLeft: 30 })).final).toEqual([]);
  });

  it('what is said to be known is asked once more in the last days', () => {
    const known = { memory: WEAK, isKnown: true, answers: 3 };

    expect(
      planDay([seen('known', { ...known, lastDay: TODAY - 40 })], given({ daysLeft: 2 })).final,
    ).toEqual(['known']);
    expect(
      planDay([seen('known', { ...known, lastDay: TODAY - 3 })], given({ daysLeft: 2 })).final,
    ).toEqual([]);
  });

  it('what was said to be known before it was ever asked is asked in the last days, too', () => {
    const known = aCard('known', { isKnown: true });

    expect(planDay([known], given({ daysLeft: 2 })).final).toEqual(['known']);
    expect(asked(planDay([known], given({ daysLeft: 30 })))).toEqual([]);
  });

  it('what was said to be known and is missed is asked again that day', () => {
    const missed = seen('known', { isKnown: true, isMissed: true, lastDay: TODAY });

    expect(planDay([missed], given({ daysLeft: 2 })).due).toEqual(['known']);
  });

  it('on the day itself nothing new comes', () => {
    expect(planDay(many(20), given({ daysLeft: 0 })).fresh).toEqual([]);
  });

  it.each([
    ['new terms', 30, {}],
    [
      'the final pass',
      6,
      { memory: { stabilityDays: 4, difficulty: 6 }, lastDay: TODAY - 3, answers: 3 },
    ],
  ])('a day has one number of %s, however often it is planned', (_what, daysLeft, parts) => {
    let cards = many(200, parts);
    const answeredToday = new Map<TermId, number>();
    const wanted = asked(planDay(cards, given({ daysLeft }))).length;
    let count = 0;
    for (;;) {
      const [termId] = asked(planDay(cards, { ...given({ daysLeft }), answeredToday }));
      if (termId === undefined) break;
      count++;
      answeredToday.set(termId, 1);
      const answer = { day: TODAY, isRight: true, isGuess: false, picked: '', confusedWith: null };
      cards = cards.map((one) =>
        one.card.termId === termId ? { ...one, card: answerCard(one.card, answer) } : one,
      );
    }

    expect(count).toBeGreaterThanOrEqual(wanted);
    expect(count).toBeLessThanOrEqual(wanted + 2);
  });

  it('changing the day of the exam changes no card', () => {
    const card = Object.freeze(seen('due').card);
    const days = [5, 20, 60].map((daysLeft) => plannedDueOn(card, given({ daysLeft })));

    expect(new Set(days).size).toBeGreaterThan(1);
    expect(card).toEqual(seen('due').card);
  });
});
