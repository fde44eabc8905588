import { termIdOf } from '@/glossary/compiling/term-id';
import type { GlossaryEntry } from '@/glossary/entry';
import type { AuthoredQuestion } from '@/glossary/schema';
import type { MockExam, MockItem } from '@/quiz/mock-exam';
import type { QuestionSource } from '@/quiz/question';
import { aSource } from './a-source';

/** The id of something that is told apart by a number alone. */
export function uuid(number: number): string {
  return `00000000-0000-4000-9000-${String(number).padStart(12, '0')}`;
}

/** An editor's question about a term, whose right option is `a`. */
export function anAuthoredQuestion(
  id: string,
  parts: { readonly kind?: 'definition' | 'scenario' | 'sort'; readonly stem?: string } = {},
): AuthoredQuestion {
  const option = (name: string) => ({
    id: name,
    version: 1,
    text: `Option ${name}`,
    why: `Why ${name}.`,
  });
  return {
    id,
    version: 1,
    kind: 'definition',
    stem: `What of ${id}?`,
    restsOn: null,
    ...parts,
    key: option('a'),
    distractors: [option('b'), option('c')],
  };
}

/** What a mock exam draws from a term: one question of an editor, named after it. */
export function anAskedSource(entry: GlossaryEntry): QuestionSource {
  return aSource(entry, { authored: [anAuthoredQuestion(`${entry.id}-1`)] });
}

/** An item about a term. Items of one number have the same ids. */
export function aMockItem(
  headword: string,
  number: number,
  parts: Partial<MockItem> = {},
): MockItem {
  return {
    termId: termIdOf(headword),
    questionKind: 'definition',
    questionId: `${termIdOf(headword)}-1`,
    contentVersion: 1,
    optionOrder: ['b', 'a', 'c'],
    answerId: uuid(number),
    addId: uuid(1_000 + number),
    domain: 'Ethics',
    ...parts,
  };
}

/** A running exam of three items. */
export function aMock(parts: Partial<MockExam> = {}): MockExam {
  return {
    id: uuid(9_000),
    track: null,
    startedAt: 1_795_165_200_000,
    limitMinutes: null,
    items: [aMockItem('mutuality', 1), aMockItem('trust', 2), aMockItem('hope', 3)],
    answers: {},
    flagged: [],
    place: 0,
    shownAtMs: 0,
    elapsedMs: 0,
    state: { kind: 'running' },
    ...parts,
  };
}
