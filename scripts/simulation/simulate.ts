import type { Contender } from '@/scripts/simulation/contenders';
import { createLearner } from '@/scripts/simulation/learner';
import { answerCard, type CardState, emptyCard } from '@/scheduling/fold';
import type { TermId } from '@/glossary/entry';

/** What a contender cost, and what it brought. */
export type Outcome = {
  readonly reviews: number;
  readonly peakDay: number;
  /** Mean probability of recall on the exam day. */
  readonly recall: number;
};

/** Lets a learner study by a contender until the exam. What is missed is asked again the same day until it is right. */
export function simulate(
  contender: Contender,
  given: {
    readonly concepts: number;
    readonly days: number;
    readonly seed: number;
    readonly minutesADay: number;
  },
): Outcome {
  const learner = createLearner(given.concepts, given.seed);
  const cards: CardState[] = Array.from({ length: given.concepts }, (_, concept) => ({
    ...emptyCard(`concept-${String(concept).padStart(4, '0')}` as TermId),
    isInQuiz: true,
  }));
  const conceptOf = new Map(cards.map(({ termId }, concept) => [termId, concept]));
  const loads: number[] = [];
  for (let day = 0; day < given.days; day++) {
    let load = 0;
    let wanted = contender(cards, { day, examDay: given.days, minutesADay: given.minutesADay });
    while (wanted.length > 0) {
      const missed: CardState[] = [];
      for (const { termId } of wanted) {
        const concept = conceptOf.get(termId) ?? 0;
        const before = cards[concept] ?? emptyCard(termId);
        const answer = learner.answer(concept, before.answers, day);
        const card = answerCard(before, { ...answer, day, picked: '', confusedWith: null });
        cards[concept] = card;
        load++;
        if (card.isMissed) missed.push(card);
      }
      wanted = missed;
    }
    loads.push(load);
  }
  return {
    reviews: loads.reduce((sum, load) => sum + load, 0),
    peakDay: Math.max(...loads),
    recall: learner.recallOn(given.days),
  };
}
