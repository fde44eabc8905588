import { useCallback, useEffect, useLayoutEffect, useReducer, useRef } from 'preact/hooks';
import type { TermId } from '@/glossary/entry';
import {
  type Answering,
  canUndo,
  FIRST_RUN,
  isOpen,
  type QuizRun,
  quizRun,
} from '@/components/quiz-run';
import type { SurfaceLink } from '@/components/surface-link';
import type { QuizScope } from '@/messaging/protocol';
import type { EventId } from '@/scheduling/events';

/** So many terms a run remembers: more than it asks in a sitting. */
const MAX_ASKED = 1_000;

/** A quiz in progress, and what a person can do in it. */
export type QuizControls = {
  readonly run: QuizRun;
  readonly next: () => void;
  readonly pick: (picked: string) => void;
  readonly toggleGuess: () => void;
  readonly undo: () => void;
  readonly tryAgain: () => void;
};

/** What a quiz runs over. */
type RunScope = {
  readonly scope: QuizScope;
  readonly dueCount: number;
  /** Nothing is asked for while the quiz is not shown. */
  readonly isShown: boolean;
};

/** Runs a quiz over the line to the background. Asks by itself when `dueCount` changes at the end. */
export function useQuizRun(
  { request, newEventId }: SurfaceLink,
  { scope, dueCount, isShown }: RunScope,
): QuizControls {
  const [run, send] = useReducer(quizRun, FIRST_RUN);
  const asked = useRef<readonly TermId[]>([]);
  const shownAt = useRef(0);
  const undoId = useRef<EventId | null>(null);
  const askedWith = useRef(dueCount);
  const latestDue = useRef(dueCount);
  latestDue.current = dueCount;

  const ask = useCallback(
    async (takesFocus: boolean) => {
      askedWith.current = latestDue.current;
      const next = await request('nextQuestion', { run: scope, asked: asked.current });
      if (!next.ok) return send({ kind: 'failed', code: next.code });
      if (next.value !== null) asked.current = lastOf([...asked.current, next.value.termId]);
      shownAt.current = performance.now();
      send({ kind: 'questionCame', question: next.value, eventId: newEventId(), takesFocus });
    },
    [request, newEventId, scope],
  );
  const save = async ({ question, eventId, isGuess, picked, answerMs }: Answering) => {
    const recorded = await request('recordAnswer', {
      eventId,
      picked,
      isGuess,
      answerMs,
      mode: scope.mode,
      termId: question.termId,
      questionKind: question.kind,
      questionId: question.questionId,
      contentVersion: question.contentVersion,
      optionOrder: question.form === 'choice' ? question.options.map(({ id }) => id) : [],
    });
    send(
      recorded.ok
        ? { kind: 'answerSaved', eventId, recorded: recorded.value }
        : { kind: 'failed', code: recorded.code },
    );
  };
  const takeBack = async () => {
    // One id until the background has confirmed it: a try again after a lost reply is the same undo.
    const eventId = (undoId.current ??= newEventId());
    const undone = await request('undoAnswer', { eventId });
    if (!undone.ok) return send({ kind: 'undoEnded', notice: undone.code });
    undoId.current = null;
    if (undone.value === null) return send({ kind: 'undoEnded', notice: 'nothingToUndo' });
    const { question } = undone.value;
    if (question === null) return void ask(true);
    const others = asked.current.filter((termId) => termId !== question.termId);
    asked.current = [...others, question.termId];
    shownAt.current = performance.now();
    send({ kind: 'questionCame', question, eventId: newEventId(), takesFocus: true });
  };

  // Before the frame is drawn, not after it: the question is there a frame sooner.
  useLayoutEffect(() => void ask(false), [ask]);
  // Another surface put a term into the quiz: there is something to ask after all.
  useEffect(() => {
    if (dueCount === 0) askedWith.current = 0;
    if (!isShown || run.kind !== 'nothingDue' || dueCount === askedWith.current) return;
    send({ kind: 'nextWanted' });
    void ask(false);
  }, [isShown, run.kind, dueCount, ask]);

  const next = () => {
    if (!isOpen(run)) return;
    send({ kind: 'nextWanted' });
    void ask(true);
  };
  return {
    run,
    next,
    pick: (picked) => {
      if (run.kind !== 'asking') return;
      undoId.current = null; // the next undo is about this answer
      const answerMs = Math.round(performance.now() - shownAt.current);
      send({ kind: 'picked', picked, answerMs });
      void save({ ...run, picked, answerMs });
    },
    toggleGuess: () => send({ kind: 'guessToggled' }),
    undo: () => {
      if (!canUndo(run)) return;
      send({ kind: 'undoWanted' });
      void takeBack();
    },
    tryAgain: () => {
      if (run.kind !== 'failed' || run.unsaved === null) return next();
      send({ kind: 'savedAgain' });
      void save(run.unsaved);
    },
  };
}

function lastOf(terms: readonly TermId[]): readonly TermId[] {
  return terms.slice(-MAX_ASKED);
}
