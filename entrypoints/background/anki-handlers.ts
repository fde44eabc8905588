import type { DataTools } from '@/entrypoints/background/data-handlers';
import { summaryOf } from '@/entrypoints/background/term-summary';
import type { RequestHandlers } from '@/messaging/server';
import { matchAnki } from '@/quiz/anki/match-anki';
import { readAnki } from '@/quiz/anki/read-anki';
import { writeAnki } from '@/quiz/anki/write-anki';
import { readCards } from '@/storage/read-cards';
import { readNotes } from '@/storage/read-notes';

/** So many foreign notes are named; more would be no help. */
const MAX_NAMED = 20;
const MAX_NAME_LENGTH = 80;

/** Answers what is asked about Anki's text files. */
export function createAnkiHandlers({
  glossary,
  open,
  retracted,
}: DataTools): Pick<RequestHandlers, 'writeAnki' | 'readAnki'> {
  const termsInQuiz = async () => {
    const cards = await readCards(open, retracted);
    return cards.filter(({ isInQuiz }) => isInQuiz).map(({ termId }) => termId);
  };
  return {
    async writeAnki() {
      const [entries, notes] = [await glossary.entries(), await readNotes(open)];
      const terms = (await termsInQuiz()).flatMap((termId) => {
        const entry = entries.get(termId);
        return entry === undefined ? [] : [{ entry, note: notes.get(termId) ?? '' }];
      });
      return writeAnki(terms);
    },

    async readAnki({ text }) {
      const inQuiz = new Set(await termsInQuiz());
      const { known, unknown } = matchAnki(readAnki(text), (await glossary.entries()).all());
      return {
        terms: known.map((entry) => ({ ...summaryOf(entry), isInQuiz: inQuiz.has(entry.id) })),
        unknown: unknown.slice(0, MAX_NAMED).map((name) => name.slice(0, MAX_NAME_LENGTH)),
        unknownCount: unknown.length,
      };
    },
  };
}
