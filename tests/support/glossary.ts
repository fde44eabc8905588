import type { IndexedTerm, TermId } from '@/glossary/entry';
import { readTexts } from '@/glossary/compiled';
import { readIndex, withAskedForms } from '@/glossary/compiled-index';
import { compileGlossary } from '@/glossary/compiling/compile-glossary';
import { faultLine } from '@/glossary/compiling/fault';
import { termIdOf } from '@/glossary/compiling/term-id';
import { buildMatcher } from '@/glossary/matching/build-matcher';
import type { Matcher } from '@/glossary/matching/matcher';
import { readGlossary } from '@/scripts/read-glossary';

/** A term of the index, of which a test states what matters. */
export function aTerm(parts: Partial<Omit<IndexedTerm, 'id'>> & { headword: string }): IndexedTerm {
  return {
    policy: 'A',
    aliases: [],
    evidence: [],
    blockers: [],
    subjects: [],
    ...parts,
    id: termIdOf(parts.headword),
  };
}

/** The id of a headword. */
export function idOf(headword: string): TermId {
  return termIdOf(headword);
}

const compilation = compileGlossary(readGlossary());
if (!compilation.ok) throw new Error(compilation.faults.map(faultLine).join('\n'));

const index = readIndex(compilation.glossary.index);
const entries = readTexts(compilation.glossary.texts);

/** The glossary that ships, compiled and read again as the extension reads it. */
export const shippedGlossary = {
  /** The terms with all of their forms. */
  index: withAskedForms(index.terms, entries),
  entries: entries.all(),
  questions: compilation.glossary.questions,
  exams: compilation.glossary.exams,
};

/** The matcher over the glossary that ships, as it works unasked. */
export const shippedMatcher: Matcher = buildMatcher(index.terms, index.subjects);

/** The matcher for whoever asks: it knows the everyday forms too. */
export const shippedAskMatcher: Matcher = buildMatcher(shippedGlossary.index, index.subjects);
