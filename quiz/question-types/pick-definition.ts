import type { QuestionType } from '@/quiz/question';

/** Shows a term and asks which definition fits it. */
export const pickDefinition = {
  kind: 'pick-definition',
  prompt: 'Which definition fits this term?',
  stem: (entry) => entry.headword,
  optionText: (entry) => entry.definition,
} as const satisfies QuestionType;
