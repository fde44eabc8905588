import type { Candidate } from '@/glossary/matching/lay-out';

/** Fewer terms side by side are no list. */
const TERMS_OF_A_LIST = 3;

/** What stands between two members of a list: a comma, a bullet, a line's end, "and". */
const BETWEEN = /^\s*(?:[,;•·]|\n)?\s*(?:[•·–-]\s*)?(?:and|or|&)?\s*$/;
const LONGEST_BETWEEN = 8;

/**
 * Finds the candidates that stand in a list of terms, one of which is sure: in "mutuality, respect and shared
 * power" respect is a value of the field. Given and returned by start.
 */
export function findListed(text: string, candidates: readonly Candidate[]): ReadonlySet<Candidate> {
  const listed = new Set<Candidate>();
  let run: Candidate[] = [];
  const endRun = () => {
    const isSure = run.some(({ senses }) => senses.some(({ policy }) => policy < 'C'));
    if (run.length >= TERMS_OF_A_LIST && isSure) for (const member of run) listed.add(member);
    run = [];
  };
  for (const candidate of candidates) {
    const last = run.at(-1);
    if (last !== undefined && candidate.start < last.end) continue; // nested, or crossing
    if (last !== undefined && !areListed(text.slice(last.end, candidate.start))) endRun();
    run.push(candidate);
  }
  endRun();
  return listed;
}

function areListed(between: string): boolean {
  return between.length <= LONGEST_BETWEEN && /[^\s]|\n/.test(between) && BETWEEN.test(between);
}
