import { questionTypes } from '@/quiz/question-types/registry';
import type { Question, QuestionSource } from '@/quiz/question';
import type { Random } from '@/quiz/shuffle';
import { memoryStageOf } from '@/quiz/stage';
import type { QuestionAnswered, QuestionKind } from '@/scheduling/events';
import type { CardHistory } from '@/scheduling/history';

/**
 * The ways of asking by how well a term is known. A new one is recognised among options; then it is used
 * in situations and told from its neighbours; what is known well is brought up from memory.
 */
const KINDS_NEW: readonly QuestionKind[] = [
  'pick-definition',
  'definition',
  'pick-term',
  'fill-gap',
];
const KINDS_GROWING: readonly QuestionKind[] = [
  'scenario',
  'pick-term',
  'sort',
  'pair',
  'fill-gap',
  'pick-definition',
];
const KINDS_KNOWN: readonly QuestionKind[] = ['type-term', 'scenario', 'pair', 'fill-gap', 'sort'];
/** UK courses assess by reflection, so their candidates practise it too. */
const KINDS_OF_COURSEWORK: readonly QuestionKind[] = ['reflection'];

/** Makes the next question about a term; null where no way of asking fits. */
export function makeQuestion(
  source: QuestionSource,
  showing: {
    readonly history: CardHistory;
    readonly hasCoursework: boolean;
    readonly random: Random;
  },
): Question | null {
  const wanted = kindsFor(source, showing.hasCoursework).flatMap((kind) =>
    questionTypes[kind].questionIds(source).map((questionId) => ({ kind, questionId })),
  );
  const { firstAnswers } = showing.history;
  const fresh = wanted.find(({ kind, questionId }) => !((questionId ?? kind) in firstAnswers));
  const chosen = fresh ?? wanted[source.card.answers % Math.max(1, wanted.length)];
  if (chosen === undefined) return null;
  const { kind, questionId } = chosen;
  const optionOrder = questionTypes[kind].drawOptions(source, questionId, showing.random);
  return questionTypes[kind].make(source, { questionId, optionOrder });
}

/** Makes the question of an earlier showing again, its options in the same order. Null if something of it is gone. */
export function remakeQuestion(
  source: QuestionSource,
  shown: Pick<QuestionAnswered, 'questionKind' | 'questionId' | 'optionOrder'>,
): Question | null {
  return questionTypes[shown.questionKind].make(source, shown);
}

function kindsFor({ card }: QuestionSource, hasCoursework: boolean): readonly QuestionKind[] {
  // Forgotten again and again: it is set beside what it is taken for.
  if (card.isLeech) return ['pair', ...KINDS_NEW];
  const stage = memoryStageOf(card);
  if (stage === 'new' || stage === 'learning') return KINDS_NEW;
  const kinds = stage === 'growing' ? KINDS_GROWING : KINDS_KNOWN;
  return hasCoursework ? [...kinds, ...KINDS_OF_COURSEWORK] : kinds;
}
