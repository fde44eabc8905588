import { createEvent, fireEvent, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import type { AnswerRecorded, Result } from '@/messaging/protocol';
import { aQuestion, aRecordedAnswer, KEY, WRONG } from './a-question';
import { checkAccessibility } from './check-accessibility';
import { cleanUp } from './clean-up';
import { ok, type Replies } from './fake-link';
import { later } from './later';
import { settle } from './settle';
import { buttonOf, click, pressKey, showQuiz } from './show-quiz';

afterEach(cleanUp);

const UNDONE: Partial<Replies> = {
  undoAnswer: () =>
    ok({
      question: aQuestion(),
      status: { dueCount: 3, inQuiz: [KEY], putAway: [], laterCount: 0 },
    }),
};
const isGuess = () => buttonOf('I’m guessing').getAttribute('aria-pressed');

describe('the keys of the quiz', () => {
  it.each([
    ['1', WRONG],
    ['2', KEY],
    ['3', 'respect'],
  ])('%s chooses the option of that number', async (key, picked) => {
    const { askedFor } = await showQuiz();

    await pressKey(key);

    expect(askedFor('recordAnswer').map((answer) => answer.picked)).toEqual([picked]);
  });

  it.each(['0', '4'])('%s, which no option has, chooses nothing', async (key) => {
    const { askedFor } = await showQuiz();

    await pressKey(key);

    expect(askedFor('recordAnswer')).toEqual([]);
  });

  it('3 chooses nothing where there are two options', async () => {
    const options = aQuestion().options.slice(0, 2);
    const { askedFor } = await showQuiz({ nextQuestion: () => ok(aQuestion({ options })) });

    await pressKey('3');

    expect(askedFor('recordAnswer')).toEqual([]);
  });

  it('g says that the answer is a guess', async () => {
    const { askedFor } = await showQuiz();
    await pressKey('g');

    await pressKey('2');

    expect(askedFor('recordAnswer')[0]?.isGuess).toBe(true);
  });

  it('g takes the guess back', async () => {
    await showQuiz();
    await pressKey('g');

    await pressKey('g');

    expect(isGuess()).toBe('false');
  });

  it('g says nothing after the choice', async () => {
    await showQuiz();
    await pressKey('2');

    await pressKey('g');

    expect(screen.getByRole('status').textContent).toBe('Right. Asked again in 3 days.');
  });

  it('u takes the last answer back', async () => {
    const { askedFor } = await showQuiz(UNDONE);
    await pressKey('2');

    await pressKey('u');

    expect(askedFor('undoAnswer')).toHaveLength(1);
    expect(buttonOf('mutuality').textContent).toBe('2mutuality');
  });

  it('Enter goes on after the answer', async () => {
    const { askedFor } = await showQuiz();
    await pressKey('2');

    await pressKey('Enter');

    expect(askedFor('nextQuestion')).toEqual([
      { run: { mode: 'due' }, asked: [] },
      { run: { mode: 'due' }, asked: [KEY] },
    ]);
  });

  it('Enter goes on from the option that was chosen', async () => {
    const { askedFor } = await showQuiz();
    await click('mutuality');

    await pressKey('Enter', {}, buttonOf('mutuality'));

    expect(askedFor('nextQuestion')).toHaveLength(2);
  });

  it('Enter is left to every other button that has the focus', async () => {
    const { askedFor } = await showQuiz();
    await click('mutuality');
    const event = createEvent.keyDown(buttonOf('Undo'), { key: 'Enter' });

    fireEvent(buttonOf('Undo'), event);
    await settle();

    expect(askedFor('nextQuestion')).toHaveLength(1);
    expect(event.defaultPrevented).toBe(false);
  });

  it('Enter does nothing before the answer, so that it presses what has the focus', async () => {
    const { askedFor } = await showQuiz();
    const event = createEvent.keyDown(buttonOf('trust'), { key: 'Enter' });

    fireEvent(buttonOf('trust'), event);
    await settle();

    expect(askedFor('nextQuestion')).toHaveLength(1);
    expect(event.defaultPrevented).toBe(false);
  });

  it.each(['1', 'u', 'Enter'])('%s does nothing while the answer is saved', async (key) => {
    const { asked } = await showQuiz({
      ...UNDONE,
      recordAnswer: () => later<never>().promise,
    });
    await pressKey('2');
    const before = asked.length;

    await pressKey(key);

    expect(asked).toHaveLength(before);
    expect(screen.getByRole('button', { pressed: true })).toBe(buttonOf('mutuality'));
  });

  it('u takes the answer back once it is saved', async () => {
    const reply = later<Result<AnswerRecorded>>();
    const { askedFor } = await showQuiz({ ...UNDONE, recordAnswer: () => reply.promise });
    await pressKey('2');
    await pressKey('u');
    reply.send(ok(aRecordedAnswer()));
    await settle();

    await pressKey('u');

    expect(askedFor('undoAnswer')).toHaveLength(1);
    expect(screen.queryByRole('button', { pressed: true })).toBeNull();
  });

  it.each(['1', '3'])('%s does nothing after the answer', async (key) => {
    const { askedFor } = await showQuiz();
    await pressKey('2');

    await pressKey(key);

    expect(askedFor('recordAnswer')).toHaveLength(1);
  });
});

describe('no key of the quiz does anything', () => {
  const KEYS = ['1', '2', '3', 'g', 'u'];
  const modifiers: readonly (readonly [string, KeyboardEventInit])[] = [
    ['with Ctrl', { ctrlKey: true }],
    ['with Alt', { altKey: true }],
    ['with Meta', { metaKey: true }],
    ['while it is held down', { repeat: true }],
  ];

  it.each(modifiers)('%s', async (_when, parts) => {
    const { asked } = await showQuiz();

    for (const key of KEYS) await pressKey(key, parts);

    expect(asked.map(({ name }) => name)).toEqual(['nextQuestion']);
    expect(isGuess()).toBe('false');
  });

  it.each(modifiers)('after the answer, Enter, %s', async (_when, parts) => {
    const { askedFor } = await showQuiz();
    await pressKey('2');

    await pressKey('Enter', parts);

    expect(askedFor('nextQuestion')).toHaveLength(1);
  });

  it('while a person types', async () => {
    const { container, asked } = await showQuiz();
    const input = container.appendChild(document.createElement('input'));

    for (const key of KEYS) await pressKey(key, {}, input);

    expect(asked.map(({ name }) => name)).toEqual(['nextQuestion']);
    expect(isGuess()).toBe('false');
  });

  it('when the quiz is gone', async () => {
    const { asked } = await showQuiz();
    cleanUp();

    for (const key of KEYS) await pressKey(key);

    expect(asked.map(({ name }) => name)).toEqual(['nextQuestion']);
  });
});

it('is accessible when it is answered and undone by keys', async () => {
  const { container } = await showQuiz(UNDONE);

  for (const key of ['g', '2', 'u']) await pressKey(key);

  expect(await checkAccessibility(container)).toEqual([]);
});
