import type { TermId } from '@/glossary/entry';
import { type CardState, isAsked } from '@/scheduling/fold';
import type { StudyDay } from '@/scheduling/study-day';

/** That a term was looked up on a day. */
export type LookedUp = { readonly termId: TermId; readonly day: StudyDay };

/** Looked up so often, a term is worth a card. */
const TIMES_TO_SUGGEST = 3;

/**
 * Lists the cards to be asked because their term was looked up after its last answer, on an earlier day than
 * today: looking up what was believed known is evidence, not an answer.
 */
export function lookedUpSince(
  cards: readonly CardState[],
  lookUps: readonly LookedUp[],
  today: StudyDay,
): readonly CardState[] {
  const lastOf = new Map<TermId, StudyDay>();
  for (const { termId, day } of lookUps) {
    if (day < today) lastOf.set(termId, Math.max(day, lastOf.get(termId) ?? day));
  }
  return cards.filter((card) => {
    const looked = lastOf.get(card.termId);
    if (looked === undefined || card.lastDay === null || !isAsked(card)) return false;
    return looked > card.lastDay && (card.restsUntil ?? 0) <= today;
  });
}

/** Lists the terms that were looked up three times or more and never were in the quiz, most often first. */
export function suggestedTerms(
  lookUps: readonly LookedUp[],
  cards: readonly CardState[],
): readonly TermId[] {
  const known = new Set(cards.map(({ termId }) => termId));
  const times = new Map<TermId, number>();
  for (const { termId } of lookUps) {
    if (!known.has(termId)) times.set(termId, (times.get(termId) ?? 0) + 1);
  }
  return [...times]
    .filter(([, count]) => count >= TIMES_TO_SUGGEST)
    .toSorted(([, one], [, other]) => other - one)
    .map(([termId]) => termId);
}
