import type { QuestionType } from '@/quiz/question';
import { definition } from '@/quiz/question-types/definition';
import { fillGap } from '@/quiz/question-types/fill-gap';
import { pair } from '@/quiz/question-types/pair';
import { pickDefinition } from '@/quiz/question-types/pick-definition';
import { pickTerm } from '@/quiz/question-types/pick-term';
import { reflection } from '@/quiz/question-types/reflection';
import { scenario } from '@/quiz/question-types/scenario';
import { sort } from '@/quiz/question-types/sort';
import { typeTerm } from '@/quiz/question-types/type-term';
import type { QuestionKind } from '@/scheduling/events';

/** Every way of asking. To add one: write its file, and a line here. */
export const questionTypes: Readonly<Record<QuestionKind, QuestionType>> = {
  'pick-definition': pickDefinition,
  'pick-term': pickTerm,
  'fill-gap': fillGap,
  'type-term': typeTerm,
  definition,
  scenario,
  pair,
  sort,
  reflection,
};
