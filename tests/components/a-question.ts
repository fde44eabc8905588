import { termIdOf } from '@/glossary/compiling/term-id';
import type { AnswerRecorded } from '@/messaging/protocol';
import type { Explanation } from '@/quiz/explain-answer';
import type { Question } from '@/quiz/question';

/** The term that the questions ask, which is the second option. */
export const KEY = termIdOf('mutuality');
/** The first option, which is wrong. */
export const WRONG = termIdOf('trust');

/** A question whose second option is right, and of which a test states what matters. */
export function aQuestion(parts: Partial<Question> = {}): Question {
  return {
    kind: 'pick-term',
    termId: KEY,
    contentVersion: 3,
    prompt: 'Which term is this?',
    stem: 'Both people give and both receive.',
    options: [
      { termId: WRONG, text: 'trust' },
      { termId: KEY, text: 'mutuality' },
      { termId: termIdOf('respect'), text: 'respect' },
    ],
    help: [],
    ...parts,
  };
}

/** What is said after the right option was chosen. */
export const RIGHT_ANSWER: Explanation = {
  isRight: true,
  key: { termId: KEY, headword: 'mutuality', why: 'Peers stand on one level.' },
  chosen: null,
};

/** What is said after the first option was chosen. */
export const WRONG_ANSWER: Explanation = {
  isRight: false,
  key: RIGHT_ANSWER.key,
  chosen: {
    termId: WRONG,
    headword: 'trust',
    definition: 'To rely on somebody.',
    note: 'Trust can go one way only.',
  },
};

/** A right answer that is on the disk and due again in three days, unless said otherwise. */
export function aRecordedAnswer(parts: Partial<AnswerRecorded> = {}): AnswerRecorded {
  return {
    explanation: RIGHT_ANSWER,
    daysUntilDue: 3,
    status: { dueCount: 0, inQuiz: [KEY] },
    ...parts,
  };
}
