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
  /** Whether another A or B term stands within reach of a place. */
  hasOtherNear(term: number, place: Place): boolean;
  /** Whether such a hit stands within reach of a place. */
  hasTermNear(place: Place): boolean;
  /** How much a term's own evidence words say at a place: each up to 1, the less the farther it stands. */
  weighEvidence(term: number, place: Place): number;
  /** Whether a word that shows another sense, or another subject, stands close to a place. */
  isBlocked(term: number, place: Place): boolean;
};

/** Weighs the hits of one text, which are ordered by their start. */
export function weighHits(matcher: Matcher, hits: readonly Hit[]): Evidence {
  const isBlocked = (term: number, place: Place) => {
    const others = matcher.terms[term]?.subjects ?? [];
    return near(hits, place, BLOCKER_REACH).some(
      ({ meaning }) =>
        meaning.blocks.includes(term) ||
        meaning.subjects.some((subject) => others.includes(matcher.subjects[subject] ?? '')),
    );
  };
  const safe = hits.filter((hit) => safeTerms(hit).some((term) => !isBlocked(term, hit)));
  const full = hits.filter((hit) => fullTerms(hit).some((term) => !isBlocked(term, hit)));
  return {
    safe,
    isBlocked,
    hasOtherNear: (term, place) =>
      near(full, place, FIELD_REACH).some(
        (hit) => distance(hit, place) > 0 && fullTerms(hit).some((other) => other !== term),
      ),
    hasTermNear: (place) => near(safe, place, EVIDENCE_REACH).length > 0,
    weighEvidence: (term, place) =>
      near(hits, place, EVIDENCE_REACH)
        .filter(({ meaning }) => meaning.evidenceFor.includes(term))
        .reduce((sum, hit) => sum + 1 - distance(hit, place) / (EVIDENCE_REACH + 1), 0),
  };
}

/** The terms that a hit names under policy A; acronyms prove nothing by themselves. */
export function safeTerms(hit: Hit): readonly number[] {
  return hit.meaning.senses.flatMap(({ term, policy, isAcronym }) =>
    policy === 'A' && !isAcronym ? [term] : [],
  );
}

/** The terms that a hit names under policies A and B, in words. */
export function fullTerms(hit: Hit): readonly number[] {
  return hit.meaning.senses.flatMap(({ term, policy, isAcronym }) =>
    (policy === 'A' || policy === 'B') && !isAcronym ? [term] : [],
  );
}

/** Characters between a hit and a place beside it. */
function distance(hit: Hit, place: Place): number {
  return Math.max(place.start - hit.end, hit.start - place.end, 0);
}

/** The hits that do not lie within a place but within reach of it. `hits` are ordered by their start. */
function near(hits: readonly Hit[], place: Place, reach: number): readonly Hit[] {
  const near: Hit[] = [];
  for (let at = firstFrom(hits, place.start - 2 * reach); at < hits.length; at++) {
    const hit = hits[at];
    if (hit === undefined || hit.start > place.end + reach) break;
    // "Gender equality" speaks about the "equality" inside it; what lies within the place does not.
    const isWithin = hit.start >= place.start && hit.end <= place.end;
    if (!isWithin && hit.end >= place.start - reach) near.push(hit);
  }
  return near;
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
