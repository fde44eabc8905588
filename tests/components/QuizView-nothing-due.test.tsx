import { screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import type { Result } from '@/messaging/protocol';
import type { Question } from '@/quiz/question';
import { aQuestion, KEY, WRONG } from './a-question';
import { checkAccessibility } from './check-accessibility';
import { cleanUp } from './clean-up';
import { inTurn, ok, type Replies } from './fake-link';
import { click, showQuiz } from './show-quiz';

afterEach(cleanUp);

const stem = () => screen.getByRole('heading', { level: 2 }).textContent;

describe('a quiz with nothing due', () => {
  const NOTHING_DUE = { dueCount: 0, inQuiz: [KEY] };
  const emptyAtFirst = (): Partial<Replies> => ({
    nextQuestion: inTurn<Result<Question | null>>(ok(null), ok(aQuestion())),
  });
  const note = () => screen.getByText(/^Nothing is due now/);

  it('takes the focus when the person moved on to it', async () => {
    const nextQuestion = inTurn<Result<Question | null>>(ok(aQuestion()), ok(null));
    await showQuiz({ nextQuestion }, NOTHING_DUE);
    await click('mutuality');

    await click('Next');

    expect(document.activeElement).toBe(note());
  });

  it('takes no focus when it opens', async () => {
    await showQuiz(emptyAtFirst(), NOTHING_DUE);

    expect(note()).toBeTruthy();
    expect(document.activeElement).toBe(document.body);
  });

  it('asks again by itself when another surface made something due', async () => {
    const { askedFor, changeStatus } = await showQuiz(emptyAtFirst(), NOTHING_DUE);

    await changeStatus({ dueCount: 1, inQuiz: [KEY, WRONG] });

    expect(askedFor('nextQuestion')).toHaveLength(2);
    expect(stem()).toBe('Both people give and both receive.');
  });

  it('asks nothing when what was due elsewhere was answered there', async () => {
    const { askedFor, changeStatus } = await showQuiz(emptyAtFirst(), {
      dueCount: 2,
      inQuiz: [KEY],
    });

    await changeStatus(NOTHING_DUE);

    expect(askedFor('nextQuestion')).toHaveLength(1);
    expect(note()).toBeTruthy();
  });

  it('asks nothing when another surface changed the quiz and nothing became due', async () => {
    const { askedFor, changeStatus } = await showQuiz(emptyAtFirst(), NOTHING_DUE);

    await changeStatus({ dueCount: 0, inQuiz: [KEY, WRONG] });

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

    await changeStatus({ dueCount: 4, inQuiz: [KEY, WRONG] });

    expect(askedFor('nextQuestion')).toHaveLength(1);
    expect(screen.getByRole('form').textContent).toBe(before);
  });
});

it('is accessible when nothing is due after the last question', async () => {
  const nextQuestion = inTurn<Result<Question | null>>(ok(aQuestion()), ok(null));
  const { container } = await showQuiz({ nextQuestion });
  await click('mutuality');

  await click('Next');

  expect(await checkAccessibility(container)).toEqual([]);
});
