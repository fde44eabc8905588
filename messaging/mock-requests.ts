import type { Exam } from '@/glossary/compiled';
import type { MockEvent, MockExam } from '@/quiz/mock-exam';
import type { DomainScore, JudgedItem } from '@/quiz/mock-result';
import type { Question } from '@/quiz/question';
import type { EventId } from '@/scheduling/events';

/** What the study page asks of the background about mock exams. */
export type MockRequests = {
  /** Says which exams can be practised, and lists the mock exams that were begun. */
  mockOverview(params: Readonly<Record<string, never>>): MockOverview;
  /** Draws a mock exam; while another is not finished, returns that one. */
  startMock(params: {
    id: EventId;
    track: MockExam['track'];
    itemCount: number;
    limitMinutes: MockExam['limitMinutes'];
  }): MockPaper;
  /** Reads a mock exam, or the result of one that is finished; null where there is none. */
  readMock(params: { id: EventId }): MockPaper | MockResult | null;
  /** Records what happened in a mock exam; when the reply is there, it is on the disk. */
  saveMock(params: { id: EventId; event: MockStep }): MockProgress;
  /** Finishes a mock exam: its answers go into the log. */
  finishMock(params: { id: EventId; elapsedMs: number; addsMissed: boolean }): MockResult;
  /** Deletes a mock exam that is not finished. */
  discardMock(params: { id: EventId }): null;
};

/** What happens in a mock exam before it is finished. */
export type MockStep = Exclude<MockEvent, { readonly kind: 'finished' }>;

/** How far a mock exam is. */
export type MockProgress = Pick<MockExam, 'flagged' | 'place' | 'elapsedMs'> & {
  /** What was chosen, by the item's `answerId`. */
  readonly picked: Readonly<Record<EventId, string>>;
};

/** A mock exam as it is sat: its questions, and not a word on what is right. */
export type MockPaper = Pick<MockExam, 'id' | 'limitMinutes'> & {
  readonly kind: 'paper';
  readonly name: string;
  readonly items: readonly { readonly answerId: EventId; readonly question: Question }[];
  readonly progress: MockProgress;
};

/** What came of a mock exam. */
export type MockResult = Pick<MockExam, 'id' | 'limitMinutes' | 'startedAt' | 'elapsedMs'> & {
  readonly kind: 'result';
  readonly name: string;
  /** What the real score letter says; null where that is not published, or the exam was the whole glossary. */
  readonly report: string | null;
  readonly domains: readonly DomainScore[];
  readonly items: readonly JudgedItem[];
};

/** A mock exam in a list. */
export type MockSummary = Pick<MockExam, 'id' | 'startedAt'> & {
  readonly name: string;
  readonly itemCount: number;
  readonly answered: number;
  /** How many were right; null while it is not finished. */
  readonly right: number | null;
};

export type MockOverview = {
  readonly exams: readonly Exam[];
  /** The exam that the person prepares for; null where none is chosen. */
  readonly planned: string | null;
  /** The newest first. */
  readonly mocks: readonly MockSummary[];
};
