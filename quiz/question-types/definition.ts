import { authoredChoice } from '@/quiz/question-types/authored-choice';

/** Asks what a term means in an editor's own words. */
export const definition = authoredChoice({ kind: 'definition', prompt: 'Which answer fits best?' });
