import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canUndo, type QuizEvent, type QuizRun, quizRun } from '@/components/quiz-run';
import { aQuestion, aRecordedAnswer, KEY, WRONG } from './a-question';

const QUESTION = aQuestion();
const RECORDED = aRecordedAnswer();

const LOADING: QuizRun = { kind: 'loading', notice: null };
const NOTHING_DUE: QuizRun = { kind: 'nothingDue', takesFocus: true, notice: null };
const ASKING: QuizRun = {
  kind: 'asking',
  question: QUESTION,
  eventId: 'shown',
  isGuess: false,
  takesFocus: true,
  notice: null,
};
const GUESSING: QuizRun = { ...ASKING, isGuess: true };
const SAVING: QuizRun = { ...GUESSING, kind: 'saving', picked: WRONG, answerMs: 900 };
const ANSWERED: QuizRun = { ...SAVING, kind: 'answered', recorded: RECORDED };
const FAILED: QuizRun = { kind: 'failed', code: 'unexpected', unsaved: null, notice: null };
const UNSAVED: QuizRun = quizRun(SAVING, { kind: 'failed', code: 'storageFull' });
const UNDOING: QuizRun = { kind: 'undoing', before: ANSWERED, notice: null };

const EVERY_STATE = {
  LOADING,
  NOTHING_DUE,
  ASKING,
  GUESSING,
  SAVING,
  ANSWERED,
  FAILED,
  UNSAVED,
  UNDOING,
};
type StateName = keyof typeof EVERY_STATE;
const names: readonly StateName[] = [
  'LOADING',
  'NOTHING_DUE',
  'ASKING',
  'GUESSING',
  'SAVING',
  'ANSWERED',
  'FAILED',
  'UNSAVED',
  'UNDOING',
];
const allBut = (...left: readonly StateName[]) => names.filter((name) => !left.includes(name));
const ON_THEIR_WAY = ['LOADING', 'SAVING', 'UNDOING'] as const;
const UNDOABLE = allBut(...ON_THEIR_WAY, 'UNSAVED');

const CAME = {
  kind: 'questionCame',
  question: QUESTION,
  eventId: 'shown',
  takesFocus: true,
} as const;
const SAVED: QuizEvent = { kind: 'answerSaved', eventId: 'shown', recorded: RECORDED };
const FAILURE: QuizEvent = { kind: 'failed', code: 'unexpected' };
const UNDO_ENDED: QuizEvent = { kind: 'undoEnded', notice: 'nothingToUndo' };

describe('a quiz run', () => {
  it.each(allBut(...ON_THEIR_WAY))('loads when the next question is wanted, from %s', (name) => {
    const next = quizRun(EVERY_STATE[name], { kind: 'nextWanted' });

    expect(next).toEqual(LOADING);
  });

  it.each(['LOADING', 'UNDOING'] as const)('asks the question that came, from %s', (name) => {
    expect(quizRun(EVERY_STATE[name], CAME)).toEqual(ASKING);
  });

  it('asks as no guess the question that an undo of a guess brought back', () => {
    const undoing = quizRun(GUESSING, { kind: 'undoWanted' });

    expect(quizRun(undoing, CAME)).toEqual(ASKING);
  });

  it('has nothing due when no question came', () => {
    expect(quizRun(LOADING, { ...CAME, question: null })).toEqual(NOTHING_DUE);
  });

  it.each([QUESTION, null])('leaves the focus where it is when it is told to: %j', (question) => {
    const next = quizRun(LOADING, { ...CAME, question, takesFocus: false });

    expect(next).toMatchObject({ takesFocus: false });
  });

  it('takes a guess while it asks', () => {
    expect(quizRun(ASKING, { kind: 'guessToggled' })).toEqual(GUESSING);
  });

  it('takes a guess back while it asks', () => {
    expect(quizRun(GUESSING, { kind: 'guessToggled' })).toEqual(ASKING);
  });

  it('saves what was picked, with the guess and the id of its showing', () => {
    expect(quizRun(GUESSING, { kind: 'picked', picked: WRONG, answerMs: 900 })).toEqual(SAVING);
  });

  it('is answered when the answer is on the disk', () => {
    expect(quizRun(SAVING, SAVED)).toEqual(ANSWERED);
  });

  it('keeps the answer that could not be saved', () => {
    const next = quizRun(SAVING, { kind: 'failed', code: 'storageFull' });

    expect(next).toMatchObject({
      kind: 'failed',
      code: 'storageFull',
      unsaved: { question: QUESTION, eventId: 'shown', isGuess: true, picked: WRONG },
    });
  });

  it('saves the kept answer once more, exactly as it was', () => {
    expect(quizRun(UNSAVED, { kind: 'savedAgain' })).toEqual(SAVING);
  });

  it('fails with no answer to save when no question came', () => {
    expect(quizRun(LOADING, FAILURE)).toEqual(FAILED);
  });
});

describe('an undo', () => {
  it.each(names)('can be asked for where it says so: %s', (name) => {
    const state = EVERY_STATE[name];

    const next = quizRun(state, { kind: 'undoWanted' });

    expect(next.kind === 'undoing' && next !== state).toBe(canUndo(state));
  });

  it.each(UNDOABLE)('is on its way when it is wanted, and keeps what was there: %s', (name) => {
    const before = EVERY_STATE[name];

    const next = quizRun(before, { kind: 'undoWanted' });

    expect(next).toEqual({ kind: 'undoing', before, notice: null });
  });

  it.each(UNDOABLE)('that brings nothing restores exactly what was there, from %s', (name) => {
    const before = EVERY_STATE[name];
    const undoing = quizRun(before, { kind: 'undoWanted' });

    const next = quizRun(undoing, { kind: 'undoEnded', notice: 'storageBroken' });

    expect(next).toEqual({ ...before, notice: 'storageBroken' });
  });

  it('that failed twice says what the second one said', () => {
    const noticed = quizRun(UNDOING, { kind: 'undoEnded', notice: 'storageBroken' });
    const again = quizRun(noticed, { kind: 'undoWanted' });

    const next = quizRun(again, UNDO_ENDED);

    expect(next).toEqual({ ...ANSWERED, notice: 'nothingToUndo' });
  });

  it.each<[QuizEvent['kind'], StateName, QuizEvent]>([
    ['nextWanted', 'NOTHING_DUE', { kind: 'nextWanted' }],
    ['nextWanted', 'ANSWERED', { kind: 'nextWanted' }],
    ['nextWanted', 'FAILED', { kind: 'nextWanted' }],
    ['guessToggled', 'ASKING', { kind: 'guessToggled' }],
    ['picked', 'ASKING', { kind: 'picked', picked: KEY, answerMs: 900 }],
  ])('that brought nothing is not spoken of after %s in %s', (_kind, name, event) => {
    const noticed: QuizRun = { ...EVERY_STATE[name], notice: 'nothingToUndo' };

    const next = quizRun(noticed, event);

    expect(next.notice).toBeNull();
  });

  it('that brought nothing is still spoken of after an event that changes nothing', () => {
    const noticed: QuizRun = { ...ANSWERED, notice: 'nothingToUndo' };

    expect(quizRun(noticed, { kind: 'guessToggled' }).notice).toBe('nothingToUndo');
  });
});

it.each(names)(
  'an answer can be taken back unless something waits or is on its way: %s',
  (name) => {
    expect(canUndo(EVERY_STATE[name])).toBe(UNDOABLE.includes(name));
  },
);

describe('an event that does not fit changes nothing:', () => {
  const misfits = (event: QuizEvent, left: readonly StateName[]) =>
    left.map((name) => ({ name, event }));

  it.each([
    ...misfits({ kind: 'nextWanted' }, ON_THEIR_WAY),
    ...misfits(CAME, allBut('LOADING', 'UNDOING')),
    ...misfits({ kind: 'guessToggled' }, allBut('ASKING', 'GUESSING')),
    ...misfits({ kind: 'picked', picked: KEY, answerMs: 900 }, allBut('ASKING', 'GUESSING')),
    ...misfits({ kind: 'savedAgain' }, allBut('UNSAVED')),
    ...misfits(SAVED, allBut('SAVING')),
    ...misfits(FAILURE, allBut('LOADING', 'SAVING')),
    ...misfits({ kind: 'undoWanted' }, [...ON_THEIR_WAY, 'UNSAVED']),
    ...misfits(UNDO_ENDED, allBut('UNDOING')),
  ])('$event.kind in $name', ({ name, event }) => {
    const state = EVERY_STATE[name];

    expect(quizRun(state, event)).toBe(state);
  });

  it.each(names)('answerSaved of another showing in %s', (name) => {
    const state = EVERY_STATE[name];

    expect(quizRun(state, { ...SAVED, eventId: 'of another showing' })).toBe(state);
  });
});

describe('whatever happens, in whatever order', () => {
  const eventIds = fc.constantFrom('first', 'second');
  const events = fc.array(
    fc.oneof(
      fc.record({ kind: fc.constant('nextWanted' as const) }),
      fc.record({
        kind: fc.constant('questionCame' as const),
        question: fc.constantFrom(QUESTION, null),
        eventId: eventIds,
        takesFocus: fc.boolean(),
      }),
      fc.record({ kind: fc.constant('guessToggled' as const) }),
      fc.record({
        kind: fc.constant('picked' as const),
        picked: fc.constantFrom(KEY, WRONG),
        answerMs: fc.nat(),
      }),
      fc.record({ kind: fc.constant('savedAgain' as const) }),
      fc.record({
        kind: fc.constant('answerSaved' as const),
        eventId: eventIds,
        recorded: fc.constant(RECORDED),
      }),
      fc.record({
        kind: fc.constant('failed' as const),
        code: fc.constantFrom('storageFull' as const, 'unexpected' as const),
      }),
      fc.record({ kind: fc.constant('undoWanted' as const) }),
      fc.record({
        kind: fc.constant('undoEnded' as const),
        notice: fc.constantFrom('storageBroken' as const, 'nothingToUndo' as const),
      }),
    ),
    { maxLength: 30 },
  );
  /** What each event did, beginning with an empty view. */
  function stepsOf(all: readonly QuizEvent[]) {
    let state: QuizRun = LOADING;
    return all.map((event) => {
      const before = state;
      state = quizRun(before, event);
      return { event, before, after: state };
    });
  }

  it('an answer is explained only after it was being saved, and as it was saved', () => {
    fc.assert(
      fc.property(events, (all) => {
        const answers = stepsOf(all).filter(
          ({ before, after }) => after.kind === 'answered' && before !== after,
        );

        for (const { before, after } of answers) {
          expect(after).toEqual({ ...before, kind: 'answered', recorded: RECORDED });
          expect(before.kind).toBe('saving');
        }
      }),
    );
  });

  it('what was chosen never changes while its question is shown', () => {
    fc.assert(
      fc.property(events, (all) => {
        const changed = stepsOf(all).filter(
          ({ before, after }) =>
            'picked' in before && 'picked' in after && before.picked !== after.picked,
        );

        expect(changed).toEqual([]);
      }),
    );
  });

  it('what is on its way ends only with its own reply', () => {
    const replies: Readonly<Record<string, readonly QuizEvent['kind'][]>> = {
      loading: ['questionCame', 'failed'],
      saving: ['answerSaved', 'failed'],
      undoing: ['questionCame', 'undoEnded'],
    };

    fc.assert(
      fc.property(events, (all) => {
        const strangers = stepsOf(all).filter(
          ({ event, before, after }) =>
            before !== after && replies[before.kind]?.includes(event.kind) === false,
        );

        expect(strangers).toEqual([]);
      }),
    );
  });
});
