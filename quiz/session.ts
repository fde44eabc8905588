import type { TermId } from '@/glossary/entry';
import { type CardState, dueOn, isDue } from '@/scheduling/fold';
import type { StudyDay } from '@/scheduling/study-day';

/** Lists the cards that are due on a day: missed ones last, so that a moment passes before they return. */
export function dueCards(cards: readonly CardState[], today: StudyDay): readonly CardState[] {
  return cards
    .filter((card) => isDue(card, today))
    .toSorted(
      (one, other) =>
        Number(one.isMissed) - Number(other.isMissed) ||
        (dueOn(one) ?? 0) - (dueOn(other) ?? 0) ||
        (one.termId < other.termId ? -1 : 1),
    );
}

/** Orders cards to be asked: the one that was asked last comes last, so that another comes between. */
export function withoutRepeat(
  cards: readonly CardState[],
  after: TermId | null,
): readonly CardState[] {
  return [
    ...cards.filter(({ termId }) => termId !== after),
    ...cards.filter(({ termId }) => termId === after),
  ];
}
