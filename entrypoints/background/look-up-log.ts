import type { ExplainedText } from '@/glossary/explain';
import type { TermId } from '@/glossary/entry';
import { sentenceAround } from '@/glossary/sentence-around';
import type { PageSelection } from '@/messaging/protocol';
import { type Moment, studyDayOf } from '@/scheduling/study-day';
import type { DatabaseOpener } from '@/storage/database';
import { addLookUps } from '@/storage/look-ups';

/** Who highlights more terms at once reads a passage; nobody looks them all up. */
const MOST_TERMS = 3;

/** Notes what a person looks up, with the sentence it stood in. Whoever calls it knows the window is no private one. */
export type LookUpLog = {
  noteHighlight(selection: PageSelection, explained: ExplainedText): void;
  noteTerm(termId: TermId): void;
};

/** Makes the log. A look-up that cannot be kept is lost, and the look-up goes on. */
export function createLookUpLog(open: DatabaseOpener, now: () => Moment): LookUpLog {
  const add = (
    found: readonly {
      readonly termId: TermId;
      readonly sentence: string | null;
      readonly surface: string;
    }[],
  ) => {
    const moment = now();
    const stamp = { at: moment.at, day: studyDayOf(moment) };
    const lookUps = found.map((one) => ({ ...one, ...stamp, id: crypto.randomUUID() }));
    addLookUps(open, lookUps).catch((cause: unknown) => console.error('look-up', cause));
  };
  return {
    noteHighlight({ text, context }, { terms }) {
      if (terms.length === 0 || terms.length > MOST_TERMS) return;
      const page = { text, before: context.before, after: context.after };
      add(
        terms.flatMap(({ senses, surface }) =>
          senses.slice(0, 1).map(({ id }) => {
            const sentence = sentenceAround(surface, page);
            return { termId: id, sentence, surface: sentence === null ? '' : surface };
          }),
        ),
      );
    },
    noteTerm: (termId) => add([{ termId, sentence: null, surface: '' }]),
  };
}
