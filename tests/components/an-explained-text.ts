import type { GlossaryEntry } from '@/glossary/entry';
import type { ExplainedTerm, ExplainedText } from '@/glossary/explain';
import { anEntry } from '../support/an-entry';

/** An explained highlight that is not cut, unless said otherwise. */
export function anExplainedText(
  terms: readonly ExplainedTerm[],
  parts: Partial<ExplainedText> = {},
): ExplainedText {
  return {
    text: 'What a person highlighted.',
    isCut: false,
    heldBack: {},
    help: [],
    ...parts,
    terms,
  };
}

/** A term found once under its own name, unless said otherwise. */
export function aFoundTerm(
  entry: GlossaryEntry,
  parts: Partial<ExplainedTerm> = {},
): ExplainedTerm {
  const name = { surface: entry.headword, isForm: false, alsoMeans: [] };
  return { senses: [entry], ...name, count: 1, ...parts };
}

/** Words of which a reader must choose the sense. */
export const AMBIGUOUS_TERM: ExplainedTerm = {
  senses: [
    anEntry({ headword: 'certified peer specialist' }),
    anEntry({ headword: 'child protective services' }),
  ],
  surface: 'CPS',
  isForm: false,
  alsoMeans: [],
  count: 1,
};
