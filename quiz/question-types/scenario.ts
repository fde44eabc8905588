import { authoredChoice } from '@/quiz/question-types/authored-choice';

/** Tells a short scene and asks what fits the peer role. */
export const scenario = authoredChoice({ kind: 'scenario', prompt: 'A situation' });
