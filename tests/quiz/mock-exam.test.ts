import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type MockEvent, type MockExam, sitMock } from '@/quiz/mock-exam';
import { aMock, uuid } from '../support/a-mock';
import { at } from '../support/study';

const NOW = at('2026-11-20T09:00:00+00:00');
const LATER = at('2026-11-20T10:00:00+00:00');
const FIRST = uuid(1);

/** An exam after some events, all of them now. */
function after(exam: MockExam, ...events: readonly MockEvent[]): MockExam {
  return events.reduce((before, event) => sitMock(before, event, NOW), exam);
}
const answered = (answerId: string, picked: string, elapsedMs = 5_000): MockEvent => ({
  kind: 'answered',
  answerId,
  picked,
  elapsedMs,
});

describe('an answer of a mock exam', () => {
  it('is kept with its moment and the time that the item was looked at', () => {
    const exam = after(aMock(), answered(FIRST, 'b', 5_000));

    expect(exam.answers).toEqual({ [FIRST]: { picked: 'b', moment: NOW, answerMs: 5_000 } });
  });

  it('can be changed as long as the exam is not finished', () => {
    const exam = after(aMock(), answered(FIRST, 'b'), answered(FIRST, 'a'));

    expect(exam.answers[FIRST]?.picked).toBe('a');
  });

  it('counts a minute at most, and from the moment when its item came', () => {
    const moved = { kind: 'moved', place: 1, elapsedMs: 10_000 } as const;

    const quick = after(aMock(), moved, answered(uuid(2), 'a', 12_000));
    const slow = after(aMock(), moved, answered(uuid(2), 'a', 900_000));

    expect(quick.answers[uuid(2)]?.answerMs).toBe(2_000);
    expect(slow.answers[uuid(2)]?.answerMs).toBe(60_000);
  });

  it.each([
    ['to no item of the exam', answered(uuid(77), 'a')],
    ['that is no option', answered(FIRST, 'z')],
  ])('is none %s', (_what, event) => {
    expect(after(aMock(), event).answers).toEqual({});
  });

  it('counts even where it comes in during a pause', () => {
    const exam = after(aMock(), { kind: 'paused', elapsedMs: 1_000 }, answered(FIRST, 'a'));

    expect(exam.answers[FIRST]?.picked).toBe('a');
  });

  it('counts no more once the exam is finished', () => {
    const finished = { kind: 'finished', addsMissed: true, elapsedMs: 9_000 } as const;

    const exam = after(aMock(), answered(FIRST, 'b'), finished, answered(FIRST, 'a'));

    expect(exam.answers[FIRST]?.picked).toBe('b');
  });
});

describe('the time of a mock exam', () => {
  it('stands still in a pause', () => {
    const exam = after(
      aMock(),
      { kind: 'paused', elapsedMs: 1_000 },
      { kind: 'ticked', elapsedMs: 99_000 },
    );

    expect(exam.elapsedMs).toBe(1_000);
  });

  it('goes on after it', () => {
    const exam = after(
      aMock(),
      { kind: 'paused', elapsedMs: 1_000 },
      { kind: 'resumed', elapsedMs: 1_000 },
      { kind: 'ticked', elapsedMs: 3_000 },
    );

    expect(exam).toMatchObject({ elapsedMs: 3_000, state: { kind: 'running' } });
  });

  it('never runs backwards, and the same step twice counts once', () => {
    const tick = { kind: 'ticked', elapsedMs: 3_000 } as const;

    const exam = after(aMock(), tick, tick, { kind: 'ticked', elapsedMs: 2_000 });

    expect(exam.elapsedMs).toBe(3_000);
  });
});

it('a flag is set and taken away', () => {
  const flagged = after(aMock(), { kind: 'flagged', answerId: FIRST, elapsedMs: 0 });

  expect(flagged.flagged).toEqual([FIRST]);
  expect(after(flagged, { kind: 'unflagged', answerId: FIRST, elapsedMs: 0 }).flagged).toEqual([]);
});

it('an exam does not move to an item that it has not', () => {
  expect(after(aMock(), { kind: 'moved', place: 3, elapsedMs: 0 }).place).toBe(0);
});

it('the moment of finishing stays the first', () => {
  const finished = { kind: 'finished', addsMissed: true, elapsedMs: 9_000 } as const;

  const exam = sitMock(sitMock(aMock(), finished, NOW), { ...finished, addsMissed: false }, LATER);

  expect(exam.state).toEqual({ kind: 'finished', moment: NOW, addsMissed: true });
});

describe('whatever happens in a mock exam', () => {
  const ids = fc.constantFrom(uuid(1), uuid(2), uuid(3), uuid(77));
  const elapsedMs = fc.nat({ max: 10_000_000 });
  const events: fc.Arbitrary<MockEvent> = fc.oneof(
    fc.record({
      kind: fc.constant('answered' as const),
      answerId: ids,
      picked: fc.constantFrom('a', 'b', 'c', 'z'),
      elapsedMs,
    }),
    fc.record({
      kind: fc.constantFrom('flagged' as const, 'unflagged' as const),
      answerId: ids,
      elapsedMs,
    }),
    fc.record({ kind: fc.constant('moved' as const), place: fc.nat({ max: 5 }), elapsedMs }),
    fc.record({
      kind: fc.constantFrom('ticked' as const, 'paused' as const, 'resumed' as const),
      elapsedMs,
    }),
    fc.record({ kind: fc.constant('finished' as const), addsMissed: fc.boolean(), elapsedMs }),
  );

  it('no answer is lost, none is made up, and the time never falls', () => {
    fc.assert(
      fc.property(fc.array(events, { maxLength: 40 }), (steps) => {
        let exam = aMock();
        for (const step of steps) {
          const before = exam;
          exam = sitMock(exam, step, NOW);

          expect(Object.keys(exam.answers)).toEqual(
            expect.arrayContaining(Object.keys(before.answers)),
          );
          expect(exam.elapsedMs).toBeGreaterThanOrEqual(before.elapsedMs);
          expect(exam.items).toBe(before.items);
          expect(before.state.kind === 'finished' && exam !== before).toBe(false);
        }
        for (const [id, { picked, answerMs }] of Object.entries(exam.answers)) {
          expect(exam.items.find(({ answerId }) => answerId === id)?.optionOrder).toContain(picked);
          expect(answerMs).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });
});
