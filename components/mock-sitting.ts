import type { MockPaper, MockProgress, MockStep } from '@/messaging/mock-requests';
import type { FailureCode } from '@/messaging/protocol';

/** A mock exam as the person sits it. What was chosen and flagged is as the background has kept it. */
export type MockSitting = {
  /** The item that is shown. */
  readonly place: number;
  /** Whether the list of all items is shown instead, before finishing. */
  readonly isReviewing: boolean;
  readonly kept: Pick<MockProgress, 'picked' | 'flagged'>;
  /** Which of the steps sent was the last that the background confirmed: later replies may come earlier. */
  readonly confirmed: number;
  /** Answers and flags that could not be kept, the first first. */
  readonly unsaved: readonly ItemStep[];
  readonly failure: FailureCode | null;
};

/** A step that must not be lost. */
export type ItemStep = Extract<MockStep, { readonly answerId: string }>;

export type SittingEvent =
  | { readonly kind: 'itemWanted'; readonly place: number }
  | { readonly kind: 'reviewWanted' }
  /** An answer or a flag is on its way: it takes the place of an older one for the same item. */
  | { readonly kind: 'stepSent'; readonly step: ItemStep }
  | { readonly kind: 'stepKept'; readonly number: number; readonly progress: MockProgress }
  | { readonly kind: 'stepLost'; readonly step: ItemStep; readonly code: FailureCode }
  /** Pausing or finishing did not work. */
  | { readonly kind: 'failed'; readonly code: FailureCode };

/** Returns how a sitting begins: at the item where the person was. */
export function beginSitting({ items, progress }: MockPaper): MockSitting {
  return {
    place: Math.min(progress.place, Math.max(0, items.length - 1)),
    isReviewing: false,
    kept: progress,
    confirmed: 0,
    unsaved: [],
    failure: null,
  };
}

/** Returns how a sitting stands after an event. */
export function mockSitting(state: MockSitting, event: SittingEvent): MockSitting {
  switch (event.kind) {
    case 'itemWanted':
      return { ...state, place: event.place, isReviewing: false };
    case 'reviewWanted':
      return { ...state, isReviewing: true };
    case 'stepSent': {
      const unsaved = state.unsaved.filter((step) => !replaces(event.step, step));
      return { ...state, unsaved, failure: unsaved.length > 0 ? state.failure : null };
    }
    case 'stepKept':
      if (event.number < state.confirmed) return state;
      return { ...state, confirmed: event.number, kept: event.progress };
    case 'stepLost':
      return { ...state, unsaved: [...state.unsaved, event.step], failure: event.code };
    case 'failed':
      return { ...state, failure: event.code };
  }
}

function replaces(newer: ItemStep, older: ItemStep): boolean {
  const isAnswer = ({ kind }: ItemStep) => kind === 'answered';
  return newer.answerId === older.answerId && isAnswer(newer) === isAnswer(older);
}
