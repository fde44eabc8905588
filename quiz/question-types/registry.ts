import { pickDefinition } from '@/quiz/question-types/pick-definition';
import { pickTerm } from '@/quiz/question-types/pick-term';
import type { QuestionKind, QuestionType } from '@/quiz/question';

/** Every way of asking. To add one: write its file, and a line here. */
export const questionTypes: Readonly<Record<QuestionKind, QuestionType>> = {
  'pick-definition': pickDefinition,
  'pick-term': pickTerm,
};
