import { termQuestion } from '@/quiz/question-types/term-options';

/** Shows a definition and asks which term fits it. */
export const pickTerm = termQuestion({
  kind: 'pick-term',
  prompt: 'Which term fits this definition?',
  stem: ({ entry }) => entry.definition,
  optionText: (entry) => entry.headword,
  whyNot: (chosen, note) => note ?? chosen.definition,
});
