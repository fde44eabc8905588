import { screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import type { AnswerRecorded, Reply, Result } from '@/messaging/protocol';
import type { Question } from '@/quiz/question';
import { aQuestion, aRecordedAnswer, KEY, WRONG } from './a-question';
import { checkAccessibility } from './check-accessibility';
import { cleanUp } from './clean-up';
import { failed, inTurn, ok, type Replies } from './fake-link';
import { buttonOf, click, pressKey, showQuiz } from './show-quiz';

afterEach(cleanUp);

const stem = () => screen.getByRole('heading', { level: 2 }).textContent;

const OTHER = aQuestion({ termId: WRONG, stem: 'To rely on somebody.' });

type Undone = Result<Reply<'undoAnswer'>>;
const UNDONE_ANSWER: Undone = ok({
  question: OTHER,
  status: { dueCount: 1, inQuiz: [KEY], putAway: [], laterCount: 0 },
});

describe('an answer that failed to save', () => {
  const failsOnce = (): Partial<Replies> => ({
    recordAnswer: inTurn<Result<AnswerRecorded>>(failed('storageFull'), ok(aRecordedAnswer())),
  });

  it('says so, and explains nothing', async () => {
    await showQuiz({ recordAnswer: () => failed('storageFull') });

    await click('mutuality');

    expect(screen.getByRole('alert').textContent).toContain('no room left');
    expect(screen.queryByRole('form')).toBeNull();
  });

  it('is sent again exactly as it was, under the same id', async () => {
    const { askedFor } = await showQuiz(failsOnce());
    await click('I’m guessing');
    await click('mutuality');

    await click('Try again');

    const [first, second, ...more] = askedFor('recordAnswer');
    expect(second).toEqual(first);
    expect(second).toMatchObject({ eventId: 'event-1', picked: KEY, isGuess: true });
    expect(more).toEqual([]);
    expect(askedFor('nextQuestion')).toHaveLength(1);
  });

  it('is explained once it is saved', async () => {
    await showQuiz(failsOnce());
    await click('mutuality');

    await click('Try again');

    expect(screen.queryByRole('alert')).toBeNull();
    expect(buttonOf('mutuality').textContent).toContain('✓ Right.');
  });

  it('can be tried as often as it fails', async () => {
    const { askedFor } = await showQuiz({ recordAnswer: () => failed('storageFull') });
    await click('mutuality');
    await click('Try again');

    await click('Try again');

    expect(new Set(askedFor('recordAnswer').map(({ eventId }) => eventId)).size).toBe(1);
    expect(screen.getByRole('alert').textContent).toContain('no room left');
  });

  it('leaves no undo on offer, which would take back another answer', async () => {
    await showQuiz({ recordAnswer: () => failed('storageFull') });

    await click('mutuality');

    expect(screen.getAllByRole('button')).toEqual([
      buttonOf('Try again'),
      screen.getByRole('button', { name: /^Undo/ }),
    ]);
    expect(screen.getByRole('button', { name: /^Undo/ }).getAttribute('aria-disabled')).toBe(
      'true',
    );
  });

  it.each(['1', 'g', 'u', 'Enter'])('hears no %s', async (key) => {
    const { asked } = await showQuiz({
      recordAnswer: () => failed('storageFull'),
      undoAnswer: () => UNDONE_ANSWER,
    });
    await click('mutuality');
    const before = asked.length;

    await pressKey(key);

    expect(asked).toHaveLength(before);
    expect(screen.getByRole('alert').textContent).toContain('no room left');
  });

  it('can be taken back once it is saved', async () => {
    await showQuiz({ ...failsOnce(), undoAnswer: () => UNDONE_ANSWER });
    await click('mutuality');
    await click('Try again');

    await click('Undo');

    expect(stem()).toBe('To rely on somebody.');
  });
});

describe('undo', () => {
  const UNDONE: Replies['undoAnswer'] = () => UNDONE_ANSWER;

  it('asks the last question once more, under another id', async () => {
    const { askedFor } = await showQuiz({ undoAnswer: UNDONE });
    await click('mutuality');

    await click('Undo');
    await click('trust');

    expect(stem()).toBe('To rely on somebody.');
    expect(askedFor('recordAnswer').map(({ eventId }) => eventId)).toEqual(['event-1', 'event-3']);
    expect(askedFor('undoAnswer')).toEqual([{ eventId: 'event-2' }]);
  });

  it('goes on after the term that is asked once more', async () => {
    const { askedFor } = await showQuiz({ undoAnswer: UNDONE });
    await click('Undo');
    await click('trust');

    await click('Next');

    expect(askedFor('nextQuestion').at(-1)).toEqual({ run: { mode: 'due' }, asked: [KEY, WRONG] });
  });

  it('takes the focus to the question that is asked once more', async () => {
    await showQuiz({ undoAnswer: UNDONE });

    await click('Undo');

    expect(document.activeElement).toBe(
      screen.getByRole('heading', { name: 'To rely on somebody.' }),
    );
  });

  it('changes nothing where there is nothing to take back, and says so', async () => {
    await showQuiz({ undoAnswer: () => ok(null) });

    await click('Undo');

    expect(stem()).toBe('Both people give and both receive.');
    expect(screen.getByRole('status').textContent).toBe('There is no answer to undo.');
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('says that there was nothing to take back until it takes something back', async () => {
    await showQuiz({ undoAnswer: inTurn<Undone>(ok(null), UNDONE_ANSWER) });
    await click('Undo');

    await click('Undo');

    expect(screen.getByRole('status').textContent).toBe('3 due');
  });

  it('says that there was nothing to take back until the question is answered', async () => {
    await showQuiz({ undoAnswer: () => ok(null) });
    await click('Undo');

    await click('mutuality');

    expect(screen.getByRole('status').textContent).toBe('Right. Asked again in 3 days.');
  });

  it('says that there was nothing to take back until the next question is asked', async () => {
    await showQuiz({ undoAnswer: () => ok(null) });
    await click('mutuality');
    await click('Undo');

    await click('Next');

    expect(screen.getByRole('status').textContent).toBe('3 due');
  });
});

describe.each<[string, Undone]>([
  ['failed', failed('storageBroken')],
  ['found nothing', ok(null)],
])('an undo that %s restores exactly what was there:', (_end, reply) => {
  const undoAnswer = () => reply;
  const pressUndo = async () => {
    buttonOf('Undo').focus();
    await click('Undo');
  };

  it.each<[string, readonly string[]]>([
    ['the first question', []],
    ['the first question with its guess', ['I’m guessing']],
    ['the answered question', ['mutuality']],
    ['the next question', ['mutuality', 'Next']],
    ['the next question with its guess', ['mutuality', 'Next', 'I’m guessing']],
  ])('%s, and leaves the focus where it is', async (_state, clicks) => {
    await showQuiz({ undoAnswer });
    for (const name of clicks) await click(name);
    const form = screen.getByRole('form');
    const before = form.outerHTML;

    await pressUndo();

    expect(screen.getByRole('form')).toBe(form);
    expect(form.outerHTML).toBe(before);
    expect(document.activeElement).toBe(buttonOf('Undo'));
  });

  it.each<[string, Result<Question | null>, readonly string[]]>([
    ['when it opened', ok(null), []],
    ['when the person moved on to it', ok(aQuestion()), ['mutuality', 'Next']],
  ])('nothing due, %s, and leaves the focus where it is', async (_state, first, clicks) => {
    const nextQuestion = inTurn<Result<Question | null>>(first, ok(null));
    await showQuiz(
      { nextQuestion, undoAnswer },
      { dueCount: 0, inQuiz: [KEY], putAway: [], laterCount: 0 },
    );
    for (const name of clicks) await click(name);
    const note = screen.getByText(/^Nothing is due now/);

    await pressUndo();

    expect(screen.getByText(/^Nothing is due now/)).toBe(note);
    expect(document.activeElement).toBe(buttonOf('Undo'));
  });

  it('a failure, and leaves the focus where it is', async () => {
    const { container } = await showQuiz({ nextQuestion: () => failed('unexpected'), undoAnswer });

    await pressUndo();

    expect(container.textContent).toContain('Something went wrong');
    expect(document.activeElement).toBe(buttonOf('Undo'));
  });
});

describe('an undo that failed', () => {
  it('says why, and leaves the question', async () => {
    await showQuiz({ undoAnswer: () => failed('storageBroken') });

    await click('Undo');

    expect(screen.getByRole('alert').textContent).toContain('study data cannot be opened');
    expect(stem()).toBe('Both people give and both receive.');
  });

  it('leaves the question open, with its guess and under its id', async () => {
    const { askedFor } = await showQuiz({ undoAnswer: () => failed('storageBroken') });
    await click('I’m guessing');
    await click('Undo');

    await click('mutuality');

    expect(askedFor('recordAnswer')).toMatchObject([
      { eventId: 'event-1', picked: KEY, isGuess: true },
    ]);
  });

  it('leaves an answer explained', async () => {
    await showQuiz({ undoAnswer: () => failed('storageBroken') });
    await click('mutuality');

    await click('Undo');

    expect(buttonOf('mutuality').textContent).toContain('✓ Right.');
    expect(buttonOf('Next')).toBeTruthy();
  });

  it('is asked for again, and asks nothing else', async () => {
    const { asked } = await showQuiz({ undoAnswer: () => failed('storageBroken') });
    await click('Undo');

    await click('Try again');

    expect(asked.map(({ name }) => name)).toEqual(['nextQuestion', 'undoAnswer', 'undoAnswer']);
    expect(screen.getByRole('alert').textContent).toContain('study data cannot be opened');
  });

  it('is over when the second try succeeds', async () => {
    await showQuiz({ undoAnswer: inTurn<Undone>(failed('storageBroken'), UNDONE_ANSWER) });
    await click('Undo');

    await click('Try again');

    expect(screen.queryByRole('alert')).toBeNull();
    expect(stem()).toBe('To rely on somebody.');
  });

  it('keeps the focus on the second try that fails as well', async () => {
    await showQuiz({ undoAnswer: () => failed('storageBroken') });
    await click('Undo');
    buttonOf('Try again').focus();

    await click('Try again');

    expect(document.activeElement).toBe(buttonOf('Try again'));
  });

  it('is over when the question is answered', async () => {
    await showQuiz({ undoAnswer: () => failed('storageBroken') });
    await click('Undo');

    await click('mutuality');

    expect(screen.queryByRole('alert')).toBeNull();
    expect(buttonOf('mutuality').textContent).toContain('✓ Right.');
  });

  it('is over when the person goes on', async () => {
    await showQuiz({ undoAnswer: () => failed('storageBroken') });
    await click('mutuality');
    await click('Undo');

    await click('Next');

    expect(screen.queryByRole('alert')).toBeNull();
    expect(stem()).toBe('Both people give and both receive.');
  });
});

it.each<[string, Partial<Replies>, readonly string[]]>([
  ['an unsaved answer', { recordAnswer: () => failed('storageFull') }, ['trust']],
  ['an undone answer', { undoAnswer: () => UNDONE_ANSWER }, ['trust', 'Undo']],
  ['nothing to undo', { undoAnswer: () => ok(null) }, ['Undo']],
  ['a failed undo of an open question', { undoAnswer: () => failed('unexpected') }, ['Undo']],
  ['a failed undo of an answer', { undoAnswer: () => failed('unexpected') }, ['trust', 'Undo']],
])('is accessible with %s', async (_state, replies, clicks) => {
  const { container } = await showQuiz(replies);

  for (const name of clicks) await click(name);

  expect(await checkAccessibility(container)).toEqual([]);
});
