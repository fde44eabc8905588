import type { GlossaryEntry } from '@/glossary/entry';
import type { AuthoredQuestion } from '@/glossary/schema';
import type { QuestionSource } from '@/quiz/question';
import { type CardState, emptyCard } from '@/scheduling/fold';

/** What questions about a term are made from, of which a test states what matters. */
export function aSource(
  entry: GlossaryEntry,
  parts: {
    readonly others?: readonly GlossaryEntry[];
    readonly card?: Partial<CardState>;
    readonly authored?: readonly AuthoredQuestion[];
    readonly gapSentence?: string | null;
  } = {},
): QuestionSource {
  const { others = [], card = {}, authored = [], gapSentence = null } = parts;
  const known = new Map<string, GlossaryEntry>([entry, ...others].map((one) => [one.id, one]));
  return {
    entry,
    card: { ...emptyCard(entry.id), ...card },
    authored,
    entryOf: (id) => known.get(id),
    gapSentence,
  };
}
