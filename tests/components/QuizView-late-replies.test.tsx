import { screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import type { Reply, Result } from '@/messaging/protocol';
import type { Question } from '@/quiz/question';
import { aQuestion, KEY, WRONG } from './a-question';
import { checkAccessibility } from './check-accessibility';
import { cleanUp } from './clean-up';
import { failed, inTurn, ok } from './fake-link';
import { later, type Later } from './later';
import { settle } from './settle';
import { click, pressKey, showQuiz } from './show-quiz';

afterEach(cleanUp);

type Next = Result<Question | null>;
type Undone = Result<Reply<'undoAnswer'>>;

const NEXT = aQuestion({ stem: 'The next question.' });
const UNDONE = aQuestion({ termId: WRONG, stem: 'The question asked once more.' });
const undone: Undone = ok({ question: UNDONE, status: { dueCount: 1, inQuiz: [KEY] } });

const stem = () => screen.queryByRole('heading', { level: 2 })?.textContent ?? null;

/** Shows a quiz with an answer, where the next reply and the undo come when a test sends them. */
async function showAnswered() {
  const next = later<Next>();
  const undo = later<Undone>();
  const first = Promise.resolve<Next>(ok(aQuestion()));
  const shown = await showQuiz({
    nextQuestion: inTurn(first, next.promise),
    undoAnswer: () => undo.promise,
  });
  await click('mutuality');
  return { ...shown, next, undo };
}

async function send<Value>(reply: Later<Value>, value: Value): Promise<void> {
  reply.send(value);
  await settle();
}

describe('a next question that comes after an undo was asked for', () => {
  it('is not shown while the undo is on its way', async () => {
    const { next } = await showAnswered();
    await click('Next');
    await pressKey('u');

    await send(next, ok(NEXT));

    expect(stem()).toBeNull();
  });

  it.each<[string, Next]>([
    ['a question', ok(NEXT)],
    ['nothing due', ok(null)],
    ['a failure', failed('unexpected')],
  ])('does not replace the question that is asked once more: %s', async (_reply, late) => {
    const { next, undo } = await showAnswered();
    await click('Next');
    await pressKey('u');
    await send(undo, undone);

    await send(next, late);

    expect(stem()).toBe('The question asked once more.');
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('is not what the one after it follows', async () => {
    const { next, undo, askedFor } = await showAnswered();
    await click('Next');
    await pressKey('u');
    await send(undo, undone);
    await send(next, ok(NEXT));
    await click('trust');

    await click('Next');

    expect(askedFor('nextQuestion').at(-1)).toEqual({ after: WRONG });
  });
});

describe('an undo that comes after the next question was asked for', () => {
  const LATE: readonly (readonly [string, Undone])[] = [
    ['an answer taken back', undone],
    ['nothing to take back', ok(null)],
    ['a failure', failed('storageBroken')],
  ];

  it.each(LATE)('shows nothing while that question is on its way: %s', async (_reply, late) => {
    const { undo } = await showAnswered();
    await click('Undo');
    await click('Next');

    await send(undo, late);

    expect(stem()).toBeNull();
    expect(screen.queryByRole('alert')).toBeNull();
    expect(screen.getByRole('status').textContent).toBe('');
  });

  it.each(LATE)('does not replace that question, and says nothing: %s', async (_reply, late) => {
    const { next, undo } = await showAnswered();
    await click('Undo');
    await click('Next');
    await send(next, ok(NEXT));

    await send(undo, late);

    expect(stem()).toBe('The next question.');
    expect(screen.queryByRole('alert')).toBeNull();
    expect(screen.getByRole('status').textContent).toBe('3 due');
  });
});

it('is accessible after a late reply', async () => {
  const { container, next, undo } = await showAnswered();
  await click('Next');
  await pressKey('u');

  await send(undo, undone);
  await send(next, ok(NEXT));

  expect(await checkAccessibility(container)).toEqual([]);
});
