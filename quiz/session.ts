import type { TermId } from '@/glossary/entry';
import type { CardState } from '@/scheduling/fold';

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
