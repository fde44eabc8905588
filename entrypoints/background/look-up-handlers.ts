import type { QuizTools } from '@/entrypoints/background/quiz-handlers';
import { summaryOf } from '@/entrypoints/background/term-summary';
import type { RequestHandlers } from '@/messaging/server';
import { suggestedTerms } from '@/quiz/looked-up';
import { clearLookUps, readAllLookUps } from '@/storage/look-ups';
import { readNote, writeNote } from '@/storage/notes';
import { readCards } from '@/storage/read-cards';

type LookUpRequests =
  'lookUpHistory' | 'clearLookUps' | 'suggestedTerms' | 'readNote' | 'writeNote';

/** Answers what surfaces ask about what was looked up, and about a person's own notes. */
export function createLookUpHandlers({
  glossary,
  open,
  retracted,
  now,
}: QuizTools): Pick<RequestHandlers, LookUpRequests> {
  return {
    async lookUpHistory() {
      const [entries, lookUps] = await Promise.all([glossary.entries(), readAllLookUps(open)]);
      return lookUps.flatMap(({ termId, at, day, sentence }) => {
        const entry = entries.get(termId);
        return entry === undefined ? [] : [{ termId, headword: entry.headword, at, day, sentence }];
      });
    },

    async clearLookUps() {
      await clearLookUps(open);
      return null;
    },

    async suggestedTerms() {
      const [entries, lookUps, cards] = await Promise.all([
        glossary.entries(),
        readAllLookUps(open),
        readCards(open, retracted),
      ]);
      return suggestedTerms(lookUps, cards).flatMap((termId) => {
        const entry = entries.get(termId);
        return entry === undefined ? [] : [summaryOf(entry)];
      });
    },

    readNote: ({ termId }) => readNote(open, termId),

    async writeNote({ termId, text }) {
      await writeNote(open, { termId, text, at: now().at });
      return null;
    },
  };
}
