import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StudyEvent } from '@/scheduling/events';
import { dueOn, emptyCard, foldCard, isDue } from '@/scheduling/fold';
import { studyDayOf } from '@/scheduling/study-day';
import { idOf } from '../support/glossary';
import { added, answered, at, removed, undone } from '../support/study';

const MUTUALITY = idOf('mutuality');
const MORNING = at('2026-01-01T09:00:00+00:00');
const NOON = at('2026-01-01T12:00:00+00:00');
const NEXT_DAY = at('2026-01-02T09:00:00+00:00');
const TODAY = studyDayOf(MORNING);

const fold = (...events: readonly StudyEvent[]) => foldCard(MUTUALITY, events);

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

  it('is due again the same day after a wrong answer, until a right one', () => {
    const wrong = answered(MORNING, { isRight: false });

    expect(dueOn(fold(added(MORNING), wrong))).toBe(TODAY);
    expect(dueOn(fold(added(MORNING), wrong, answered(NOON)))).toBe(TODAY + 1);
  });

  it('takes a right guess for no memory', () => {
    const guessed = fold(added(MORNING), answered(MORNING, { isGuess: true }));
    const wrong = fold(added(MORNING), answered(MORNING, { isRight: false }));

    expect(guessed).toEqual(wrong);
  });

  it('does not grow by a second right answer on one day', () => {
    const once = fold(added(MORNING), answered(MORNING));
    const twice = fold(added(MORNING), answered(MORNING), answered(NOON));

    expect(twice.memory).toEqual(once.memory);
  });

  it('counts a lapse when something known is missed', () => {
    const lapsed = fold(added(MORNING), answered(MORNING), answered(NEXT_DAY, { isRight: false }));

    expect(lapsed.lapses).toBe(1);
  });

  it('stands after an undo as if the answer had not been given', () => {
    const answer = answered(MORNING, { isRight: false });

    expect(fold(added(MORNING), answer, undone(NOON, answer))).toEqual(fold(added(MORNING)));
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
