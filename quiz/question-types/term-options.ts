import type { GlossaryEntry } from '@/glossary/entry';
import { differenceNote } from '@/quiz/difference-note';
import { pickDistractors } from '@/quiz/distractors';
import type { QuestionSource, QuestionType } from '@/quiz/question';
import { shuffle } from '@/quiz/shuffle';
import type { QuestionKind } from '@/scheduling/events';

type TermQuestionParts = {
  readonly kind: QuestionKind;
  readonly prompt: string;
  /** The text that is asked about; null where there is none, and so no such question. */
  stem(source: QuestionSource): string | null;
  optionText(entry: GlossaryEntry): string;
  /** Why a chosen term is not the one; `note` is how the two differ, where an editor wrote it. */
  whyNot(chosen: GlossaryEntry, note: string | null): string;
};

/** Makes a way of asking whose options are terms: the one that is asked, and two that were reviewed as wrong. */
export function termQuestion(parts: TermQuestionParts): QuestionType {
  return {
    questionIds: (source) =>
      parts.stem(source) === null || reviewed(source).length < 2 ? [] : [null],
    drawOptions(source, _questionId, random) {
      const { entry, card } = source;
      const wrong = pickDistractors(entry, {
        candidates: reviewed(source),
        confusions: card.confusions,
        random,
      });
      return shuffle([entry, ...wrong], random).map(({ id }) => id);
    },
    make(source, { optionOrder }) {
      const { entry, entryOf } = source;
      const stem = parts.stem(source);
      const options = optionOrder.map(entryOf).filter((option) => option !== undefined);
      if (stem === null || options.length !== optionOrder.length) return null;
      return {
        form: 'choice',
        kind: parts.kind,
        termId: entry.id,
        questionId: null,
        contentVersion: entry.version,
        prompt: parts.prompt,
        stem,
        restsOn: null,
        help: entry.help,
        options: options.map((option) => ({ id: option.id, text: parts.optionText(option) })),
      };
    },
    explain({ entry, entryOf }, _showing, picked) {
      const chosen = entryOf(picked);
      if (chosen === undefined) return null;
      const isRight = chosen.id === entry.id;
      const terms = isRight ? [entry] : [entry, chosen];
      return {
        isRight,
        keyId: entry.id,
        answer: null,
        why: entry.why,
        whyNot: isRight ? null : parts.whyNot(chosen, differenceNote(entry, chosen)),
        typed: null,
        confusedWith: isRight ? null : chosen.id,
        readOn: terms.map(({ id, headword }) => ({ termId: id, headword })),
      };
    },
  };
}

function reviewed({ entry, entryOf }: QuestionSource): readonly GlossaryEntry[] {
  return entry.distractors.map(entryOf).filter((other) => other !== undefined);
}
