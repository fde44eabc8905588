import { termQuestion } from '@/quiz/question-types/term-options';

/** Shows a sentence in which the person met the term, and asks what stood in the gap. */
export const fillGap = termQuestion({
  kind: 'fill-gap',
  prompt: 'Which term stood in the gap where you read it?',
  stem: ({ gapSentence }) => gapSentence,
  optionText: (entry) => entry.headword,
  whyNot: (chosen, note) => note ?? chosen.definition,
});
