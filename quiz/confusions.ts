import type { GlossaryEntry, TermId } from '@/glossary/entry';
import type { CardState } from '@/scheduling/fold';

/** A term by its name. */
export type NamedTerm = { readonly termId: TermId; readonly headword: string };

/** Two terms that were taken for one another, and how often. */
export type ConfusedPair = {
  readonly terms: readonly [NamedTerm, NamedTerm];
  readonly count: number;
};

/** Lists which terms were taken for one another, whichever way round, the most often first. */
export function confusedPairs(
  cards: readonly CardState[],
  entryOf: (termId: string) => Pick<GlossaryEntry, 'id' | 'headword'> | undefined,
): readonly ConfusedPair[] {
  const pairs = new Map<string, ConfusedPair>();
  for (const { termId, confusions } of cards) {
    for (const [takenId, count] of Object.entries<number>(confusions)) {
      const terms = [entryOf(termId), entryOf(takenId)].flatMap((entry) => entry ?? []);
      const [one, other] = terms
        .map(({ id, headword }) => ({ termId: id, headword }))
        .toSorted(byHeadword);
      if (one === undefined || other === undefined) continue; // one of them is gone
      const key = `${one.termId} ${other.termId}`;
      const known = pairs.get(key)?.count ?? 0;
      pairs.set(key, { terms: [one, other], count: known + count });
    }
  }
  return [...pairs.values()].toSorted(
    (one, other) => other.count - one.count || byHeadword(one.terms[0], other.terms[0]),
  );
}

function byHeadword(one: NamedTerm, other: NamedTerm): number {
  return one.headword.localeCompare(other.headword, 'en');
}
