import type { GlossaryEntry } from '@/glossary/entry';
import { pickDistractors } from '@/quiz/distractors';
import { questionTypes } from '@/quiz/question-types/registry';
import type { Question, QuestionKind } from '@/quiz/question';
import { type Random, shuffle } from '@/quiz/shuffle';

/** Makes a question of one kind about a term, its options in an order drawn for this showing. */
export function makeQuestion(
  entry: GlossaryEntry,
  source: {
    readonly kind: QuestionKind;
    readonly entries: readonly GlossaryEntry[];
    readonly random: Random;
  },
): Question {
  const options = [entry, ...pickDistractors(entry, source.entries, source.random)];
  return questionAbout(entry, source.kind, shuffle(options, source.random));
}

/** Makes the question of an earlier showing again, its options in the same order. Null if a term is gone. */
export function remakeQuestion(
  shown: {
    readonly kind: QuestionKind;
    readonly termId: string;
    readonly optionOrder: readonly string[];
  },
  entries: readonly GlossaryEntry[],
): Question | null {
  const byId = new Map<string, GlossaryEntry>(entries.map((entry) => [entry.id, entry]));
  const key = byId.get(shown.termId);
  const options = shown.optionOrder
    .map((id) => byId.get(id))
    .filter((entry) => entry !== undefined);
  if (key === undefined || options.length !== shown.optionOrder.length) return null;
  return questionAbout(key, shown.kind, options);
}

function questionAbout(
  key: GlossaryEntry,
  kind: QuestionKind,
  options: readonly GlossaryEntry[],
): Question {
  const type = questionTypes[kind];
  return {
    kind,
    termId: key.id,
    contentVersion: key.version,
    prompt: type.prompt,
    stem: type.stem(key),
    help: key.help,
    options: options.map((option) => ({ termId: option.id, text: type.optionText(option) })),
  };
}
