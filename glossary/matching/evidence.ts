import type { Hit, Matcher } from '@/glossary/matching/matcher';

/** How far evidence reaches, in characters: about two sentences. */
const EVIDENCE_REACH = 200;
/** How far a passage of the field reaches: a long paragraph. */
const FIELD_REACH = 400;
/** A blocker must stand closer than evidence: in the same sentence, as a rule. */
const BLOCKER_REACH = 100;

type Place = { readonly start: number; readonly end: number };

/** What the words around a place of a text say about its sense. */
export type Evidence = {
  /** Hits that name an A term and are not blocked. */
  readonly safe: readonly Hit[];
  /** Hits that name an A or B term and are not blocked. */
  readonly full: readonly Hit[];
  /** Whether an A term stands within reach of a place. */
  hasTermNear(place: Place): boolean;
  /** Whether another A or B term stands in the same passage. */
  hasOtherNear(term: number, place: Place): boolean;
  /** How much a term's own evidence words say at a place: each up to 1, the less the farther it stands. */
  weighEvidence(term: number, place: Place): number;
  /** Whether a word that shows another sense, or another subject, stands close to a place. */
  isBlocked(term: number, place: Place): boolean;
};

/** Weighs the hits of one text, which are ordered by their start. */
export function weighHits(matcher: Matcher, hits: readonly Hit[]): Evidence {
  // Few hits speak for or against a term, and of each place only those within reach are asked.
  const against = hits.filter(({ meaning }) => meaning.blocks.length + meaning.subjects.length > 0);
  const inFavour = hits.filter(({ meaning }) => meaning.evidenceFor.length > 0);

  const isBlocked = (term: number, place: Place) => {
    const others = matcher.terms[term]?.subjects ?? [];
    return someNear(against, { ...place, reach: BLOCKER_REACH }, ({ meaning }) => {
      if (meaning.blocks.includes(term)) return true;
      return meaning.subjects.some((id) => others.includes(matcher.subjects[id] ?? ''));
    });
  };
  /** A phrase under policy A means itself, whatever stands beside it. */
  const isUnblocked = (terms: readonly number[], hit: Hit) =>
    terms.length > 0 &&
    (against.length === 0 ||
      (hit.isPhrase && hit.meaning.safeTerms.length > 0) ||
      terms.some((term) => !isBlocked(term, hit)));
  const safe = hits.filter((hit) => isUnblocked(hit.meaning.safeTerms, hit));
  const full = hits.filter((hit) => isUnblocked(hit.meaning.fullTerms, hit));
  return {
    safe,
    full,
    isBlocked,
    hasOtherNear: (term, place) =>
      someNear(
        full,
        { ...place, reach: FIELD_REACH },
        (hit) => distance(hit, place) > 0 && hit.meaning.fullTerms.some((other) => other !== term),
      ),
    hasTermNear: (place) => someNear(safe, { ...place, reach: EVIDENCE_REACH }, () => true),
    weighEvidence: (term, place) => {
      let weight = 0;
      someNear(inFavour, { ...place, reach: EVIDENCE_REACH }, (hit) => {
        if (hit.meaning.evidenceFor.includes(term)) {
          weight += 1 - distance(hit, place) / (EVIDENCE_REACH + 1);
        }
        return false;
      });
      return weight;
    },
  };
}

/** Characters between a hit and a place beside it. */
function distance(hit: Hit, place: Place): number {
  return Math.max(place.start - hit.end, hit.start - place.end, 0);
}

/**
 * Whether one of the hits that lie not within a place, but within reach of it, is as wanted. `hits` are
 * ordered by their start.
 */
function someNear(
  hits: readonly Hit[],
  { start, end, reach }: Place & { readonly reach: number },
  isWanted: (hit: Hit) => boolean,
): boolean {
  if (hits.length === 0) return false;
  for (let at = firstFrom(hits, start - 2 * reach); at < hits.length; at++) {
    const hit = hits[at];
    if (hit === undefined || hit.start > end + reach) break;
    // "Gender equality" speaks about the "equality" inside it; what lies within the place does not.
    const isWithin = hit.start >= start && hit.end <= end;
    if (!isWithin && hit.end >= start - reach && isWanted(hit)) return true;
  }
  return false;
}

/** Index of the first hit that starts at `start` or later, by halving. */
function firstFrom(hits: readonly Hit[], start: number): number {
  let low = 0;
  let high = hits.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((hits[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}
