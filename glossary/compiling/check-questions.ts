import type { ReadTerm } from '@/glossary/compiling/check-glossary';
import type { Fault } from '@/glossary/compiling/fault';
import type { AuthoredQuestion } from '@/glossary/schema';

/** Checks a term's authored questions: ids, options, pairs, and what gives the answer away. */
export function checkQuestions(
  { path, id, term }: ReadTerm,
  ids: ReadonlySet<string>,
): readonly Fault[] {
  return term.questions.flatMap((question, place) =>
    questionProblems(question, { termId: id, ids }).map(([field, problem]) => ({
      file: path,
      field: `questions.${place}.${field}`,
      problem,
    })),
  );
}

type Frame = {
  readonly termId: string;
  readonly ids: ReadonlySet<string>;
};

function questionProblems(
  question: AuthoredQuestion,
  { termId, ids }: Frame,
): readonly (readonly [field: string, problem: string])[] {
  const problems: [string, string][] = [];
  if (!question.id.startsWith(`${termId}-`)) {
    problems.push(['id', `must begin with "${termId}-": rename it`]);
  }
  if (question.kind === 'reflection') return problems;

  const options = [question.key, ...question.distractors];
  const least = question.kind === 'sort' ? 2 : 3;
  if (options.length < least) problems.push(['distractors', `has too few options: give ${least}`]);
  for (const field of ['id', 'text'] as const) {
    const values = options.map((option) => option[field].toLowerCase());
    const twice = values.find((value, place) => values.indexOf(value) !== place);
    if (twice !== undefined) problems.push(['distractors', `"${twice}" stands twice: change one`]);
  }
  if (options.some((option) => /\b(?:all|none|both) of the above\b/i.test(option.text))) {
    problems.push(['distractors', 'has "all/none of the above": write a real option']);
  }
  if (question.kind === 'pair' && !ids.has(question.pairsWith)) {
    problems.push(['pairsWith', `"${question.pairsWith}" is no term: mend the id`]);
  }
  return problems;
}
