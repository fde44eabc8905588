import type { GlossaryEntry } from '@/glossary/entry';
import { differenceNote } from '@/quiz/difference-note';
import type { QuestionSource, QuestionType } from '@/quiz/question';
import { authoredChoice } from '@/quiz/question-types/authored-choice';
import { termQuestion } from '@/quiz/question-types/term-options';
import { shuffle } from '@/quiz/shuffle';

const PROMPT = 'Two that are easily confused';

const authored = authoredChoice({ kind: 'pair', prompt: PROMPT });
const sideBySide = termQuestion({
  kind: 'pair',
  prompt: PROMPT,
  stem: ({ entry }) => `Which of these two is “${entry.headword}”?`,
  optionText: (entry) => entry.definition,
  whyNot: (chosen, note) => `This is “${chosen.headword}”. ${note ?? ''}`.trim(),
});

/**
 * Sets a term beside the one that this person, or else most people, take for it: by an editor's question,
 * or by the two definitions.
 */
export const pair: QuestionType = {
  questionIds: (source) => [
    ...authored.questionIds(source),
    ...(confusedOf(source) === null ? [] : [null]),
  ],
  drawOptions(source, questionId, random) {
    if (questionId !== null) return authored.drawOptions(source, questionId, random);
    const other = confusedOf(source);
    return other === null ? [] : shuffle([source.entry.id, other.id], random);
  },
  make: (source, showing) => typeOf(showing.questionId).make(source, showing),
  explain: (source, showing, picked) => typeOf(showing.questionId).explain(source, showing, picked),
};

function typeOf(questionId: string | null): QuestionType {
  return questionId === null ? sideBySide : authored;
}

/** The term that was taken for this one most often, else the first that an editor set beside it. */
function confusedOf({ entry, card, entryOf }: QuestionSource): GlossaryEntry | null {
  const times = (id: string) => card.confusions[id as keyof typeof card.confusions] ?? 0;
  const others = [...Object.keys(card.confusions), ...entry.differences.map(({ termId }) => termId)]
    .flatMap((id) => (id === null ? [] : (entryOf(id) ?? [])))
    .filter(
      (other) => differenceNote(entry, other) !== null || entry.distractors.includes(other.id),
    );
  return others.toSorted((one, other) => times(other.id) - times(one.id))[0] ?? null;
}
