import { fireEvent, render, screen } from '@testing-library/preact';
import { vi } from 'vitest';
import { QuizView } from '@/components/QuizView';
import type { QuizScope, QuizStatus } from '@/messaging/protocol';
import { aQuestion, aRecordedAnswer, KEY, RIGHT_ANSWER, WRONG_ANSWER } from './a-question';
import { aLink, fakeRequest, ok, type Replies } from './fake-link';
import { settle } from './settle';

/** A background that always has the same question, and records every answer. */
const REPLIES: Partial<Replies> = {
  nextQuestion: () => ok(aQuestion()),
  recordAnswer: ({ picked }) =>
    ok(aRecordedAnswer({ explanation: picked === KEY ? RIGHT_ANSWER : WRONG_ANSWER })),
};

const DUE: QuizScope = { mode: 'due' };

/** Shows a quiz with three due cards, once its first question is there. */
export async function showQuiz(
  replies: Partial<Replies> = {},
  status: QuizStatus | null = { dueCount: 3, inQuiz: [KEY], putAway: [], laterCount: 0 },
) {
  const { request, asked, askedFor } = fakeRequest({ ...REPLIES, ...replies });
  const link = aLink({ request });
  const onOpenData = vi.fn<() => void>();
  const { container, rerender } = render(
    <QuizView
      link={link}
      status={status}
      scope={DUE}
      isShown
      onAll={() => {}}
      onPractise={() => {}}
      onOpenTerm={() => {}}
      onOpenData={onOpenData}
    />,
  );
  await settle();
  /** Says that the quiz was changed, here or elsewhere, and waits for what follows. */
  const changeStatus = async (changed: QuizStatus) => {
    rerender(
      <QuizView
        link={link}
        status={changed}
        scope={DUE}
        isShown
        onAll={() => {}}
        onPractise={() => {}}
        onOpenTerm={() => {}}
        onOpenData={onOpenData}
      />,
    );
    await settle();
  };
  return { container, asked, askedFor, changeStatus, onOpenData };
}

/** The button whose name begins with some words. */
export function buttonOf(name: string): HTMLElement {
  return screen.getByRole('button', { name: new RegExp(`^${name}`) });
}

/** Clicks a button, and waits for what follows. */
export async function click(name: string): Promise<void> {
  fireEvent.click(buttonOf(name));
  await settle();
}

/** Presses a key, on nothing in particular unless said otherwise, and waits for what follows. */
export async function pressKey(
  key: string,
  parts: KeyboardEventInit = {},
  target: Element = document.body,
): Promise<void> {
  fireEvent.keyDown(target, { key, ...parts });
  await settle();
}
