import { findHits, type Hit, type Matcher } from '@/glossary/matching/matcher';

/** How much of the page is read on each side of a highlight, in characters. */
export const CONTEXT_LENGTH = 2_000;

/** What surrounds a highlight on its page. Its terms are evidence; they are never shown. */
export type PageContext = {
  readonly title: string;
  readonly heading: string;
  /** Up to 2,000 characters on each side of the highlight. */
  readonly before: string;
  readonly after: string;
  /** The page's language (`lang`), '' if it names none. */
  readonly language: string;
};

export const NO_CONTEXT: PageContext = {
  title: '',
  heading: '',
  before: '',
  after: '',
  language: '',
};

/** How far evidence reaches, in characters: about two sentences. */
const EVIDENCE_REACH = 200;
/** A blocker must stand closer than evidence: in the same sentence, as a rule. */
const BLOCKER_REACH = 100;
/** A page with fewer A terms is about something else; nothing is shown on it unasked. */
const SAFE_TERMS_OF_THE_FIELD = 2;
/** One A term will do among so many A and B terms. */
const TERMS_AROUND_A_SAFE_ONE = 8;

/** What the text around a mention says about its sense. */
export type Evidence = {
  /** Whether the page is about peer support at all. */
  readonly opensGate: boolean;
  /** Hits in the highlight, at offsets of the highlight. */
  readonly hits: readonly Hit[];
  /** Whether the text names a term in full somewhere, so that a short form of it means the term. */
  isNamedInFull(term: number): boolean;
  /** Whether an A term stands within reach of a place. */
  hasTermNear(start: number, end: number): boolean;
  /** How much a term's own evidence words say at a place: each up to 1, the less the farther it stands. */
  weighEvidence(term: number, place: { start: number; end: number }): number;
  /** Whether a word that shows another sense stands close to a place. */
  isBlocked(term: number, place: { start: number; end: number }): boolean;
};

/** Gathers the evidence for a text and its context. Offsets are of `text`; the context lies outside them. */
export function gatherEvidence(matcher: Matcher, text: string, context: PageContext): Evidence {
  const offset = context.before.length + 1;
  const around = findHits(matcher, `${context.before} ${text} ${context.after}`).map((hit) => ({
    ...hit,
    start: hit.start - offset,
    end: hit.end - offset,
  }));
  const titles = [context.title, context.heading].map((text) => findHits(matcher, text));

  const blocked = (place: Pick<Hit, 'start' | 'end'>, term: number) => {
    const others = matcher.terms[term]?.subjects ?? [];
    return near(around, place, BLOCKER_REACH).some(
      ({ meaning }) =>
        meaning.blocks.includes(term) ||
        meaning.subjects.some((subject) => others.includes(matcher.subjects[subject] ?? '')),
    );
  };
  const safe = around.filter((hit) => safeTerms(hit).some((term) => !blocked(hit, term)));
  const namedInFull = once(() => {
    const isEveryday = (term: number) => matcher.terms[term]?.policy === 'D';
    const here = around.flatMap((hit) => fullTerms(hit).filter((term) => !blocked(hit, term)));
    return new Set(
      [...here, ...titles.flat().flatMap(fullTerms)].filter((term) => !isEveryday(term)),
    );
  });
  const inTitles = titles.map((hits) => hits.filter((hit) => safeTerms(hit).length > 0));
  const telling = [safe, ...inTitles].flatMap(outermost);
  const distinct = new Set(telling.flatMap((hit) => safeTerms(hit)));

  return {
    opensGate:
      distinct.size >= SAFE_TERMS_OF_THE_FIELD ||
      (distinct.size > 0 && namedInFull().size >= TERMS_AROUND_A_SAFE_ONE),
    hits: around.filter((hit) => hit.start >= 0 && hit.end <= text.length),
    isNamedInFull: (term) => namedInFull().has(term),
    hasTermNear: (start, end) => near(safe, { start, end }, EVIDENCE_REACH).length > 0,
    weighEvidence: (term, place) =>
      near(around, place, EVIDENCE_REACH)
        .filter(({ meaning }) => meaning.evidenceFor.includes(term))
        .reduce((sum, hit) => sum + 1 - distance(hit, place) / (EVIDENCE_REACH + 1), 0),
    isBlocked: (term, place) => blocked(place, term),
  };
}

/** The terms that a hit names under policy A; acronyms prove nothing by themselves. */
function safeTerms(hit: Hit): readonly number[] {
  return hit.meaning.senses.flatMap(({ term, policy, isAcronym }) =>
    policy === 'A' && !isAcronym ? [term] : [],
  );
}

/** The terms that a hit names under policies A and B, in words. */
function fullTerms(hit: Hit): readonly number[] {
  return hit.meaning.senses.flatMap(({ term, policy, isAcronym }) =>
    (policy === 'A' || policy === 'B') && !isAcronym ? [term] : [],
  );
}

/** Makes a value when it is first wanted. */
function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null;
  return () => (made ??= { value: make() }).value;
}

/** Leaves out what stands inside a longer hit: "veteran peer support" is one term on a page, not two. */
function outermost(hits: readonly Hit[]): readonly Hit[] {
  let end = Number.NEGATIVE_INFINITY;
  return hits.filter((hit) => {
    const isOuter = hit.end > end;
    end = Math.max(end, hit.end);
    return isOuter;
  });
}

/** Characters between a hit and a place beside it. */
function distance(hit: Hit, place: { start: number; end: number }): number {
  return Math.max(place.start - hit.end, hit.start - place.end, 0);
}

/** The hits that do not lie within a place but within reach of it. `hits` are ordered by their start. */
function near(
  hits: readonly Hit[],
  place: { readonly start: number; readonly end: number },
  reach: number,
): readonly Hit[] {
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
