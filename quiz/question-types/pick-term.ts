import type { QuestionType } from '@/quiz/question';

/** Shows a definition and asks which term fits it. */
export const pickTerm = {
  kind: 'pick-term',
  prompt: 'Which term fits this definition?',
  stem: (entry) => entry.definition,
  optionText: (entry) => entry.headword,
} as const satisfies QuestionType;
