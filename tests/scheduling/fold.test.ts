import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TermEvent } from '@/scheduling/events';
import { dueOn, emptyCard, foldRules, foldTerm, isDue } from '@/scheduling/fold';
import { nextMemory } from '@/scheduling/fsrs';
import { studyDayOf } from '@/scheduling/study-day';
import { idOf } from '../support/glossary';
import {
  added,
  answered,
  at,
  flagged,
  foldCard,
  NONE_RETRACTED,
  removed,
  undone,
} from '../support/study';

const MUTUALITY = idOf('mutuality');
const MORNING = at('2026-01-01T09:00:00+00:00');
const NOON = at('2026-01-01T12:00:00+00:00');
const NEXT_DAY = at('2026-01-02T09:00:00+00:00');
const TODAY = studyDayOf(MORNING);

const fold = (...events: readonly TermEvent[]) => foldCard(events);
/** Nine in the morning, some days after the first. */
const dayAfter = (days: number) => ({ ...MORNING, at: MORNING.at + days * 86_400_000 });

describe('a card', () => {
  it('is due at once when its term is put into the quiz', () => {
    expect(isDue(fold(added(MORNING)), TODAY)).toBe(true);
  });

  it('is never due before its term is put into the quiz, nor after it is taken out', () => {
    expect(dueOn(emptyCard(MUTUALITY))).toBeNull();
    expect(dueOn(fold(added(MORNING), removed(NOON)))).toBeNull();
  });

  it('is due again in days after a right answer', () => {
    expect(dueOn(fold(added(MORNING), answered(MORNING)))).toBe(TODAY + 2);
  });

  it('is due sooner the more of it is to be retained', () => {
    const card = fold(added(MORNING), answered(MORNING), answered(dayAfter(2)));

    const [loose, usual, strict] = [0.8, 0.9, 0.95].map((wanted) => dueOn(card, wanted) ?? 0);

    expect(loose).toBeGreaterThan(usual ?? 0);
    expect(usual).toBeGreaterThan(strict ?? 0);
  });

  it('is due again the same day after a wrong answer, until a right one', () => {
    const wrong = answered(MORNING, { isRight: false });

    expect(dueOn(fold(added(MORNING), wrong))).toBe(TODAY);
    expect(dueOn(fold(added(MORNING), wrong, answered(NOON)))).toBe(TODAY + 1);
  });

  it('takes a right guess for no memory', () => {
    const guessed = fold(added(MORNING), answered(MORNING, { isGuess: true }));
    const wrong = fold(added(MORNING), answered(MORNING, { isRight: false }));

    expect(guessed.memory).toEqual(wrong.memory);
    expect(dueOn(guessed)).toBe(TODAY);
  });

  it('grows less by a reflection that showed some of what to look for', () => {
    const [whole, partly] = ['shown', 'partly'].map(
      (picked) =>
        fold(answered(MORNING, { questionKind: 'reflection', picked })).memory?.stabilityDays ?? 0,
    );

    expect(partly).toBeLessThan(whole ?? 0);
  });

  it('does not grow by a second right answer on one day', () => {
    const once = fold(added(MORNING), answered(MORNING));
    const twice = fold(added(MORNING), answered(MORNING), answered(NOON));

    expect(twice.memory).toEqual(once.memory);
  });

  it('counts a lapse when something known is missed, and once until it is known again', () => {
    const known = [added(MORNING), answered(MORNING)];
    const missed = answered(NEXT_DAY, { isRight: false });
    const missedAgain = answered(NEXT_DAY, { isRight: false });

    expect(fold(...known, missed, missedAgain).lapses).toBe(1);
  });

  it('remembers what was taken for its term, and how often', () => {
    const events = ['trust', 'respect', 'trust'].map((taken) =>
      answered(MORNING, { isRight: false, confusedWith: idOf(taken) }),
    );

    expect(fold(...events).confusions).toEqual({ trust: 2, respect: 1 });
  });

  it('stands after an undo as if the answer had not been given, wherever the undo stands in the log', () => {
    const answer = answered(NOON, { isRight: false });

    expect(fold(added(MORNING), answer, undone(MORNING, answer))).toEqual(fold(added(MORNING)));
  });

  it('stands as if an answer to a question that was found wrong had not been given', () => {
    const answer = answered(NOON, { questionKind: 'scenario', questionId: 'mutuality-1' });
    const events = [added(MORNING), answer];

    const { card, history } = foldTerm(MUTUALITY, events, new Set(['mutuality-1']));

    expect(card).toEqual(fold(added(MORNING)));
    expect(history.days).toEqual([]);
  });

  it('is folded by other rules once another question was found wrong', () => {
    expect(foldRules(new Set(['mutuality-1']))).not.toBe(foldRules(new Set()));
  });

  it('folds to the same state in whatever order its events come', () => {
    const wrong = answered(MORNING, { isRight: false });
    const events = [
      added(MORNING),
      wrong,
      answered(NOON),
      answered(NEXT_DAY),
      undone(NEXT_DAY, wrong),
    ];
    const orders = fc.shuffledSubarray(events, { minLength: events.length });

    fc.assert(
      fc.property(orders, (shuffled) => {
        expect(fold(...shuffled)).toEqual(fold(...events));
      }),
    );
  });
});

describe('a card that a person puts away', () => {
  it.each([
    ['is suspended', 'cardSuspended'],
    ['is said to be known', 'cardMarkedKnown'],
  ] as const)('is not asked once it %s, until it is resumed', (_what, kind) => {
    const events = [added(MORNING), flagged(kind, NOON)];

    expect(dueOn(fold(...events))).toBeNull();
    expect(isDue(fold(...events, flagged('cardResumed', NEXT_DAY)), TODAY + 1)).toBe(true);
  });
});

describe('a leech', () => {
  /** Known, forgotten and known again, so many times, six days apart. */
  const forgotten = (times: number) =>
    Array.from({ length: times }, (_, time) => [
      answered(dayAfter(6 * time)),
      answered(dayAfter(6 * time + 3), { isRight: false }),
    ]).flat();

  it('is a card that was forgotten four times, and again after each two more', () => {
    const states = [3, 4, 5, 6].map((times) => fold(added(MORNING), ...forgotten(times)).isLeech);

    expect(states).toEqual([false, true, false, true]);
  });

  it('rests for three days once it was asked again, whatever came of it', () => {
    const asked = answered(dayAfter(21), { isRight: false, questionKind: 'pair' });
    const card = fold(added(MORNING), ...forgotten(4), asked);

    expect(card.isLeech).toBe(false);
    expect(dueOn(card)).toBe(TODAY + 21 + 3);
  });
});

describe('a clock that was wrong', () => {
  it('does not hide a card that was answered a year ahead', () => {
    const card = fold(added(MORNING), answered(dayAfter(365)));

    expect(isDue(card, TODAY)).toBe(true);
  });

  it('is forgotten with the next answer, which stands after it in the log', () => {
    const ahead = answered(dayAfter(365));
    const mended = answered(NEXT_DAY, { order: ahead.order + 1 });
    const card = fold(added(MORNING), ahead, mended);

    expect(card.lastDay).toBe(TODAY + 1);
    expect(isDue(card, TODAY + 1)).toBe(false);
  });

  it('never makes time run backwards: a day before the last answer counts as none', () => {
    const back = answered({ ...MORNING, at: MORNING.at - 365 * 86_400_000 }, { order: NOON.at });
    const sameDay = answered(NOON);
    const before = [added(MORNING), answered(MORNING)];

    expect(fold(...before, back).memory).toEqual(fold(...before, sameDay).memory);
  });
});

describe('what ts-fsrs would get wrong', () => {
  const evening = (day: string, time: string) => at(`2026-01-${day}T${time}:00-05:00`);
  const first = answered(evening('05', '18:30'));
  const known = fold(first).memory;

  it('two answers of one evening in New York, on two days of UTC, are of one day', () => {
    expect(fold(first, answered(evening('05', '19:30'))).memory).toEqual(known);
  });

  it('two evenings in New York, 23 hours and 40 minutes apart on one day of UTC, are two days', () => {
    const later = fold(answered(evening('05', '19:10')), answered(evening('06', '18:50')));

    expect(later.memory).toEqual(nextMemory(known, 1, 'good'));
  });

  it('an early answer that is taken back leaves the due day where it was', () => {
    const early = answered(evening('06', '12:00'));
    const before = fold(added(MORNING), first);

    expect(dueOn(fold(added(MORNING), first, early, undone(NOON, early)))).toBe(dueOn(before));
  });

  it('the answer by which a term was forgotten is taken back like any other', () => {
    const forgotten = answered(evening('07', '12:00'), { isRight: false });

    expect(fold(first, forgotten, undone(NOON, forgotten))).toEqual(fold(first));
  });

  it('what follows an answer that is taken back is reckoned anew', () => {
    const wrong = answered(evening('07', '12:00'), { isRight: false });
    const last = answered(evening('12', '12:00'));

    const { memory } = fold(first, wrong, last, undone(NOON, wrong));

    expect(memory).toEqual(nextMemory(known, 7, 'good'));
  });

  it('the second of the day says nothing of when a term is due', () => {
    const moments = fc.integer({ min: 0, max: 86_399_999 }).map((ms) => ({
      at: at('2026-01-08T04:00:00-05:00').at + ms,
      offsetMinutes: -300,
    }));

    fc.assert(
      fc.property(moments, (moment) => {
        expect(dueOn(fold(added(MORNING), first, answered(moment)))).toBe(
          dueOn(fold(added(MORNING), first, answered(evening('08', '12:00')))),
        );
      }),
    );
  });

  it('no number of right answers on one day makes more of a term than the first', () => {
    const crammed = Array.from({ length: 5 }, (_, hour) => answered(evening('05', `1${hour}:00`)));

    expect(fold(...crammed).memory).toEqual(known);
  });

  it('answers of two devices, each earlier than the one before it in the log, are never an error', () => {
    const answers = fc.array(
      fc.record({ day: fc.integer({ min: -400, max: 400 }), isRight: fc.boolean() }),
      { maxLength: 12 },
    );

    fc.assert(
      fc.property(answers, (given) => {
        const events = given.map(({ day, isRight }, place) =>
          answered(dayAfter(day), { isRight, order: MORNING.at + place }),
        );

        const { memory } = fold(...events);

        expect(memory === null).toBe(events.length === 0);
        expect(memory?.stabilityDays ?? 1).toBeGreaterThan(0);
      }),
    );
  });

  it('a log is left as it was given, in its order', () => {
    const events = Object.freeze([answered(NEXT_DAY), answered(MORNING), added(NOON)]);
    const before = structuredClone(events);

    foldTerm(MUTUALITY, events, NONE_RETRACTED);

    expect(events).toEqual(before);
  });
});
