import { termIdOf } from '@/glossary/compiling/term-id';
import type { AnswerRecorded } from '@/messaging/protocol';
import type { Explanation } from '@/quiz/explanation';
import type { Question } from '@/quiz/question';

/** The term that the questions ask, which is the second option. */
export const KEY = termIdOf('mutuality');
/** The first option, which is wrong. */
export const WRONG = termIdOf('trust');

type ChoiceQuestion = Extract<Question, { readonly form: 'choice' }>;

/** A question whose second option is right, and of which a test states what matters. */
export function aQuestion(parts: Partial<ChoiceQuestion> = {}): ChoiceQuestion {
  return {
    form: 'choice',
    kind: 'pick-term',
    termId: KEY,
    questionId: null,
    contentVersion: 3,
    prompt: 'Which term is this?',
    stem: 'Both people give and both receive.',
    options: [
      { id: WRONG, text: 'trust' },
      { id: KEY, text: 'mutuality' },
      { id: termIdOf('respect'), text: 'respect' },
    ],
    restsOn: null,
    help: [],
    ...parts,
  };
}

/** What is said after the right option was chosen. */
export const RIGHT_ANSWER: Explanation = {
  isRight: true,
  keyId: KEY,
  answer: null,
  why: 'Peers stand on one level.',
  whyNot: null,
  typed: null,
  confusedWith: null,
  readOn: [{ termId: KEY, headword: 'mutuality' }],
};

/** What is said after the first option was chosen. */
export const WRONG_ANSWER: Explanation = {
  ...RIGHT_ANSWER,
  isRight: false,
  whyNot: 'Trust can go one way only.',
  confusedWith: WRONG,
  readOn: [
    { termId: KEY, headword: 'mutuality' },
    { termId: WRONG, headword: 'trust' },
  ],
};

/** A right answer that is on the disk and due again in three days, unless said otherwise. */
export function aRecordedAnswer(parts: Partial<AnswerRecorded> = {}): AnswerRecorded {
  return {
    explanation: RIGHT_ANSWER,
    daysUntilDue: 3,
    status: { dueCount: 0, inQuiz: [KEY], putAway: [], laterCount: 0 },
    ...parts,
  };
}
