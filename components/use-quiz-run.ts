import { useCallback, useEffect, useReducer, useRef } from 'preact/hooks';
import type { TermId } from '@/glossary/entry';
import {
  canUndo,
  FIRST_RUN,
  isOpen,
  type QuizRun,
  quizRun,
  type Showing,
} from '@/components/quiz-run';
import type { SurfaceLink } from '@/components/surface-link';
import type { EventId } from '@/scheduling/events';

/** A quiz in progress, and what a person can do in it. */
export type QuizControls = {
  readonly run: QuizRun;
  readonly next: () => void;
  readonly pick: (termId: TermId) => void;
  readonly toggleGuess: () => void;
  readonly undo: () => void;
  readonly tryAgain: () => void;
};

/** What a quiz runs over. */
type QuizScope = {
  /** The terms that it asks, or null for all. */
  readonly among: readonly TermId[] | null;
  readonly dueCount: number;
};

/** Runs a quiz over the line to the background. Asks by itself when `dueCount` changes at the end. */
export function useQuizRun(
  { request, newEventId }: SurfaceLink,
  { among, dueCount }: QuizScope,
): QuizControls {
  const [run, send] = useReducer(quizRun, FIRST_RUN);
  const lastTerm = useRef<TermId | null>(null);
  const undoId = useRef<EventId | null>(null);
  const askedWith = useRef(dueCount);
  const latestDue = useRef(dueCount);
  latestDue.current = dueCount;

  const ask = useCallback(
    async (takesFocus: boolean) => {
      askedWith.current = latestDue.current;
      const next = await request('nextQuestion', { after: lastTerm.current, among });
      if (!next.ok) return send({ kind: 'failed', code: next.code });
      lastTerm.current = next.value?.termId ?? null;
      send({ kind: 'questionCame', question: next.value, eventId: newEventId(), takesFocus });
    },
    [request, newEventId, among],
  );
  const save = async ({ question, eventId, isGuess }: Showing, picked: TermId) => {
    const recorded = await request('recordAnswer', {
      eventId,
      picked,
      isGuess,
      termId: question.termId,
      questionKind: question.kind,
      contentVersion: question.contentVersion,
      optionOrder: question.options.map((option) => option.termId),
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
    lastTerm.current = question?.termId ?? null;
    if (question === null) return void ask(true);
    send({ kind: 'questionCame', question, eventId: newEventId(), takesFocus: true });
  };

  useEffect(() => void ask(false), [ask]);
  // Another surface put a term into the quiz: there is something to ask after all.
  useEffect(() => {
    if (dueCount === 0) askedWith.current = 0;
    if (run.kind !== 'nothingDue' || dueCount === askedWith.current) return;
    send({ kind: 'nextWanted' });
    void ask(false);
  }, [run.kind, dueCount, ask]);

  const next = () => {
    if (!isOpen(run)) return;
    send({ kind: 'nextWanted' });
    void ask(true);
  };
  return {
    run,
    next,
    pick: (termId) => {
      if (run.kind !== 'asking') return;
      send({ kind: 'picked', termId });
      void save(run, termId);
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
      void save(run.unsaved, run.unsaved.picked);
    },
  };
}
