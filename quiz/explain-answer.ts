import type { Explanation } from '@/quiz/explanation';
import type { QuestionSource } from '@/quiz/question';
import { questionTypes } from '@/quiz/question-types/registry';
import type { QuestionAnswered } from '@/scheduling/events';

/**
 * Says whether an answer is right, and why. Null where something of its question is gone, or its key was not
 * among the options.
 */
export function explainAnswer(
  source: QuestionSource,
  answer: Pick<QuestionAnswered, 'questionKind' | 'questionId' | 'optionOrder' | 'picked'>,
): Explanation | null {
  const explanation = questionTypes[answer.questionKind].explain(source, answer, answer.picked);
  const keyId = explanation?.keyId ?? null;
  return keyId !== null && !answer.optionOrder.includes(keyId) ? null : explanation;
}
