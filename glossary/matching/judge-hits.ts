import type { TermId } from '@/glossary/entry';
import type { Evidence } from '@/glossary/matching/evidence';
import { type Candidate, layOut } from '@/glossary/matching/lay-out';
import { findListed } from '@/glossary/matching/term-lists';
import type { Hit, Matcher } from '@/glossary/matching/matcher';
import type { Sense } from '@/glossary/matching/meaning-table';
import { singular } from '@/glossary/matching/page-abbreviations';
import type { PageSignals } from '@/glossary/matching/page-signals';
import type { MatchPolicy } from '@/glossary/schema';

/**
 * Who wants to know. `page`: what would be marked. `card`: what an automatic card shows, modest,
 * because nobody asked. `ask`: everything that the text may mean, because somebody did.
 */
export type LookupMode = 'page' | 'card' | 'ask';

/** A place in a text that names a glossary term. */
export type Mention = {
  /** UTF-16 offsets of the text as it was given. */
  readonly start: number;
  readonly end: number;
  readonly surface: string;
  /** The possible senses, the likeliest first; more than one is a choice for the reader. */
  readonly terms: readonly TermId[];
  /** What the words could mean too; what stands around speaks against it. */
  readonly others: readonly TermId[];
  /** The freest policy among the senses. */
  readonly policy: MatchPolicy;
  /** Whether it stands inside a longer mention. */
  readonly isNested: boolean;
};

type Place = { readonly start: number; readonly end: number };

/** Somebody who selects a word and up to four around it means the word. */
const WORDS_OF_A_PHRASE = 4;

/** A text with everything that is known for judging its hits. Their offsets are of the text. */
export type Judged = {
  readonly text: string;
  readonly hits: readonly Hit[];
  readonly evidence: Evidence;
  readonly page: PageSignals;
};

/** Decides which hits are mentions, in reading order, a longer mention before those nested in it. */
export function judgeHits(matcher: Matcher, judged: Judged, mode: LookupMode): readonly Mention[] {
  const allow = { page: allowOnPage, card: allowOnCard, ask: allowWhenAsked }[mode];
  const candidates = candidatesIn(judged.hits);
  const listed = findListed(judged.text, candidates);
  const allowed = candidates.flatMap((candidate) => {
    const named = sensesNamedByPage(candidate, judged);
    const isListed = listed.has(candidate);
    const senses = named.filter(
      (sense) =>
        allow(sense, candidate, judged) || (isListed && isListedTerm(sense, candidate, judged)),
    );
    return senses.length === 0 ? [] : [{ ...candidate, senses }];
  });
  const idOf = (sense: Sense) => matcher.terms[sense.term]?.id ?? [];
  return layOut(allowed).map(({ candidate, isNested }) => {
    const senses = orderSenses(candidate, judged.evidence, mode);
    return {
      start: candidate.start,
      end: candidate.end,
      surface: judged.text.slice(candidate.start, candidate.end),
      terms: senses.flatMap(idOf),
      others: candidate.all.filter((sense) => !senses.includes(sense)).flatMap(idOf),
      policy: senses.map((sense) => sense.policy).sort()[0] ?? 'D',
      isNested,
    };
  });
}

/** One candidate for each place: several forms can reach it, one after the other. */
function candidatesIn(hits: readonly Hit[]): readonly Candidate[] {
  const candidates: Candidate[] = [];
  for (const { start, end, isPhrase, meaning } of hits) {
    if (meaning.senses.length === 0) continue;
    const last = candidates.at(-1);
    if (last === undefined || last.start !== start || last.end !== end) {
      candidates.push({ start, end, isPhrase, senses: meaning.senses, all: meaning.senses });
      continue;
    }
    const others = meaning.senses.filter(({ term }) => !last.all.some((one) => one.term === term));
    const senses = [...last.all, ...others];
    candidates[candidates.length - 1] = { start, end, isPhrase, senses, all: senses };
  }
  return candidates;
}

/** An abbreviation that the page spells out means that and nothing else there. */
function sensesNamedByPage({ senses, start, end }: Candidate, { text, page }: Judged) {
  if (!senses.some(({ isAcronym }) => isAcronym)) return senses;
  const terms = page.abbreviations.get(singular(text.slice(start, end)));
  return terms === undefined ? senses : senses.filter(({ term }) => terms.has(term));
}

function allowOnPage(sense: Sense, place: Candidate, { text, evidence, page }: Judged): boolean {
  if (sense.policy === 'A' && place.isPhrase && !sense.isAcronym) return true;
  if (evidence.isBlocked(sense.term, place)) return false;
  const isFree = sense.policy === 'A' && !(sense.isAcronym && standsInCapitals(text, place));
  if (isFree || isShortForNamed(sense, page)) return true;
  return sense.policy !== 'D' && hasEvidence(sense, place, { evidence, page });
}

function allowOnCard(sense: Sense, place: Candidate, judged: Judged): boolean {
  if (allowOnPage(sense, place, judged)) return true;
  const isSelected = sense.policy === 'D' && wordsAround(judged.text, place) === 0;
  return isSelected && !judged.evidence.isBlocked(sense.term, place);
}

/** Everything but everyday words, which need to be what was selected, or to stand on a page of the field. */
function allowWhenAsked(sense: Sense, place: Candidate, judged: Judged): boolean {
  if (sense.policy !== 'D' || wordsAround(judged.text, place) <= WORDS_OF_A_PHRASE) return true;
  return judged.page.opensGate || hasEvidence(sense, place, judged);
}

/** An everyday word among terms of the field is one of them. */
function isListedTerm(sense: Sense, place: Candidate, { evidence, page }: Judged): boolean {
  return sense.policy === 'D' && page.opensGate && !evidence.isBlocked(sense.term, place);
}

/** "A coach" is a recovery coach, and "CPRS" the specialist, on a page that names them in full. */
function isShortForNamed(sense: Sense, page: PageSignals): boolean {
  return (sense.policy === 'C' || sense.isShort) && page.isNamedInFull(sense.term);
}

/**
 * Under B, C and X: the page is about peer support, and so is the passage, unless a phrase of several words
 * speaks for itself; or an A term or a word of its own stands close by.
 */
function hasEvidence(
  sense: Sense,
  place: Candidate,
  { evidence, page }: Pick<Judged, 'evidence' | 'page'>,
): boolean {
  const isPhrase = sense.policy === 'B' && place.isPhrase;
  if (page.opensGate && (isPhrase || evidence.hasOtherNear(sense.term, place))) return true;
  return evidence.hasTermNear(place) || evidence.weighEvidence(sense.term, place) > 0;
}

/** Counts the words of a text outside a place; a possessive 's is none. */
function wordsAround(text: string, place: Place): number {
  const rest = `${text.slice(0, place.start)} ${text.slice(place.end).replace(/^['’]s\b/u, '')}`;
  return rest.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}

/** Orders the senses of one place; outside `ask` a sense with evidence silences those that have none. */
function orderSenses(candidate: Candidate, evidence: Evidence, mode: LookupMode): readonly Sense[] {
  if (candidate.senses.length < 2) return candidate.senses;
  const score = (sense: Sense) =>
    evidence.weighEvidence(sense.term, candidate) -
    (evidence.isBlocked(sense.term, candidate) ? 100 : 0);
  const ordered = candidate.senses.toSorted(
    (one, other) => score(other) - score(one) || one.policy.localeCompare(other.policy),
  );
  const [best, second] = ordered;
  const isDecided =
    best !== undefined && second !== undefined && score(best) > 0 && score(second) <= 0;
  return isDecided && mode !== 'ask' ? [best] : ordered;
}

/** Whether the words around an acronym are in capitals too, so that capitals say nothing. */
function standsInCapitals(text: string, place: Place): boolean {
  const around =
    text.slice(Math.max(0, place.start - 30), place.start) + text.slice(place.end, place.end + 30);
  return /\p{Lu}{2}/u.test(around) && !/\p{Ll}/u.test(around);
}
