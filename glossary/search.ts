import MiniSearch from 'minisearch';
import type { GlossaryEntry } from '@/glossary/entry';

/** Finds entries for what a person typed, the best first. */
export type GlossarySearch = (query: string) => readonly GlossaryEntry[];

/** What is searched, and the id, as text. */
const FIELDS: Readonly<Record<string, (entry: GlossaryEntry) => string>> = {
  id: (entry) => entry.id,
  headword: (entry) => entry.headword,
  aliases: (entry) => entry.aliases.join(' '),
  definition: (entry) => entry.definition,
};

/** Results shown for one query: more than fits a panel is no help. */
const MAX_RESULTS = 20;

/**
 * Builds the search over headwords, aliases and definitions. It completes the last word and forgives
 * typing errors ("mutality"), because whoever types has asked; a highlight never guesses.
 */
export function buildSearch(entries: readonly GlossaryEntry[]): GlossarySearch {
  const byId = new Map<string, GlossaryEntry>(entries.map((entry) => [entry.id, entry]));
  const search = new MiniSearch<GlossaryEntry>({
    fields: ['headword', 'aliases', 'definition'],
    extractField: (entry, field) => FIELDS[field]?.(entry) ?? '',
    searchOptions: {
      // Who types a whole name means it: reciprocity, not credential reciprocity.
      boostDocument: (id, word) => (byId.get(String(id))?.headword.toLowerCase() === word ? 3 : 1),
      boost: { headword: 6, aliases: 3 },
      prefix: true,
      fuzzy: (word) => (word.length > 4 ? 0.25 : false),
      combineWith: 'AND',
    },
  });
  search.addAll(entries);
  return (query) =>
    search
      .search(query)
      .slice(0, MAX_RESULTS)
      .map((result) => byId.get(String(result.id)))
      .filter((entry) => entry !== undefined);
}
