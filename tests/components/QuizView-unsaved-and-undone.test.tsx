import { screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import type { AnswerRecorded, Result } from '@/messaging/protocol';
import { aQuestion, aRecordedAnswer, KEY, WRONG } from './a-question';
import { cleanUp } from './clean-up';
import { failed, inTurn, ok, type Replies } from './fake-link';
import { buttonOf, click, showQuiz } from './show-quiz';

afterEach(cleanUp);

const stem = () => screen.getByRole('heading', { level: 2 }).textContent;

const OTHER = aQuestion({ termId: WRONG, stem: 'To rely on somebody.' });

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
});

describe('undo', () => {
  const UNDONE: Replies['undoAnswer'] = () =>
    ok({ question: OTHER, status: { dueCount: 1, inQuiz: [KEY] } });

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

    expect(askedFor('nextQuestion').at(-1)).toEqual({ after: WRONG });
  });

  it('changes nothing where there is nothing to take back', async () => {
    await showQuiz({ undoAnswer: () => ok(null) });

    await click('Undo');

    expect(stem()).toBe('Both people give and both receive.');
  });

  it('says why it failed', async () => {
    await showQuiz({ undoAnswer: () => failed('storageBroken') });

    await click('Undo');

    expect(screen.getByRole('alert').textContent).toContain('study data cannot be opened');
  });
});
