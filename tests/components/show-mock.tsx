import { render } from '@testing-library/preact';
import { MockExamView } from '@/components/MockExamView';
import type { Exam } from '@/glossary/compiled';
import type { TermId } from '@/glossary/entry';
import type { MockOverview, MockPaper, MockProgress, MockResult } from '@/messaging/mock-requests';
import { type MockExam, sitMock } from '@/quiz/mock-exam';
import { aMock } from '../support/a-mock';
import { aQuestion, RIGHT_ANSWER, WRONG_ANSWER } from './a-question';
import { aLink, fakeRequest, ok, type Replies } from './fake-link';
import { settle } from './settle';

const NOW = { at: 1_795_165_200_000, offsetMinutes: 0 };

/** An exam of which nothing is published, of which a test states what matters. */
export function anExam(
  parts: Partial<Omit<Exam, 'structure'>> & {
    readonly structure?: Partial<Exam['structure']>;
  } = {},
): Exam {
  const { structure = {}, ...rest } = parts;
  return {
    id: 'some-exam',
    name: 'Some exam',
    board: 'A board',
    domains: ['Ethics'],
    note: null,
    ...rest,
    structure: {
      checkedOn: '2026-11-20',
      items: null,
      minutes: null,
      options: null,
      report: null,
      passing: null,
      notes: [],
      ...structure,
    },
  };
}

/** A fact that is published. */
export function published<Value>(value: Value) {
  return {
    value,
    source: 'A board',
    address: 'https://example.org/',
    evidence: 'read' as const,
    checkedOn: '2026-11-20',
  };
}

/** An overview with one exam and no mock exam. */
export function anOverview(parts: Partial<MockOverview> = {}): MockOverview {
  return { exams: [anExam()], planned: null, mocks: [], ...parts };
}

/** The paper of an exam of three items, whose questions are about its terms. */
export function aPaper(exam: MockExam = aMock()): MockPaper {
  return {
    kind: 'paper',
    id: exam.id,
    limitMinutes: exam.limitMinutes,
    name: 'Some exam',
    items: exam.items.map(({ answerId, termId }) => ({
      answerId,
      question: aQuestion({ termId, stem: `What of ${termId}?`, options: OPTIONS }),
    })),
    progress: progressOf(exam),
  };
}
const OPTIONS = [
  { id: 'a', text: 'First' },
  { id: 'b', text: 'Second' },
  { id: 'c', text: 'Third' },
];

/** The result of an exam of three items: one right, one wrong, one left out. */
export function aResult(parts: Partial<MockResult> = {}): MockResult {
  const { id, startedAt, items } = aMock();
  const judged = items.map(({ answerId, termId }, place) => ({
    answerId,
    domain: 'Ethics',
    question: aQuestion({ termId, stem: `What of ${termId}?` }),
    picked: [RIGHT_ANSWER.keyId, 'trust', null][place] ?? null,
    explanation: [RIGHT_ANSWER, WRONG_ANSWER][place] ?? { ...WRONG_ANSWER, whyNot: null },
  }));
  return {
    kind: 'result',
    id,
    startedAt,
    limitMinutes: null,
    elapsedMs: 4_000_000,
    name: 'Some exam',
    report: null,
    domains: [{ domain: 'Ethics', right: 1, asked: 3, percent: null }],
    items: judged,
    ...parts,
  };
}

function progressOf({ answers, flagged, place, elapsedMs }: MockExam): MockProgress {
  const picked = Object.entries(answers).map(([id, answer]) => [id, answer.picked]);
  return { flagged, place, elapsedMs, picked: Object.fromEntries(picked) };
}

/** Shows the mock exam over a background that keeps what it is told, once everything is there. */
export async function showMock(replies: Partial<Replies> = {}, inQuiz: readonly TermId[] = []) {
  let kept = aMock();
  const { request, asked, askedFor } = fakeRequest({
    mockOverview: () => ok(anOverview()),
    startMock: () => ok(aPaper(kept)),
    readMock: () => ok(aPaper(kept)),
    saveMock: ({ event }) => {
      kept = sitMock(kept, event, NOW);
      return ok(progressOf(kept));
    },
    finishMock: () => ok(aResult()),
    discardMock: () => ok(null),
    ...replies,
  });
  const added: TermId[] = [];
  const { container } = render(
    <MockExamView
      link={aLink({ request, kind: 'study' })}
      inQuiz={new Set(inQuiz)}
      putAway={null}
      onQuiz={() => {}}
      onAddAll={(terms) => added.push(...terms)}
    />,
  );
  await settle();
  return { container, asked, askedFor, added };
}
