import { useEffect, useRef } from 'preact/hooks';
import { CopyReminder } from '@/components/CopyReminder';
import { FailureNotice } from '@/components/FailureNotice';
import { QuestionForm } from '@/components/QuestionForm';
import { PutAway } from '@/components/PutAway';
import { canUndo, type QuizRun } from '@/components/quiz-run';
import type { SurfaceLink } from '@/components/surface-link';
import type { TermId } from '@/glossary/entry';
import { useKeys } from '@/components/use-keys';
import { useQuizRun } from '@/components/use-quiz-run';
import type { QuizScope, QuizStatus } from '@/messaging/protocol';

type QuizViewProps = {
  readonly link: SurfaceLink;
  /** Null while it is not known. */
  readonly status: QuizStatus | null;
  readonly scope: QuizScope;
  /** Whether the person sees it. While they do not, it hears no key and asks for nothing. */
  readonly isShown: boolean;
  /** Goes on with what is due. */
  readonly onAll: () => void;
  readonly onOpenTerm: (termId: TermId) => void;
  /** Practises all terms of the quiz, due or not. */
  readonly onPractise: () => void;
  /** Shows where a copy of everything can be saved. */
  readonly onOpenData: () => void;
};

const NO_KEYS = {};

/** The quiz: one question after the other, each answer saved before it is explained. */
export function QuizView(props: QuizViewProps) {
  const { link, status, scope, isShown, onAll, onPractise, onOpenTerm, onOpenData } = props;
  const quiz = useQuizRun(link, { scope, isShown, dueCount: status?.dueCount ?? 0 });
  const { next, pick, undo } = quiz;
  // While an undo is on its way, what was there stays, and does nothing.
  const run = quiz.run.kind === 'undoing' ? quiz.run.before : quiz.run;
  const { notice } = quiz.run;
  const pickPlace = (place: number) => {
    if (run.kind !== 'asking' || run.question.form !== 'choice') return;
    const option = run.question.options[place];
    if (option !== undefined) pick(option.id);
  };
  const form = run.kind === 'asking' ? run.question.form : null;
  const keys = {
    1: () => pickPlace(0),
    2: () => pickPlace(1),
    3: () => pickPlace(2),
    g: form === 'choice' ? quiz.toggleGuess : null,
    // A term that begins with u is typed, not undone.
    u: form === 'typed' ? null : undo,
    Enter: quiz.run.kind === 'answered' ? next : null,
  };
  useKeys(isShown ? keys : NO_KEYS);

  return (
    <div class="quiz-view">
      {scope.mode !== 'due' && (
        <p class="quiz-scope">
          {scope.mode === 'page' ? 'Terms of one page' : 'Practice: all your terms, each once'}
          <button type="button" class="button quiet" onClick={onAll}>
            What is due
          </button>
        </p>
      )}
      {notice !== null && notice !== 'nothingToUndo' && (
        <FailureNotice code={notice} onRetry={undo} />
      )}
      {(run.kind === 'asking' || run.kind === 'saving' || run.kind === 'answered') && (
        <QuestionForm
          key={run.eventId}
          question={run.question}
          isGuess={run.isGuess}
          picked={run.kind === 'asking' ? null : run.picked}
          explanation={run.kind === 'answered' ? run.recorded.explanation : null}
          takesFocus={run.takesFocus}
          onGuess={quiz.toggleGuess}
          onPick={pick}
          onOpenTerm={onOpenTerm}
        />
      )}
      {run.kind === 'answered' && (
        <PutAway
          link={link}
          termId={run.question.termId}
          isPutAway={status?.putAway.includes(run.question.termId) ?? false}
        />
      )}
      {run.kind === 'nothingDue' && (
        <>
          <NothingDue mode={scope.mode} takesFocus={run.takesFocus} {...{ status, onPractise }} />
          <CopyReminder link={link} onOpenData={onOpenData} />
        </>
      )}
      {run.kind === 'failed' && <FailureNotice code={run.code} onRetry={quiz.tryAgain} />}
      <footer class="quiz-foot">
        <p role="status">{statusLine(quiz.run, status)}</p>
        <button
          type="button"
          class="button quiet"
          aria-disabled={!canUndo(quiz.run)}
          onClick={undo}
        >
          Undo <kbd>u</kbd>
        </button>
        {run.kind === 'answered' && (
          <button type="button" class="button" onClick={next}>
            Next
          </button>
        )}
      </footer>
    </div>
  );
}

function statusLine(run: QuizRun, status: QuizStatus | null): string {
  if (run.notice === 'nothingToUndo') return 'There is no answer to undo.';
  if (run.kind === 'answered') return verdict(run);
  return run.kind === 'asking' && status !== null ? `${status.dueCount} due` : '';
}

function verdict({ question, isGuess, recorded }: Extract<QuizRun, { kind: 'answered' }>): string {
  const { daysUntilDue, explanation } = recorded;
  const again = whenAgain(daysUntilDue);
  if (question.form === 'reflection') return again; // the person has judged it
  const guess = isGuess && explanation.isRight ? ' As a guess, it comes back soon.' : '';
  const wrong = explanation.answer === null ? 'Not this one.' : `It is ${explanation.answer}.`;
  return `${explanation.isRight ? 'Right.' : wrong}${guess} ${again}`;
}

function whenAgain(days: number | null): string {
  if (days === null) return '';
  if (days === 0) return 'Asked again today.';
  return days === 1 ? 'Asked again tomorrow.' : `Asked again in ${days} days.`;
}

type NothingDueProps = {
  readonly status: QuizStatus | null;
  readonly mode: QuizScope['mode'];
  readonly takesFocus: boolean;
  readonly onPractise: () => void;
};

function NothingDue({ status, mode, takesFocus, onPractise }: NothingDueProps) {
  const note = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (takesFocus) note.current?.focus();
  }, [takesFocus]);
  const count = status?.inQuiz.length ?? 0;
  const later = status?.laterCount ?? 0;
  return (
    <>
      <p class="quiet-note" tabIndex={-1} ref={note}>
        {ENDS[mode]}
        {count === 0
          ? 'Your quiz is empty. Look a word up, and choose “Quiz me on this”.'
          : `Nothing is due now. ${count === 1 ? '1 term is' : `${count} terms are`} in your quiz, and each comes back when it is time.`}
        {later > 0 &&
          ` ${later === 1 ? '1 more waits' : `${later} more wait`} for tomorrow: today’s minutes are full, and nothing is lost.`}
      </p>
      {count > 0 && mode === 'due' && (
        <p class="quiet-note">
          <button type="button" class="button quiet" onClick={onPractise}>
            Practise anyway
          </button>
        </p>
      )}
    </>
  );
}

const ENDS: Readonly<Record<QuizScope['mode'], string>> = {
  due: '',
  page: 'You have answered what this page had to ask for now. ',
  cram: 'You have been through all your terms. ',
};
