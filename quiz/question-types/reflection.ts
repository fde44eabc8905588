import type { QuestionSource, QuestionType } from '@/quiz/question';

/** Asks for the person's own experience, as UK courses do; they judge it by what a good answer shows. */
export const reflection: QuestionType = {
  questionIds: (source) => reflectionsOf(source).map(({ id }) => id),
  drawOptions: () => [],
  make(source, { questionId }) {
    const question = reflectionsOf(source).find(({ id }) => id === questionId);
    if (question === undefined) return null;
    return {
      form: 'reflection',
      kind: 'reflection',
      termId: source.entry.id,
      questionId: question.id,
      contentVersion: question.version,
      prompt: 'Think of your own experience',
      stem: question.stem,
      restsOn: null,
      help: source.entry.help,
      lookFor: question.lookFor,
    };
  },
  explain: ({ entry }, _showing, picked) => ({
    isRight: picked === 'shown' || picked === 'partly',
    keyId: null,
    answer: null,
    why: '',
    whyNot: null,
    typed: null,
    confusedWith: null,
    readOn: [{ termId: entry.id, headword: entry.headword }],
  }),
};

function reflectionsOf({ authored }: QuestionSource) {
  return authored.filter((question) => question.kind === 'reflection');
}
