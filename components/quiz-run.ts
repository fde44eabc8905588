import type { TermId } from '@/glossary/entry';
import type { AnswerRecorded, FailureCode } from '@/messaging/protocol';
import type { Question } from '@/quiz/question';
import type { EventId } from '@/scheduling/events';

/** One question as it is shown; its answer's id is made with it, so that it can be sent twice. */
export type Showing = {
  readonly question: Question;
  readonly eventId: EventId;
  readonly isGuess: boolean;
};

/** Where a quiz stands. */
export type QuizRun =
  | { readonly kind: 'loading' }
  | { readonly kind: 'nothingDue' }
  | ({ readonly kind: 'asking' } & Showing)
  | ({ readonly kind: 'saving'; readonly picked: TermId } & Showing)
  | ({
      readonly kind: 'answered';
      readonly picked: TermId;
      readonly recorded: AnswerRecorded;
    } & Showing)
  | {
      readonly kind: 'failed';
      readonly code: FailureCode;
      readonly unsaved: (Showing & { readonly picked: TermId }) | null;
    };

export type QuizEvent =
  | { readonly kind: 'nextWanted' }
  | { readonly kind: 'questionCame'; readonly question: Question | null; readonly eventId: EventId }
  | { readonly kind: 'guessToggled' }
  | { readonly kind: 'picked'; readonly termId: TermId }
  /** The answer that could not be saved is sent once more, under its old id. */
  | { readonly kind: 'savedAgain' }
  | { readonly kind: 'answerSaved'; readonly eventId: EventId; readonly recorded: AnswerRecorded }
  | { readonly kind: 'failed'; readonly code: FailureCode };

/** Returns where the quiz stands after an event. Events that do not fit the state change nothing. */
export function quizRun(state: QuizRun, event: QuizEvent): QuizRun {
  switch (event.kind) {
    case 'nextWanted':
      return { kind: 'loading' };
    case 'questionCame':
      if (event.question === null) return { kind: 'nothingDue' };
      return { kind: 'asking', question: event.question, eventId: event.eventId, isGuess: false };
    case 'guessToggled':
      // Said before the choice or not at all: afterwards everybody was guessing.
      return state.kind === 'asking' ? { ...state, isGuess: !state.isGuess } : state;
    case 'picked':
      return state.kind === 'asking' ? { ...state, kind: 'saving', picked: event.termId } : state;
    case 'savedAgain':
      return state.kind === 'failed' && state.unsaved !== null
        ? { ...state.unsaved, kind: 'saving' }
        : state;
    case 'answerSaved':
      if (state.kind !== 'saving' || state.eventId !== event.eventId) return state;
      return { ...state, kind: 'answered', recorded: event.recorded };
    case 'failed': {
      const unsaved = state.kind === 'saving' ? state : null;
      return { kind: 'failed', code: event.code, unsaved };
    }
  }
}
