import type { AnswerRecorded, FailureCode } from '@/messaging/protocol';
import type { Question } from '@/quiz/question';
import type { EventId } from '@/scheduling/events';

/** One question as it is shown; its answer's id is made with it, so that it can be sent twice. */
export type Showing = {
  readonly question: Question;
  readonly eventId: EventId;
  readonly isGuess: boolean;
  /** Whether the focus goes to the question: it does when the person moved on to it. */
  readonly takesFocus: boolean;
};

/** A question with the answer that was given to it. */
export type Answering = Showing & { readonly picked: string; readonly answerMs: number };

/** Where a quiz stands when a person can act. */
type Open =
  | { readonly kind: 'nothingDue'; readonly takesFocus: boolean }
  | ({ readonly kind: 'asking' } & Showing)
  | ({ readonly kind: 'answered'; readonly recorded: AnswerRecorded } & Answering)
  | {
      readonly kind: 'failed';
      readonly code: FailureCode;
      readonly unsaved: Answering | null;
    };

/** What came of an undo that brought no question back. */
export type UndoNotice = FailureCode | 'nothingToUndo';

/** Where a quiz stands. While something is on its way, nothing else can be asked for. */
export type QuizRun = { readonly notice: UndoNotice | null } & (
  | Open
  | { readonly kind: 'loading' }
  | ({ readonly kind: 'saving' } & Answering)
  | { readonly kind: 'undoing'; readonly before: Open }
);

export type QuizEvent =
  | { readonly kind: 'nextWanted' }
  | {
      readonly kind: 'questionCame';
      readonly question: Question | null;
      readonly eventId: EventId;
      readonly takesFocus: boolean;
    }
  | { readonly kind: 'guessToggled' }
  | { readonly kind: 'picked'; readonly picked: string; readonly answerMs: number }
  /** The answer that could not be saved is sent once more, under its old id. */
  | { readonly kind: 'savedAgain' }
  | { readonly kind: 'answerSaved'; readonly eventId: EventId; readonly recorded: AnswerRecorded }
  | { readonly kind: 'failed'; readonly code: FailureCode }
  | { readonly kind: 'undoWanted' }
  | { readonly kind: 'undoEnded'; readonly notice: UndoNotice };

export const FIRST_RUN: QuizRun = { kind: 'loading', notice: null };

/** Returns where the quiz stands after an event. Events that do not fit the state change nothing. */
export function quizRun(state: QuizRun, event: QuizEvent): QuizRun {
  switch (event.kind) {
    case 'nextWanted':
      return isOpen(state) ? FIRST_RUN : state;
    case 'questionCame':
      if (state.kind !== 'loading' && state.kind !== 'undoing') return state;
      return showQuestion(event);
    case 'guessToggled':
      // Said before the choice or not at all: afterwards everybody was guessing.
      return state.kind === 'asking' ? { ...state, isGuess: !state.isGuess, notice: null } : state;
    case 'picked':
      if (state.kind !== 'asking') return state;
      return {
        ...state,
        kind: 'saving',
        picked: event.picked,
        answerMs: event.answerMs,
        notice: null,
      };
    case 'savedAgain':
      if (state.kind !== 'failed' || state.unsaved === null) return state;
      return { ...state.unsaved, kind: 'saving', notice: null };
    case 'answerSaved':
      if (state.kind !== 'saving' || state.eventId !== event.eventId) return state;
      return { ...state, kind: 'answered', recorded: event.recorded };
    case 'failed':
      if (state.kind !== 'loading' && state.kind !== 'saving') return state;
      return {
        kind: 'failed',
        code: event.code,
        unsaved: state.kind === 'saving' ? state : null,
        notice: null,
      };
    case 'undoWanted':
      return canUndo(state) ? { kind: 'undoing', before: state, notice: state.notice } : state;
    case 'undoEnded':
      return state.kind === 'undoing' ? { ...state.before, notice: event.notice } : state;
  }
}

/** Whether an answer can be taken back now: not while one waits to be saved, for it would be another. */
export function canUndo(state: QuizRun): state is QuizRun & Open {
  return isOpen(state) && !(state.kind === 'failed' && state.unsaved !== null);
}

/** Whether nothing is on its way, so that the person can act. */
export function isOpen(state: QuizRun): state is QuizRun & Open {
  return state.kind !== 'loading' && state.kind !== 'saving' && state.kind !== 'undoing';
}

function showQuestion(event: Extract<QuizEvent, { kind: 'questionCame' }>): QuizRun {
  const { question, eventId, takesFocus } = event;
  if (question === null) return { kind: 'nothingDue', takesFocus, notice: null };
  return { kind: 'asking', question, eventId, isGuess: false, takesFocus, notice: null };
}
