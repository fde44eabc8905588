import type { AuthoredQuestion } from '@/glossary/schema';
import type { QuestionOption, QuestionSource, QuestionType } from '@/quiz/question';
import { type Random, shuffle } from '@/quiz/shuffle';

type ChoiceKind = Exclude<AuthoredQuestion['kind'], 'reflection'>;
export type AuthoredChoice = Extract<AuthoredQuestion, { readonly kind: ChoiceKind }>;

type AuthoredParts = {
  readonly kind: ChoiceKind;
  readonly prompt: string;
  /** Orders the options of a new showing; by chance unless said otherwise. */
  readonly order?: (
    options: readonly QuestionOption[],
    random: Random,
  ) => readonly QuestionOption[];
};

/** Makes a way of asking whose questions and options were written by an editor. */
export function authoredChoice({ kind, prompt, order = shuffle }: AuthoredParts): QuestionType {
  const find = (source: QuestionSource, questionId: string | null) =>
    authoredOf(source, kind).find(({ id }) => id === questionId);
  return {
    questionIds: (source) => authoredOf(source, kind).map(({ id }) => id),
    drawOptions(source, questionId, random) {
      const question = find(source, questionId);
      return question === undefined ? [] : order(optionsOf(question), random).map(({ id }) => id);
    },
    make(source, { questionId, optionOrder }) {
      const question = find(source, questionId);
      if (question === undefined) return null;
      const options = optionOrder.flatMap(
        (id) => optionsOf(question).find((option) => option.id === id) ?? [],
      );
      if (options.length !== optionOrder.length) return null;
      const { id, version, stem, restsOn } = question;
      return {
        form: 'choice',
        kind,
        termId: source.entry.id,
        questionId: id,
        contentVersion: version,
        prompt,
        stem,
        restsOn,
        help: source.entry.help,
        options: options.map((option) => ({ id: option.id, text: option.text })),
      };
    },
    explain({ entry, ...source }, { questionId }, picked) {
      const question = find({ entry, ...source }, questionId);
      const chosen = question && optionsOf(question).find(({ id }) => id === picked);
      if (question === undefined || chosen === undefined) return null;
      const isRight = chosen.id === question.key.id;
      const other = question.kind === 'pair' ? source.entryOf(question.pairsWith) : undefined;
      const terms = other === undefined ? [entry] : [entry, other];
      return {
        isRight,
        keyId: question.key.id,
        answer: null,
        why: question.key.why,
        whyNot: isRight ? null : chosen.why,
        typed: null,
        confusedWith: isRight ? null : (other?.id ?? null),
        readOn: terms.map(({ id, headword }) => ({ termId: id, headword })),
      };
    },
  };
}

function authoredOf(source: QuestionSource, kind: ChoiceKind): readonly AuthoredChoice[] {
  return source.authored.filter((question): question is AuthoredChoice => question.kind === kind);
}

function optionsOf({ key, distractors }: AuthoredChoice) {
  return [key, ...distractors];
}
