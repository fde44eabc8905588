import type { TermId } from '@/glossary/entry';
import type { GlossaryStore } from '@/entrypoints/background/glossary-store';
import type { QuestionSource } from '@/quiz/question';
import { gapIn } from '@/quiz/gap-sentence';
import { type CardState, emptyCard } from '@/scheduling/fold';
import type { DatabaseOpener } from '@/storage/database';
import { readLookUps } from '@/storage/look-ups';

/** Gathers what questions about a term are made from; null where the term is gone. */
export async function readQuestionSource(
  { glossary, open }: { readonly glossary: GlossaryStore; readonly open: DatabaseOpener },
  termId: TermId,
  card: CardState = emptyCard(termId),
): Promise<QuestionSource | null> {
  const [entries, questions, lookUps] = await Promise.all([
    glossary.entries(),
    glossary.questions(),
    readLookUps(open, termId),
  ]);
  const entry = entries.get(termId);
  if (entry === undefined) return null;
  const gaps = lookUps.toReversed().map((lookUp) => gapIn(lookUp, entry));
  return {
    entry,
    card,
    authored: questions[termId] ?? [],
    entryOf: (id) => entries.get(id),
    gapSentence: gaps.find((gap) => gap !== null) ?? null,
  };
}
