import { describe, expect, it } from 'vitest';
import type { MockExam } from '@/quiz/mock-exam';
import { judgeMock, mockEvents, scoreMock } from '@/quiz/mock-result';
import { foldTerm } from '@/scheduling/fold';
import { aMock, aMockItem, anAskedSource, uuid } from '../support/a-mock';
import { anEntry } from '../support/an-entry';
import { idOf } from '../support/glossary';
import { at, NONE_RETRACTED } from '../support/study';

const ANSWERED = at('2026-11-20T09:00:00+00:00');
const FINISHED = at('2026-11-21T09:00:00+00:00');
const DAY = 20_777;

const sources = new Map(
  ['mutuality', 'trust', 'hope'].map((headword) => {
    const entry = anEntry({ headword });
    return [entry.id, anAskedSource(entry)];
  }),
);
const sourceOf = (termId: ReturnType<typeof idOf>) => sources.get(termId) ?? null;
const answer = (picked: string) => ({ picked, moment: ANSWERED, answerMs: 4_000 });

/** Finished, with the first item right, the second wrong, the third left out. */
function aFinishedMock(parts: Partial<MockExam> = {}): MockExam {
  return aMock({
    answers: { [uuid(1)]: answer('a'), [uuid(2)]: answer('b') },
    state: { kind: 'finished', moment: FINISHED, addsMissed: true },
    ...parts,
  });
}
const judge = (exam: MockExam) => judgeMock(exam, sourceOf);

describe('the items of a finished exam', () => {
  it('say what was chosen, and why the key is right: also where nothing was', () => {
    expect(judge(aFinishedMock())).toMatchObject([
      { picked: 'a', explanation: { isRight: true, keyId: 'a', why: 'Why a.', whyNot: null } },
      { picked: 'b', explanation: { isRight: false, keyId: 'a', whyNot: 'Why b.' } },
      { picked: null, explanation: { isRight: false, keyId: 'a', why: 'Why a.', whyNot: null } },
    ]);
  });

  it('are without those whose question was retracted since, or whose term is gone', () => {
    const items = [
      aMockItem('mutuality', 1, { questionId: 'mutuality-7' }),
      aMockItem('gone', 2),
      aMockItem('hope', 3),
    ];

    expect(judge(aFinishedMock({ items })).map(({ answerId }) => answerId)).toEqual([uuid(3)]);
  });
});

describe('the score', () => {
  it('counts each domain, and gives no percentage of fewer than five items', () => {
    const items = [1, 2, 3, 4, 5, 6].map((number) =>
      aMockItem('mutuality', number, { domain: number === 6 ? 'Advocacy' : 'Ethics' }),
    );
    const answers = { [uuid(1)]: answer('a'), [uuid(2)]: answer('a'), [uuid(6)]: answer('b') };

    expect(scoreMock(judge(aFinishedMock({ items, answers })))).toEqual([
      { domain: 'Advocacy', right: 0, asked: 1, percent: null },
      { domain: 'Ethics', right: 2, asked: 5, percent: 40 },
    ]);
  });
});

describe('what a finished exam adds to the log', () => {
  const eventsOf = (exam: MockExam) => mockEvents(exam, judge(exam));

  it('is each answer as it was given, and each missed term for the quiz', () => {
    expect(eventsOf(aFinishedMock())).toMatchObject([
      {
        kind: 'questionAnswered',
        id: uuid(1),
        mode: 'mock',
        day: DAY + 1,
        ...FINISHED,
        isRight: true,
        isGuess: false,
        answerMs: 4_000,
        questionId: 'mutuality-1',
      },
      { kind: 'questionAnswered', id: uuid(2), isRight: false, picked: 'b' },
      { kind: 'termAdded', id: uuid(1_002), termId: 'trust', day: DAY + 1, ...FINISHED },
      { kind: 'termAdded', id: uuid(1_003), termId: 'hope' },
    ]);
  });

  it('is the answers alone where the person wants no more', () => {
    const state = { kind: 'finished', moment: FINISHED, addsMissed: false } as const;

    expect(eventsOf(aFinishedMock({ state })).map(({ kind }) => kind)).toEqual([
      'questionAnswered',
      'questionAnswered',
    ]);
  });

  it('is nothing while it is not finished', () => {
    expect(eventsOf(aFinishedMock({ state: { kind: 'running' } }))).toEqual([]);
  });

  it('makes a missed term due, as any wrong answer does', () => {
    const events = eventsOf(aFinishedMock()).flatMap((event, order) =>
      'termId' in event && event.termId === idOf('trust') ? [{ ...event, order }] : [],
    );

    expect(foldTerm(idOf('trust'), events, NONE_RETRACTED).card).toMatchObject({
      isInQuiz: true,
      isMissed: true,
      answers: 1,
    });
  });
});
