import type { GlossaryStore } from '@/entrypoints/background/glossary-store';
import { buildSearch } from '@/glossary/search';
import { shippedAskMatcher, shippedGlossary, shippedMatcher } from './glossary';

const { entries, questions } = shippedGlossary;
const entryOf = new Map<string, (typeof entries)[number]>(
  entries.map((entry) => [entry.id, entry]),
);

/** The glossary that ships, as the background has it, without reading the package. */
export const shippedStore: GlossaryStore = {
  matcher: shippedMatcher,
  askMatcher: async () => shippedAskMatcher,
  entries: async () => ({ get: (id) => entryOf.get(id), all: () => entries }),
  help: async () => ({ helpLines: [], distress: [] }),
  search: async () => buildSearch(entries),
  questions: async () => questions,
  exams: async () => [],
};
