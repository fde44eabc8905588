import type { GlossaryEntry } from '@/glossary/entry';
import type { StudiedTerm } from '@/quiz/readiness';
import { type CardState, emptyCard } from '@/scheduling/fold';
import { type CardHistory, emptyHistory } from '@/scheduling/history';
import { anEntry } from './an-entry';

/** A term and what its answers were, of which a test states what matters. Never asked unless said otherwise. */
export function aStudiedTerm(
  headword: string,
  parts: {
    readonly entry?: Partial<Omit<GlossaryEntry, 'id' | 'headword'>>;
    readonly card?: Partial<CardState>;
    readonly firstAnswers?: CardHistory['firstAnswers'];
  } = {},
): StudiedTerm & { readonly entry: GlossaryEntry } {
  const entry = anEntry({ headword, ...parts.entry });
  const { firstAnswers = {} } = parts;
  return {
    entry,
    card: { ...emptyCard(entry.id), ...parts.card },
    history: { ...emptyHistory(entry.id), firstAnswers },
  };
}
