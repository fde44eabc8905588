import { useCallback, useEffect, useReducer, useRef } from 'preact/hooks';
import type { TermId } from '@/glossary/entry';
import { FailureNotice } from '@/components/FailureNotice';
import { QuestionForm } from '@/components/QuestionForm';
import { type QuizRun, quizRun, type Showing } from '@/components/quiz-run';
import type { SurfaceLink } from '@/components/surface-link';
import { useKeys } from '@/components/use-keys';
import type { QuizStatus } from '@/messaging/protocol';

type QuizViewProps = {
  readonly link: SurfaceLink;
  /** Null while it is not known. */
  readonly status: QuizStatus | null;
};

/** The quiz: one question after the other, each answer saved before it is explained. */
export function QuizView({ link, status }: QuizViewProps) {
  const { request, newEventId } = link;
  const [run, send] = useReducer(quizRun, { kind: 'loading' });
  const lastTerm = useRef<TermId | null>(null);

  const askNext = useCallback(async () => {
    send({ kind: 'nextWanted' });
    const next = await request('nextQuestion', { after: lastTerm.current });
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

  const undo = async () => {
    const undone = await request('undoAnswer', { eventId: newEventId() });
    if (!undone.ok) return send({ kind: 'failed', code: undone.code });
    if (undone.value === null) return;
    lastTerm.current = undone.value.question.termId;
    send({ kind: 'questionCame', question: undone.value.question, eventId: newEventId() });
  };

  const pick = (termId: TermId) => {
    if (run.kind !== 'asking') return;
    send({ kind: 'picked', termId });
    void save(run, termId);
  };
  const tryAgain = () => {
    if (run.kind !== 'failed' || run.unsaved === null) return void askNext();
    send({ kind: 'savedAgain' });
    void save(run.unsaved, run.unsaved.picked);
  };

  useEffect(() => void askNext(), [askNext]);
  const pickPlace = (place: number) => {
    const option = run.kind === 'asking' ? run.question.options[place] : undefined;
    if (option !== undefined) pick(option.termId);
  };
  useKeys({
    1: () => pickPlace(0),
    2: () => pickPlace(1),
    3: () => pickPlace(2),
    g: () => send({ kind: 'guessToggled' }),
    u: () => void undo(),
    Enter: run.kind === 'answered' ? () => void askNext() : null,
  });

  return (
    <div class="quiz-view">
      {(run.kind === 'asking' || run.kind === 'saving' || run.kind === 'answered') && (
        <QuestionForm
          key={run.eventId}
          question={run.question}
          isGuess={run.isGuess}
          picked={run.kind === 'asking' ? null : run.picked}
          explanation={run.kind === 'answered' ? run.recorded.explanation : null}
          onGuess={() => send({ kind: 'guessToggled' })}
          onPick={pick}
        />
      )}
      {run.kind === 'nothingDue' && <NothingDue status={status} />}
      {run.kind === 'failed' && <FailureNotice code={run.code} onRetry={tryAgain} />}
      <footer class="quiz-foot">
        <p role="status">{statusLine(run, status)}</p>
        {run.kind !== 'loading' && run.kind !== 'saving' && (
          <button type="button" class="button quiet" onClick={() => void undo()}>
            Undo <kbd>u</kbd>
          </button>
        )}
        {run.kind === 'answered' && (
          <button type="button" class="button" onClick={() => void askNext()}>
            Next
          </button>
        )}
      </footer>
    </div>
  );
}

function statusLine(run: QuizRun, status: QuizStatus | null): string {
  if (run.kind === 'answered') {
    const { daysUntilDue, explanation } = run.recorded;
    const verdict = explanation.isRight ? 'Right.' : 'Not this one.';
    const guess = run.isGuess && explanation.isRight ? ' As a guess, it comes back soon.' : '';
    return `${verdict}${guess} ${whenAgain(daysUntilDue)}`;
  }
  const due = status?.dueCount ?? 0;
  return run.kind === 'asking' ? `${due} due` : '';
}

function whenAgain(days: number): string {
  if (days === 0) return 'Asked again today.';
  return days === 1 ? 'Asked again tomorrow.' : `Asked again in ${days} days.`;
}

function NothingDue({ status }: { readonly status: QuizStatus | null }) {
  const count = status?.inQuiz.length ?? 0;
  return (
    <p class="quiet-note">
      {count === 0
        ? 'Your quiz is empty. Look a word up, and choose “Quiz me on this”.'
        : `Nothing is due now. ${count === 1 ? '1 term is' : `${count} terms are`} in your quiz, and each comes back when it is time.`}
    </p>
  );
}
