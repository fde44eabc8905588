import { screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import type { Reply, Result } from '@/messaging/protocol';
import { termIdOf } from '@/glossary/compiling/term-id';
import type { Question } from '@/quiz/question';
import { aQuestion, KEY, WRONG } from './a-question';
import { checkAccessibility } from './check-accessibility';
import { cleanUp } from './clean-up';
import { failed, inTurn, ok } from './fake-link';
import { later, type Later } from './later';
import { settle } from './settle';
import { buttonOf, click, pressKey, showQuiz } from './show-quiz';

afterEach(cleanUp);

type Next = Result<Question | null>;
type Undone = Result<Reply<'undoAnswer'>>;

const RESPECT = termIdOf('respect');
const NEXT = aQuestion({ termId: RESPECT, stem: 'The next question.' });
const UNDONE = aQuestion({ termId: WRONG, stem: 'The question asked once more.' });
const undone: Undone = ok({
  question: UNDONE,
  status: { dueCount: 1, inQuiz: [KEY], putAway: [], laterCount: 0 },
});

const stem = () => screen.queryByRole('heading', { level: 2 })?.textContent ?? null;

/** Shows a quiz, where the reply after the first and the undo come when a test sends them. */
async function showWaiting(first: Next = ok(aQuestion())) {
  const next = later<Next>();
  const undo = later<Undone>();
  const shown = await showQuiz({
    nextQuestion: inTurn<Next | Promise<Next>>(first, next.promise),
    undoAnswer: () => undo.promise,
  });
  return { ...shown, next, undo };
}

/** Shows a quiz with an answer, where the next reply and the undo come when a test sends them. */
async function showAnswered() {
  const shown = await showWaiting();
  await click('mutuality');
  return shown;
}

async function send<Value>(reply: Later<Value>, value: Value): Promise<void> {
  reply.send(value);
  await settle();
}

describe('while the next question is on its way', () => {
  const REPLIES: readonly (readonly [string, Next, string])[] = [
    ['a question', ok(NEXT), 'The next question.'],
    ['nothing due', ok(null), 'Nothing is due now.'],
    ['a failure', failed('unexpected'), 'Something went wrong'],
  ];

  it.each(['1', 'g', 'u', 'Enter'])('%s does nothing', async (key) => {
    const { asked } = await showAnswered();
    await click('Next');
    const before = asked.length;

    await pressKey(key);

    expect(asked).toHaveLength(before);
    expect(stem()).toBeNull();
  });

  it('nothing is offered', async () => {
    await showAnswered();

    await click('Next');

    const offered = screen
      .queryAllByRole('button')
      .filter((button) => button.getAttribute('aria-disabled') !== 'true');
    expect(offered).toEqual([]);
  });

  it.each(REPLIES)('u keeps nothing from being shown: %s', async (_reply, reply, words) => {
    const { container, next } = await showAnswered();
    await click('Next');
    await pressKey('u');

    await send(next, reply);

    expect(container.textContent).toContain(words);
  });

  it.each(REPLIES)('u keeps nothing from being the first: %s', async (_reply, reply, words) => {
    const first = later<Next>();
    const { container, askedFor } = await showQuiz({ nextQuestion: () => first.promise });
    await pressKey('u');

    await send(first, reply);

    expect(askedFor('undoAnswer')).toEqual([]);
    expect(container.textContent).toContain(words);
  });

  it('u does not change what the one after it follows', async () => {
    const { next, askedFor } = await showAnswered();
    await click('Next');
    await pressKey('u');
    await send(next, ok(NEXT));
    await click('respect');

    await click('Next');

    expect(askedFor('nextQuestion').at(-1)).toEqual({
      run: { mode: 'due' },
      asked: [KEY, RESPECT],
    });
  });
});

describe('while an undo is on its way', () => {
  const REPLIES: readonly (readonly [string, Undone, string])[] = [
    ['an answer taken back', undone, 'The question asked once more.'],
    ['nothing to take back', ok(null), 'There is no answer to undo.'],
    ['a failure', failed('storageBroken'), 'study data cannot be opened'],
  ];

  it.each<[string, Next, readonly string[], string]>([
    ['the open question', ok(aQuestion()), [], 'Both people give and both receive.'],
    ['the guess', ok(aQuestion()), ['I’m guessing'], '✓I’m guessing'],
    ['the answered question', ok(aQuestion()), ['mutuality'], '✓ Right.'],
    ['nothing due', ok(null), [], 'Nothing is due now.'],
    ['the failure', failed('unexpected'), [], 'Something went wrong'],
  ])('%s stays', async (_state, first, clicks, words) => {
    const { container } = await showWaiting(first);
    for (const name of clicks) await click(name);

    await click('Undo');

    expect(container.textContent).toContain(words);
  });

  it.each(['1', '2', '3', 'g', 'u', 'Enter'])('%s does nothing to a question', async (key) => {
    const { asked } = await showWaiting();
    await pressKey('u');
    const before = asked.length;

    await pressKey(key);

    expect(asked).toHaveLength(before);
    expect(screen.queryByRole('button', { pressed: true })).toBeNull();
  });

  it.each(['1', 'g', 'u', 'Enter'])('%s does nothing to an answer', async (key) => {
    const { asked } = await showAnswered();
    await pressKey('u');
    const before = asked.length;

    await pressKey(key);

    expect(asked).toHaveLength(before);
    expect(buttonOf('mutuality').textContent).toContain('✓ Right.');
  });

  it.each<[string, string, Next, readonly string[]]>([
    ['trust', 'an open question', ok(aQuestion()), []],
    ['I’m guessing', 'an open question', ok(aQuestion()), []],
    ['Undo', 'an open question', ok(aQuestion()), []],
    ['trust', 'an answer', ok(aQuestion()), ['mutuality']],
    ['Undo', 'an answer', ok(aQuestion()), ['mutuality']],
    ['Next', 'an answer', ok(aQuestion()), ['mutuality']],
    ['Undo', 'nothing due', ok(null), []],
    ['Undo', 'a failure', failed('unexpected'), []],
    ['Try again', 'a failure', failed('unexpected'), []],
  ])('“%s” of %s asks for nothing', async (pressed, _state, first, clicks) => {
    const { asked } = await showWaiting(first);
    for (const name of clicks) await click(name);
    await click('Undo');
    const before = asked.length;

    await click(pressed);

    expect(asked).toHaveLength(before);
  });

  it.each(REPLIES)('an option keeps nothing from being shown: %s', async (_name, reply, words) => {
    const { container, undo, askedFor } = await showWaiting();
    await pressKey('u');
    await pressKey('2');

    await send(undo, reply);

    expect(container.textContent).toContain(words);
    expect(askedFor('recordAnswer')).toEqual([]);
  });

  it.each(REPLIES)('“Next” keeps nothing from being shown: %s', async (_name, reply, words) => {
    const { container, next, undo } = await showAnswered();
    await click('Undo');
    await click('Next');
    await send(next, ok(NEXT));

    await send(undo, reply);

    expect(container.textContent).toContain(words);
  });

  it.each(REPLIES)(
    '“Try again” keeps nothing from being shown: %s',
    async (_name, reply, words) => {
      const { container, next, undo } = await showWaiting(failed('unexpected'));
      await click('Undo');
      await click('Try again');
      await send(next, ok(NEXT));

      await send(undo, reply);

      expect(container.textContent).toContain(words);
    },
  );

  it('“Next” does not change what the one after the undone question follows', async () => {
    const { next, undo, askedFor } = await showAnswered();
    await click('Undo');
    await click('Next');
    await send(undo, undone);
    await send(next, ok(NEXT));
    await click('trust');

    await click('Next');

    expect(askedFor('nextQuestion').at(-1)).toEqual({ run: { mode: 'due' }, asked: [KEY, WRONG] });
  });

  it('the question that comes back is answered under its own id', async () => {
    const { undo, askedFor } = await showWaiting();
    await click('Undo');
    await click('mutuality');
    await send(undo, undone);

    await click('trust');

    expect(askedFor('recordAnswer')).toMatchObject([{ termId: WRONG, picked: WRONG }]);
  });
});

it.each<[string, readonly string[]]>([
  ['the next question', ['mutuality', 'Next']],
  ['an undo of an open question', ['Undo']],
  ['an undo of an answer', ['mutuality', 'Undo']],
])('is accessible while %s is on its way', async (_state, clicks) => {
  const { container } = await showWaiting();

  for (const name of clicks) await click(name);

  expect(await checkAccessibility(container)).toEqual([]);
});

it('is accessible after an undo whose keys did nothing', async () => {
  const { container, undo } = await showAnswered();
  for (const key of ['u', 'Enter', '1']) await pressKey(key);

  await send(undo, undone);

  expect(await checkAccessibility(container)).toEqual([]);
});
