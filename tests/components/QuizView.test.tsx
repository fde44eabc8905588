import { fireEvent, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import type { AnswerRecorded, Result } from '@/messaging/protocol';
import { aQuestion, aRecordedAnswer, KEY, WRONG, WRONG_ANSWER } from './a-question';
import { checkAccessibility } from './check-accessibility';
import { cleanUp } from './clean-up';
import { failed, inTurn, ok, type Replies } from './fake-link';
import { later } from './later';
import { settle } from './settle';
import { buttonOf, click, showQuiz } from './show-quiz';

afterEach(cleanUp);

const statusLine = () => screen.getByRole('status').textContent;
const noButton = (name: RegExp) => screen.queryByRole('button', { name });
const stem = () => screen.getByRole('heading', { level: 2 }).textContent;

const OTHER = aQuestion({ termId: WRONG, stem: 'To rely on somebody.' });

describe('the quiz', () => {
  it('asks the first question, and says how much is due', async () => {
    const { askedFor } = await showQuiz();

    expect(askedFor('nextQuestion')).toEqual([{ run: { mode: 'due' }, asked: [] }]);
    expect(stem()).toBe('Both people give and both receive.');
    expect(statusLine()).toBe('3 due');
  });

  it('says no number while it is unknown how much is due', async () => {
    await showQuiz({}, null);

    expect(stem()).toBe('Both people give and both receive.');
    expect(statusLine()).toBe('');
  });

  it('says the number of due cards as it changes', async () => {
    const { changeStatus } = await showQuiz({}, null);

    await changeStatus({ dueCount: 2, inQuiz: [KEY, WRONG], putAway: [], laterCount: 0 });

    expect(statusLine()).toBe('2 due');
  });

  it('leaves the focus where it is when it opens', async () => {
    await showQuiz();

    expect(document.activeElement).toBe(document.body);
  });

  it('takes the focus to the next question', async () => {
    await showQuiz({ nextQuestion: inTurn(ok(aQuestion()), ok(OTHER)) });
    await click('mutuality');

    await click('Next');

    expect(document.activeElement).toBe(
      screen.getByRole('heading', { name: 'To rely on somebody.' }),
    );
  });

  it('takes the focus to the question that another try brought', async () => {
    await showQuiz({ nextQuestion: inTurn(failed('storageBroken'), ok(aQuestion())) });

    await click('Try again');

    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 2 }));
  });

  it('says nothing while the question is on its way', async () => {
    await showQuiz({ nextQuestion: () => later<never>().promise });

    expect(screen.queryByRole('form')).toBeNull();
    expect(statusLine()).toBe('');
    expect(
      screen.getAllByRole('button').map((button) => button.getAttribute('aria-disabled')),
    ).toEqual(['true']);
  });

  it('asks for the next question after the term of this one', async () => {
    const { askedFor } = await showQuiz({ nextQuestion: inTurn(ok(aQuestion()), ok(OTHER)) });
    await click('mutuality');

    await click('Next');

    expect(askedFor('nextQuestion')).toEqual([
      { run: { mode: 'due' }, asked: [] },
      { run: { mode: 'due' }, asked: [KEY] },
    ]);
    expect(stem()).toBe('To rely on somebody.');
  });

  it('offers no next question before this one is answered', async () => {
    await showQuiz();

    expect(noButton(/^Next/)).toBeNull();
  });

  it.each([
    [null, 'Your quiz is empty. Look a word up, and choose “Quiz me on this”.'],
    [{ dueCount: 0, inQuiz: [], putAway: [], laterCount: 0 }, 'Your quiz is empty.'],
    [
      { dueCount: 0, inQuiz: [KEY], putAway: [], laterCount: 0 },
      'Nothing is due now. 1 term is in your quiz',
    ],
    [
      { dueCount: 0, inQuiz: [KEY, WRONG], putAway: [], laterCount: 0 },
      'Nothing is due now. 2 terms are in your quiz',
    ],
  ])('says why there is no question, with the status %j', async (status, words) => {
    const { container } = await showQuiz({ nextQuestion: () => ok(null) }, status);

    expect(container.textContent).toContain(words);
    expect(screen.queryByRole('form')).toBeNull();
  });

  it('says why there is no question after a failure, and tries again', async () => {
    await showQuiz({ nextQuestion: inTurn(failed('storageBroken'), ok(aQuestion())) });
    expect(screen.getByRole('alert').textContent).toContain('study data cannot be opened');

    await click('Try again');

    expect(screen.queryByRole('alert')).toBeNull();
    expect(stem()).toBe('Both people give and both receive.');
  });
});

describe('an answer', () => {
  it('goes to the disk as it was given', async () => {
    const { askedFor } = await showQuiz();

    await click('trust');

    expect(askedFor('recordAnswer')).toEqual([
      {
        eventId: 'event-1',
        termId: KEY,
        questionKind: 'pick-term',
        questionId: null,
        contentVersion: 3,
        optionOrder: ['trust', 'mutuality', 'respect'],
        picked: WRONG,
        isGuess: false,
        mode: 'due',
        answerMs: expect.any(Number),
      },
    ]);
  });

  it('is not explained before it is on the disk', async () => {
    const reply = later<Result<AnswerRecorded>>();
    await showQuiz({ recordAnswer: () => reply.promise });

    await click('trust');

    expect(buttonOf('trust').textContent).toBe('1trust');
    expect(statusLine()).toBe('');
    expect(screen.getByRole('button', { name: /^Undo/ }).getAttribute('aria-disabled')).toBe(
      'true',
    );
  });

  it('is explained when it is on the disk', async () => {
    const reply = later<Result<AnswerRecorded>>();
    await showQuiz({ recordAnswer: () => reply.promise });
    await click('trust');

    reply.send(ok(aRecordedAnswer({ explanation: WRONG_ANSWER })));
    await settle();

    expect(buttonOf('trust').textContent).toContain('✕ Your answer.');
    expect(buttonOf('mutuality').textContent).toContain('✓ This one fits.');
  });

  it('carries an id of its own showing', async () => {
    const { askedFor } = await showQuiz();
    await click('trust');
    await click('Next');

    await click('trust');

    expect(askedFor('recordAnswer').map(({ eventId }) => eventId)).toEqual(['event-1', 'event-2']);
  });

  it('is given once, however often an option is clicked', async () => {
    const { askedFor } = await showQuiz({ recordAnswer: () => later<never>().promise });

    fireEvent.click(buttonOf('trust'));
    fireEvent.click(buttonOf('trust'));
    fireEvent.click(buttonOf('mutuality'));

    expect(askedFor('recordAnswer').map(({ picked }) => picked)).toEqual([WRONG]);
  });

  it.each([
    { picked: 'mutuality', guesses: 0, days: 0, said: 'Right. Asked again today.' },
    { picked: 'mutuality', guesses: 0, days: 1, said: 'Right. Asked again tomorrow.' },
    { picked: 'mutuality', guesses: 0, days: 8, said: 'Right. Asked again in 8 days.' },
    {
      picked: 'mutuality',
      guesses: 1,
      days: 1,
      said: 'Right. As a guess, it comes back soon. Asked again tomorrow.',
    },
    { picked: 'mutuality', guesses: 2, days: 8, said: 'Right. Asked again in 8 days.' },
    { picked: 'trust', guesses: 0, days: 0, said: 'Not this one. Asked again today.' },
    { picked: 'trust', guesses: 1, days: 0, said: 'Not this one. Asked again today.' },
  ])('is judged in words: $said', async ({ picked, guesses, days, said }) => {
    const explanation = picked === 'trust' ? { explanation: WRONG_ANSWER } : {};
    const recorded = aRecordedAnswer({ daysUntilDue: days, ...explanation });
    const { askedFor } = await showQuiz({ recordAnswer: () => ok(recorded) });
    for (let times = 0; times < guesses; times++) await click('I’m guessing');

    await click(picked);

    expect(statusLine()).toBe(said);
    expect(askedFor('recordAnswer')[0]?.isGuess).toBe(guesses === 1);
  });
});

it.each<[string, Partial<Replies>, readonly string[]]>([
  ['before the answer', {}, []],
  ['with a guess', {}, ['I’m guessing']],
  ['while the answer is saved', { recordAnswer: () => later<never>().promise }, ['trust']],
  ['after a right answer', {}, ['mutuality']],
  ['after a wrong answer', {}, ['trust']],
  ['with nothing due', { nextQuestion: () => ok(null) }, []],
  ['with a failure', { nextQuestion: () => failed('unexpected') }, []],
  ['with an unsaved answer', { recordAnswer: () => failed('storageFull') }, ['trust']],
])('is accessible %s', async (_state, replies, clicks) => {
  const { container } = await showQuiz(replies);

  for (const name of clicks) await click(name);

  expect(await checkAccessibility(container)).toEqual([]);
});
