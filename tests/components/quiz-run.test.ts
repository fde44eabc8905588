import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type QuizEvent, type QuizRun, quizRun } from '@/components/quiz-run';
import { aQuestion, aRecordedAnswer, KEY, WRONG } from './a-question';

const QUESTION = aQuestion();
const RECORDED = aRecordedAnswer();

const LOADING: QuizRun = { kind: 'loading' };
const NOTHING_DUE: QuizRun = { kind: 'nothingDue' };
const ASKING: QuizRun = { kind: 'asking', question: QUESTION, eventId: 'shown', isGuess: false };
const GUESSING: QuizRun = { ...ASKING, isGuess: true };
const SAVING: QuizRun = { ...GUESSING, kind: 'saving', picked: WRONG };
const ANSWERED: QuizRun = { ...SAVING, kind: 'answered', recorded: RECORDED };
const FAILED: QuizRun = { kind: 'failed', code: 'unexpected', unsaved: null };
const UNSAVED: QuizRun = quizRun(SAVING, { kind: 'failed', code: 'storageFull' });

const EVERY_STATE = { LOADING, NOTHING_DUE, ASKING, SAVING, ANSWERED, FAILED, UNSAVED };
type StateName = keyof typeof EVERY_STATE;
const names: readonly StateName[] = [
  'LOADING',
  'NOTHING_DUE',
  'ASKING',
  'SAVING',
  'ANSWERED',
  'FAILED',
  'UNSAVED',
];
const allBut = (...left: readonly StateName[]) => names.filter((name) => !left.includes(name));

const SAVED: QuizEvent = { kind: 'answerSaved', eventId: 'shown', recorded: RECORDED };

describe('a quiz run', () => {
  it.each(names)('loads when the next question is wanted, from %s', (name) => {
    const next = quizRun(EVERY_STATE[name], { kind: 'nextWanted' });

    expect(next).toEqual(LOADING);
  });

  it.each(names)('asks the question that came, as no guess, from %s', (name) => {
    const event: QuizEvent = { kind: 'questionCame', question: QUESTION, eventId: 'shown' };

    const next = quizRun(EVERY_STATE[name], event);

    expect(next).toEqual(ASKING);
  });

  it('has nothing due when no question came', () => {
    const next = quizRun(LOADING, { kind: 'questionCame', question: null, eventId: 'unused' });

    expect(next).toEqual(NOTHING_DUE);
  });

  it('takes a guess while it asks', () => {
    expect(quizRun(ASKING, { kind: 'guessToggled' })).toEqual(GUESSING);
  });

  it('takes a guess back while it asks', () => {
    expect(quizRun(GUESSING, { kind: 'guessToggled' })).toEqual(ASKING);
  });

  it('saves what was picked, with the guess and the id of its showing', () => {
    expect(quizRun(GUESSING, { kind: 'picked', termId: WRONG })).toEqual(SAVING);
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

  it.each(allBut('SAVING'))('fails with no answer to save, from %s', (name) => {
    const next = quizRun(EVERY_STATE[name], { kind: 'failed', code: 'unexpected' });

    expect(next).toEqual(FAILED);
  });
});

describe('an event that does not fit changes nothing:', () => {
  it.each([
    ...allBut('ASKING').map((name) => ({ name, event: { kind: 'guessToggled' } as const })),
    ...allBut('ASKING').map((name) => ({ name, event: { kind: 'picked', termId: KEY } as const })),
    ...allBut('UNSAVED').map((name) => ({ name, event: { kind: 'savedAgain' } as const })),
    ...allBut('SAVING').map((name) => ({ name, event: SAVED })),
    ...names.map((name) => ({ name, event: { ...SAVED, eventId: 'of another showing' } })),
  ])('$event.kind of “$event.eventId” in $name', ({ name, event }) => {
    const state = EVERY_STATE[name];

    expect(quizRun(state, event)).toBe(state);
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
      }),
      fc.record({ kind: fc.constant('guessToggled' as const) }),
      fc.record({ kind: fc.constant('picked' as const), termId: fc.constantFrom(KEY, WRONG) }),
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
});
