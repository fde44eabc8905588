import { screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import type { Reply, Result } from '@/messaging/protocol';
import type { Question } from '@/quiz/question';
import { aDataStatus } from './a-data-status';
import { aQuestion, KEY, WRONG } from './a-question';
import { checkAccessibility } from './check-accessibility';
import { cleanUp } from './clean-up';
import { failed, inTurn, ok, type Replies } from './fake-link';
import { later } from './later';
import { settle } from './settle';
import { buttonOf, click, showQuiz } from './show-quiz';

afterEach(cleanUp);

type Next = Result<Question | null>;
type Undone = Result<Reply<'undoAnswer'>>;

const stem = () => screen.getByRole('heading', { level: 2 }).textContent;

describe('a quiz with nothing due', () => {
  const NOTHING_DUE = { dueCount: 0, inQuiz: [KEY], putAway: [], laterCount: 0 };
  const emptyAtFirst = (): Partial<Replies> => ({
    nextQuestion: inTurn<Next>(ok(null), ok(aQuestion())),
  });
  const note = () => screen.getByText(/^Nothing is due now/);

  it('takes the focus when the person moved on to it', async () => {
    const nextQuestion = inTurn<Next>(ok(aQuestion()), ok(null));
    await showQuiz({ nextQuestion }, NOTHING_DUE);
    await click('mutuality');

    await click('Next');

    expect(document.activeElement).toBe(note());
  });

  it('leads to the data when it is time to save a copy', async () => {
    const status = aDataStatus({ answers: 60, isCopyDue: true });
    const replies = { ...emptyAtFirst(), readDataStatus: () => ok(status) };
    const { onOpenData } = await showQuiz(replies, NOTHING_DUE);

    await click('Save a copy');

    expect(onOpenData).toHaveBeenCalledOnce();
  });

  it('takes no focus when it opens', async () => {
    await showQuiz(emptyAtFirst(), NOTHING_DUE);

    expect(note()).toBeTruthy();
    expect(document.activeElement).toBe(document.body);
  });

  it('asks again by itself when another surface made something due', async () => {
    const { askedFor, changeStatus } = await showQuiz(emptyAtFirst(), NOTHING_DUE);

    await changeStatus({ dueCount: 1, inQuiz: [KEY, WRONG], putAway: [], laterCount: 0 });

    expect(askedFor('nextQuestion')).toHaveLength(2);
    expect(stem()).toBe('Both people give and both receive.');
  });

  it('asks once for one number of due cards, also where there is nothing after all', async () => {
    const { askedFor, changeStatus } = await showQuiz(
      { nextQuestion: () => ok(null) },
      NOTHING_DUE,
    );

    await changeStatus({ dueCount: 1, inQuiz: [KEY], putAway: [], laterCount: 0 });

    expect(askedFor('nextQuestion')).toHaveLength(2);
    expect(note()).toBeTruthy();
  });

  it('asks again for another number of due cards', async () => {
    const { askedFor, changeStatus } = await showQuiz(
      { nextQuestion: () => ok(null) },
      NOTHING_DUE,
    );
    await changeStatus({ dueCount: 1, inQuiz: [KEY], putAway: [], laterCount: 0 });

    await changeStatus({ dueCount: 2, inQuiz: [KEY, WRONG], putAway: [], laterCount: 0 });

    expect(askedFor('nextQuestion')).toHaveLength(3);
  });

  it('asks nothing when the number is the one that it asked with', async () => {
    const { askedFor, changeStatus } = await showQuiz(
      { nextQuestion: () => ok(null) },
      { dueCount: 1, inQuiz: [KEY], putAway: [], laterCount: 0 },
    );

    await changeStatus({ dueCount: 1, inQuiz: [KEY, WRONG], putAway: [], laterCount: 0 });

    expect(askedFor('nextQuestion')).toHaveLength(1);
  });

  it('asks again when something became due while it asked', async () => {
    const first = later<Next>();
    const nextQuestion = inTurn<ReturnType<Replies['nextQuestion']>>(
      first.promise,
      ok(aQuestion()),
    );
    const { askedFor, changeStatus } = await showQuiz({ nextQuestion }, NOTHING_DUE);
    await changeStatus({ dueCount: 1, inQuiz: [KEY], putAway: [], laterCount: 0 });

    first.send(ok(null));
    await settle();

    expect(askedFor('nextQuestion')).toHaveLength(2);
    expect(stem()).toBe('Both people give and both receive.');
  });

  it.each<[string, Undone]>([
    ['found nothing', ok(null)],
    ['failed', failed('unexpected')],
  ])('asks after an undo that %s, during which something became due', async (_end, reply) => {
    const undo = later<Undone>();
    const { askedFor, changeStatus } = await showQuiz(
      { ...emptyAtFirst(), undoAnswer: () => undo.promise },
      NOTHING_DUE,
    );
    await click('Undo');
    await changeStatus({ dueCount: 1, inQuiz: [KEY], putAway: [], laterCount: 0 });
    const askedBefore = askedFor('nextQuestion').length;

    undo.send(reply);
    await settle();

    expect([askedBefore, askedFor('nextQuestion').length]).toEqual([1, 2]);
    expect(stem()).toBe('Both people give and both receive.');
  });

  it('asks nothing for what an undo made due, which is the question it brought', async () => {
    const undo = later<Undone>();
    const status = { dueCount: 1, inQuiz: [KEY], putAway: [], laterCount: 0 };
    const { askedFor, changeStatus } = await showQuiz(
      { nextQuestion: () => ok(null), undoAnswer: () => undo.promise },
      NOTHING_DUE,
    );
    await click('Undo');
    await changeStatus(status);

    undo.send(ok({ question: aQuestion(), status }));
    await settle();

    expect(askedFor('nextQuestion')).toHaveLength(1);
    expect(stem()).toBe('Both people give and both receive.');
  });

  it.each<[string, readonly [Next, ...Next[]], readonly string[]]>([
    ['when it opened so', [ok(null), ok(aQuestion())], []],
    [
      'after the person moved on to it',
      [ok(aQuestion()), ok(null), ok(aQuestion())],
      ['mutuality', 'Next'],
    ],
  ])('takes no focus to what it asks by itself, %s', async (_state, replies, clicks) => {
    const nextQuestion = inTurn(...replies);
    const { container, changeStatus } = await showQuiz({ nextQuestion }, NOTHING_DUE);
    for (const name of clicks) await click(name);
    const elsewhere = container.appendChild(document.createElement('button'));
    elsewhere.focus();

    await changeStatus({ dueCount: 1, inQuiz: [KEY], putAway: [], laterCount: 0 });

    expect(stem()).toBe('Both people give and both receive.');
    expect(document.activeElement).toBe(elsewhere);
  });

  it('takes no focus to nothing due when it asked by itself', async () => {
    const { container, changeStatus } = await showQuiz(
      { nextQuestion: () => ok(null) },
      NOTHING_DUE,
    );
    const elsewhere = container.appendChild(document.createElement('button'));
    elsewhere.focus();

    await changeStatus({ dueCount: 1, inQuiz: [KEY], putAway: [], laterCount: 0 });

    expect(note()).toBeTruthy();
    expect(document.activeElement).toBe(elsewhere);
  });

  it('leaves the focus on “Undo” when it asks by itself', async () => {
    const { changeStatus } = await showQuiz(emptyAtFirst(), NOTHING_DUE);
    buttonOf('Undo').focus();

    await changeStatus({ dueCount: 1, inQuiz: [KEY], putAway: [], laterCount: 0 });

    expect(document.activeElement).toBe(buttonOf('Undo'));
  });

  it('asks nothing when what was due elsewhere was answered there', async () => {
    const { askedFor, changeStatus } = await showQuiz(emptyAtFirst(), {
      dueCount: 2,
      inQuiz: [KEY],
      putAway: [],
      laterCount: 0,
    });

    await changeStatus(NOTHING_DUE);

    expect(askedFor('nextQuestion')).toHaveLength(1);
    expect(note()).toBeTruthy();
  });

  it('asks nothing when another surface changed the quiz and nothing became due', async () => {
    const { askedFor, changeStatus } = await showQuiz(emptyAtFirst(), NOTHING_DUE);

    await changeStatus({ dueCount: 0, inQuiz: [KEY, WRONG], putAway: [], laterCount: 0 });

    expect(askedFor('nextQuestion')).toHaveLength(1);
    expect(note().textContent).toContain('2 terms are in your quiz');
  });

  it.each([
    ['an open question', []],
    ['an answer', ['mutuality']],
  ])('is the only one that asks by itself: %s stays', async (_state, clicks) => {
    const { askedFor, changeStatus } = await showQuiz({}, NOTHING_DUE);
    for (const name of clicks) await click(name);
    const before = screen.getByRole('form').textContent;

    await changeStatus({ dueCount: 4, inQuiz: [KEY, WRONG], putAway: [], laterCount: 0 });

    expect(askedFor('nextQuestion')).toHaveLength(1);
    expect(screen.getByRole('form').textContent).toBe(before);
  });
});

it('is accessible when nothing is due after the last question', async () => {
  const nextQuestion = inTurn<Next>(ok(aQuestion()), ok(null));
  const { container } = await showQuiz({ nextQuestion });
  await click('mutuality');

  await click('Next');

  expect(await checkAccessibility(container)).toEqual([]);
});
