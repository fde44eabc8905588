import { termQuestion } from '@/quiz/question-types/term-options';

/** Shows a term and asks which definition fits it. */
export const pickDefinition = termQuestion({
  kind: 'pick-definition',
  prompt: 'Which definition fits this term?',
  stem: ({ entry }) => entry.headword,
  optionText: (entry) => entry.definition,
  whyNot: (chosen, note) => `This describes “${chosen.headword}”. ${note ?? ''}`.trim(),
});
