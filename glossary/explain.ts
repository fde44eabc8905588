import type { Entries } from '@/glossary/compiled';
import type { GlossaryEntry, HelpLine, TermId } from '@/glossary/entry';
import { isShortFor } from '@/glossary/matching/forms';
import type { Mention } from '@/glossary/matching/judge-hits';

/** A term in a text, with what a reader wants to know of it. */
export type ExplainedTerm = {
  /** The possible senses, the likeliest first; more than one is a choice for the reader. */
  readonly senses: readonly GlossaryEntry[];
  /** The words in which the text first named it. */
  readonly surface: string;
  /** Whether these are a form of its name: reciprocal, of reciprocity. */
  readonly isForm: boolean;
  /** The names of terms that these words mean elsewhere. */
  readonly alsoMeans: readonly string[];
  /** How often the text names it. */
  readonly count: number;
};

/** Why a definition is held back: the quiz asks its term now, or the term is due and remembered first. */
export type HeldBack = 'asked' | 'due';

/** What a highlight was found to say. */
export type ExplainedText = {
  readonly text: string;
  /** Whether the text was too long and only its first part was read. */
  readonly isCut: boolean;
  readonly terms: readonly ExplainedTerm[];
  /** Terms whose definition is not shown at once. */
  readonly heldBack: Readonly<Record<TermId, HeldBack>>;
  /** Whom to reach, where the text is that of a person in distress; else empty. Nothing keeps it. */
  readonly help: readonly HelpLine[];
};

/** Lists the terms of a text, of each the likeliest sense. */
export function likeliestTerms({ terms }: ExplainedText): readonly TermId[] {
  return terms.flatMap(({ senses }) => senses.slice(0, 1).map(({ id }) => id));
}

/** Whether a text holds words of a person in distress. */
export function isInDistress(text: string, phrases: readonly string[]): boolean {
  const plain = (words: string) => ` ${words.toLowerCase().replace(/[^a-z]+/g, ' ')} `;
  const read = plain(text.replace(/['’]/g, ''));
  return phrases.some((phrase) => read.includes(plain(phrase.replace(/['’]/g, ''))));
}

/** Gathers mentions into one explained term each, in reading order, with their number. */
export function explainMentions(
  mentions: readonly Mention[],
  entries: Pick<Entries, 'get'>,
): readonly ExplainedTerm[] {
  const terms = new Map<string, ExplainedTerm>();
  for (const { terms: ids, others, surface } of mentions) {
    const key = ids[0] ?? '';
    const known = terms.get(key);
    const senses = ids.map((id) => entries.get(id)).filter((entry) => entry !== undefined);
    if (known !== undefined) {
      const longer = senses.length > known.senses.length ? senses : known.senses;
      terms.set(key, { ...known, senses: longer, count: known.count + 1 });
    } else if (senses.length > 0) {
      const isForm = senses.some(({ headword }) => isShortFor(surface, headword));
      const alsoMeans = others.flatMap((id) => entries.get(id)?.headword ?? []);
      terms.set(key, { senses, surface, isForm, alsoMeans, count: 1 });
    }
  }
  return [...terms.values()];
}
