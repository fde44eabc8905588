import { authoredChoice } from '@/quiz/question-types/authored-choice';

/** Asks of a statement whether it is part of the peer role. Its two answers always stand in one order. */
export const sort = authoredChoice({
  kind: 'sort',
  prompt: 'Part of the peer role, or not?',
  order: (options) => options.toSorted((one, other) => (one.text > other.text ? -1 : 1)),
});
