import { screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import type { Result } from '@/messaging/protocol';
import type { Question } from '@/quiz/question';
import { aQuestion, KEY } from './a-question';
import { checkAccessibility } from './check-accessibility';
import { cleanUp } from './clean-up';
import { failed, inTurn, ok } from './fake-link';
import { settle } from './settle';
import { press } from './operate';
import { article, choose, panel, showApp, tab } from './show-study-app';

afterEach(cleanUp);

describe('what is in the quiz', () => {
  it('is known from the start: how much is due, and which terms', async () => {
    await showApp({
      quizStatus: () => ok({ dueCount: 2, inQuiz: [KEY], putAway: [], laterCount: 0 }),
    });

    expect(tab('Quiz').textContent).toBe('Quiz2 due');
    expect(article().textContent).toContain('In your quiz');
  });

  it('changes when it was changed elsewhere', async () => {
    const { link } = await showApp();

    link.changeQuiz({ dueCount: 5, inQuiz: [KEY], putAway: [], laterCount: 0 });
    await settle();

    expect(tab('Quiz').textContent).toBe('Quiz5 due');
    expect(article().textContent).toContain('In your quiz');
  });

  it('grows by the term that the reader wants', async () => {
    const { askedFor } = await showApp();

    await press('Quiz me on this');

    expect(askedFor('addToQuiz')).toEqual([{ eventId: 'event-1', termId: KEY }]);
    expect(article().textContent).toContain('In your quiz');
    expect(tab('Quiz').textContent).toBe('Quiz1 due');
  });

  it('loses the term that the reader takes out', async () => {
    const { askedFor } = await showApp({
      quizStatus: () => ok({ dueCount: 1, inQuiz: [KEY], putAway: [], laterCount: 0 }),
    });

    await press('✓ In your quiz: take out');

    expect(askedFor('removeFromQuiz')).toEqual([{ eventId: 'event-1', termId: KEY }]);
    expect(article().textContent).toContain('Quiz me on this');
    expect(tab('Quiz').textContent).toBe('Quiz');
  });

  it('is changed by one button, which keeps the focus', async () => {
    await showApp();
    screen.getByRole('button', { name: 'Quiz me on this' }).focus();

    await press('Quiz me on this');

    expect(document.activeElement).toBe(
      screen.getByRole('button', { name: '✓ In your quiz: take out' }),
    );
    expect(within(article()).getByRole('status').textContent).toBe('mutuality is in your quiz');
  });

  it('is asked as soon as another surface made something due', async () => {
    const { link } = await showApp({
      nextQuestion: inTurn<Result<Question | null>>(ok(null), ok(aQuestion())),
    });
    await choose('Quiz');

    link.changeQuiz({ dueCount: 1, inQuiz: [KEY], putAway: [], laterCount: 0 });
    await settle();

    expect(within(panel()).getByRole('form')).toBeTruthy();
  });

  it('leaves the focus where it is when another surface made something due', async () => {
    const { link } = await showApp({
      nextQuestion: inTurn<Result<Question | null>>(ok(null), ok(aQuestion())),
    });
    await choose('Quiz');
    tab('Quiz').focus();

    link.changeQuiz({ dueCount: 1, inQuiz: [KEY], putAway: [], laterCount: 0 });
    await settle();

    expect(within(panel()).getByRole('form')).toBeTruthy();
    expect(document.activeElement).toBe(tab('Quiz'));
  });

  it('is not offered while it is unknown, which is said', async () => {
    await showApp({ quizStatus: () => failed('storageBroken') });

    expect(screen.getByRole('alert').textContent).toContain('study data cannot be opened');
    expect(article().textContent).not.toContain('Quiz me on this');
  });

  it('stays as it was when a term cannot be put in, which is said', async () => {
    await showApp({ addToQuiz: () => failed('storageFull') });

    await press('Quiz me on this');

    expect(screen.getByRole('alert').textContent).toContain('no room left');
    expect(article().textContent).toContain('Quiz me on this');
  });

  it('says nothing of a failure that is over', async () => {
    await showApp({
      addToQuiz: inTurn(
        failed('storageFull'),
        ok({ dueCount: 1, inQuiz: [KEY], putAway: [], laterCount: 0 }),
      ),
    });
    await press('Quiz me on this');

    await press('Quiz me on this');

    expect(screen.queryByRole('alert')).toBeNull();
    expect(article().textContent).toContain('In your quiz');
  });
});

it('is accessible after a term was put in and taken out', async () => {
  const { container } = await showApp();

  await press('Quiz me on this');
  await press('✓ In your quiz: take out');

  expect(await checkAccessibility(container)).toEqual([]);
});
