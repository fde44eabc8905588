import { useCallback, useEffect, useReducer, useRef, useState } from 'preact/hooks';
import type { TermId } from '@/glossary/entry';
import { type QuizRun, quizRun, type Showing } from '@/components/quiz-run';
import type { SurfaceLink } from '@/components/surface-link';
import type { FailureCode } from '@/messaging/protocol';

/** A quiz in progress, and what a person can do in it. */
export type QuizControls = {
  readonly run: QuizRun;
  /** What came of the last undo, where that was not a question: a failure, or nothing to undo. */
  readonly undoNotice: FailureCode | 'nothingToUndo' | null;
  /** Whether the person has moved on: the focus then follows, as it must not when the view opens. */
  readonly hasMovedOn: boolean;
  readonly next: () => void;
  readonly pick: (termId: TermId) => void;
  readonly toggleGuess: () => void;
  readonly undo: () => void;
  readonly tryAgain: () => void;
};

/** Runs a quiz over the line to the background; a reply that comes after the person moved on is dropped. */
export function useQuizRun({ request, newEventId }: SurfaceLink): QuizControls {
  const [run, send] = useReducer(quizRun, { kind: 'loading' });
  const [undoNotice, setUndoNotice] = useState<QuizControls['undoNotice']>(null);
  const [hasMovedOn, setMovedOn] = useState(false);
  const lastTerm = useRef<TermId | null>(null);
  const turn = useRef(0);

  const askNext = useCallback(async () => {
    const current = ++turn.current;
    setUndoNotice(null);
    send({ kind: 'nextWanted' });
    const next = await request('nextQuestion', { after: lastTerm.current });
    if (current !== turn.current) return;
    if (!next.ok) return send({ kind: 'failed', code: next.code });
    lastTerm.current = next.value?.termId ?? null;
    send({ kind: 'questionCame', question: next.value, eventId: newEventId() });
  }, [request, newEventId]);

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
    const current = ++turn.current;
    const undone = await request('undoAnswer', { eventId: newEventId() });
    if (current !== turn.current) return;
    setUndoNotice(undone.ok ? (undone.value === null ? 'nothingToUndo' : null) : undone.code);
    if (!undone.ok || undone.value === null) return;
    lastTerm.current = undone.value.question.termId;
    send({ kind: 'questionCame', question: undone.value.question, eventId: newEventId() });
  };

  useEffect(() => void askNext(), [askNext]);
  return {
    run,
    undoNotice,
    hasMovedOn,
    next: () => {
      setMovedOn(true);
      void askNext();
    },
    pick: (termId) => {
      if (run.kind !== 'asking') return;
      send({ kind: 'picked', termId });
      void save(run, termId);
    },
    toggleGuess: () => send({ kind: 'guessToggled' }),
    undo: () => {
      // What is being saved cannot be taken back yet.
      if (run.kind === 'saving') return;
      setMovedOn(true);
      void takeBack();
    },
    tryAgain: () => {
      if (run.kind !== 'failed' || run.unsaved === null) return void askNext();
      send({ kind: 'savedAgain' });
      void save(run.unsaved, run.unsaved.picked);
    },
  };
}
