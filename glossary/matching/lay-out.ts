import type { Sense } from '@/glossary/matching/meaning-table';

/** A place with the senses that it may have. */
export type Candidate = {
  readonly start: number;
  readonly end: number;
  readonly isPhrase: boolean;
  readonly senses: readonly Sense[];
  /** The senses before any was sorted out. */
  readonly all: readonly Sense[];
};

/** A candidate that is shown, and whether it stands inside a longer one. */
export type LaidOut = { readonly candidate: Candidate; readonly isNested: boolean };

/**
 * Decides which candidates are shown, given by start and then longest first. Of two that cross each other
 * the surer one stays ("Being a peer specialist" is about a peer specialist), of two as sure the earlier
 * one; a term inside a longer form of itself is left out.
 */
export function layOut(candidates: readonly Candidate[]): readonly LaidOut[] {
  const kept: LaidOut[] = [];
  let outer: Candidate | null = null;
  for (const candidate of candidates) {
    if (outer === null || candidate.start >= outer.end) {
      outer = candidate;
      kept.push({ candidate, isNested: false });
    } else if (candidate.end <= outer.end) {
      const { senses } = outer;
      const says = (sense: Sense) => senses.some((other) => other.term === sense.term);
      if (!candidate.senses.every(says)) kept.push({ candidate, isNested: true });
    } else if (surestPolicy(candidate) < surestPolicy(outer)) {
      const crossed: Candidate = outer;
      while ((kept.at(-1)?.candidate.start ?? -1) >= crossed.start) kept.pop();
      outer = candidate;
      kept.push({ candidate, isNested: false });
    }
  }
  return kept;
}

/** The policy that needs least: A before B before C before D. */
function surestPolicy({ senses }: Candidate): string {
  return senses.map(({ policy }) => policy).sort()[0] ?? 'X';
}
