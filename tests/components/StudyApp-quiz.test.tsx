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
import { pressKey } from './show-quiz';
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

describe('a quiz that is left for another tab', () => {
  it('goes on where it was: the same question, its answer and what it told', async () => {
    const { askedFor } = await showApp();
    await choose('Quiz');
    await pressKey('2');

    await choose('Look up');
    await choose('Quiz');

    expect(panel().textContent).toContain('Right.');
    expect(askedFor('nextQuestion')).toHaveLength(1);
  });

  it('hears no key while it is not shown', async () => {
    const { askedFor } = await showApp();
    await choose('Quiz');
    await choose('Look up');

    await pressKey('2');

    expect(askedFor('recordAnswer')).toEqual([]);
  });

  it('asks for nothing while it is not shown: what it asks for would be held back', async () => {
    const { link, askedFor } = await showApp({
      nextQuestion: inTurn<Result<Question | null>>(ok(null), ok(aQuestion())),
    });
    await choose('Quiz');
    await choose('Look up');

    link.changeQuiz({ dueCount: 1, inQuiz: [KEY], putAway: [], laterCount: 0 });
    await settle();

    expect(askedFor('nextQuestion')).toHaveLength(1);
    await choose('Quiz');
    expect(within(panel()).getByRole('form')).toBeTruthy();
  });

  it('is not begun anew by a definition that was opened in between', async () => {
    const { askedFor } = await showApp({
      addAllToQuiz: () => ok({ dueCount: 1, inQuiz: [KEY], putAway: [], laterCount: 0 }),
    });
    await choose('Page');
    await press('Quiz me on this page');
    await pressKey('2');

    await choose('Glossary');
    await choose('Quiz');
    await press('Next');

    expect(askedFor('nextQuestion').map(({ asked }) => asked)).toEqual([[], [KEY]]);
  });
});

it('is accessible after a term was put in and taken out', async () => {
  const { container } = await showApp();

  await press('Quiz me on this');
  await press('✓ In your quiz: take out');

  expect(await checkAccessibility(container)).toEqual([]);
});
