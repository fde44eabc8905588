import type { TermId } from '@/glossary/entry';
import { explainAnswer } from '@/quiz/explain-answer';
import type { Explanation } from '@/quiz/explanation';
import { remakeQuestion } from '@/quiz/make-question';
import type { MockExam, MockItem } from '@/quiz/mock-exam';
import type { Question, QuestionSource } from '@/quiz/question';
import type { NewEvent } from '@/scheduling/events';
import { type Moment, studyDayOf } from '@/scheduling/study-day';

/** An item of a finished exam. */
export type JudgedItem = {
  readonly answerId: string;
  readonly domain: string;
  readonly question: Question;
  /** Null where it was left out. */
  readonly picked: string | null;
  /** Of an item that was left out: why the key is right. */
  readonly explanation: Explanation;
};

/** How many items of a domain were right. */
export type DomainScore = {
  readonly domain: string;
  readonly right: number;
  readonly asked: number;
  /** Null where too few items were asked to say. */
  readonly percent: number | null;
};

/** With fewer items, a percentage says nothing. */
const LEAST_ITEMS = 5;

/** Judges the items of an exam, in their order. Those of which something is gone since, or retracted, are left out. */
export function judgeMock(
  exam: MockExam,
  sourceOf: (termId: TermId) => QuestionSource | null,
): readonly JudgedItem[] {
  return exam.items.flatMap((item) => {
    const source = sourceOf(item.termId);
    const question = source && remakeQuestion(source, item);
    const picked = exam.answers[item.answerId]?.picked ?? null;
    const explanation = source && explain(source, item, picked);
    if (question === null || explanation === null) return [];
    return [{ answerId: item.answerId, domain: item.domain, question, picked, explanation }];
  });
}

/** Counts what was right in each domain, by name. What was left out counts as asked, as in an exam. */
export function scoreMock(judged: readonly JudgedItem[]): readonly DomainScore[] {
  const names = new Set(judged.map(({ domain }) => domain));
  return [...names].toSorted().map((domain) => {
    const ofDomain = judged.filter((item) => item.domain === domain);
    const right = ofDomain.filter(({ explanation }) => explanation.isRight).length;
    const asked = ofDomain.length;
    const percent = asked < LEAST_ITEMS ? null : Math.round((100 * right) / asked);
    return { domain, right, asked, percent };
  });
}

/** Lists what a finished exam adds to the log: its answers, and what was missed for the quiz, if it is to go there. */
export function mockEvents(exam: MockExam, judged: readonly JudgedItem[]): readonly NewEvent[] {
  const { state } = exam;
  if (state.kind !== 'finished') return [];
  const byId = new Map(judged.map(({ answerId, explanation }) => [answerId, explanation]));
  return exam.items.flatMap((item) => {
    const explanation = byId.get(item.answerId);
    if (explanation === undefined) return [];
    const answer = answerEvent(exam, { item, explanation, finished: state.moment });
    const { addId, termId } = item;
    const added = { kind: 'termAdded', id: addId, termId, ...stamp(state.moment) } as const;
    return [
      ...(answer === null ? [] : [answer]),
      ...(state.addsMissed && !explanation.isRight ? [added] : []),
    ];
  });
}

function explain(
  source: QuestionSource,
  item: MockItem,
  picked: string | null,
): Explanation | null {
  if (picked !== null) return explainAnswer(source, { ...item, picked });
  const ofAny = explainAnswer(source, { ...item, picked: item.optionOrder[0] ?? '' });
  return ofAny && { ...ofAny, isRight: false, whyNot: null, confusedWith: null };
}

function answerEvent(
  exam: MockExam,
  {
    item,
    explanation: { isRight, confusedWith },
    finished,
  }: { readonly item: MockItem; readonly explanation: Explanation; readonly finished: Moment },
): NewEvent | null {
  const answer = exam.answers[item.answerId];
  if (answer === undefined) return null;
  const { termId, questionKind, questionId, contentVersion, optionOrder } = item;
  return {
    kind: 'questionAnswered',
    id: item.answerId,
    // All at the end: what was answered elsewhere in between comes before it in the log.
    ...stamp(finished),
    termId,
    questionKind,
    questionId,
    contentVersion,
    optionOrder,
    picked: answer.picked,
    answerMs: answer.answerMs,
    isRight,
    isGuess: false,
    confusedWith,
    mode: 'mock',
  };
}

function stamp(moment: Moment) {
  return { ...moment, day: studyDayOf(moment) };
}
