import type { Exam } from '@/glossary/compiled';
import type { TermId } from '@/glossary/entry';
import type { GlossaryStore } from '@/entrypoints/background/glossary-store';
import type { QuizTools } from '@/entrypoints/background/quiz-handlers';
import { announceQuiz } from '@/entrypoints/background/quiz-queue';
import type {
  MockPaper,
  MockProgress,
  MockRequests,
  MockResult,
  MockSummary,
} from '@/messaging/mock-requests';
import { RequestFailure, type RequestHandlers } from '@/messaging/server';
import { drawMock } from '@/quiz/draw-mock';
import { remakeQuestion } from '@/quiz/make-question';
import { type MockExam, sitMock } from '@/quiz/mock-exam';
import { judgeMock, mockEvents, scoreMock } from '@/quiz/mock-result';
import type { QuestionSource } from '@/quiz/question';
import type { EventId } from '@/scheduling/events';
import { emptyCard } from '@/scheduling/fold';
import { appendEvents } from '@/storage/append-events';
import { addMock, changeMock, discardMock, readMock, readMocks } from '@/storage/mock-exams';
import { readPlan } from '@/storage/read-plan';

/** What a mock exam is drawn from and judged by. */
type MockGlossary = {
  readonly exams: readonly Exam[];
  readonly sources: readonly QuestionSource[];
  readonly sourceOf: (termId: TermId) => QuestionSource | null;
};

/** What the handlers work with. */
type MockTools = Omit<QuizTools, 'glossary' | 'askedNow'> & {
  readonly glossary: Pick<GlossaryStore, 'entries' | 'questions' | 'exams'>;
  readonly newEventId: () => EventId;
};

/** The name of an exam that asks the whole glossary. */
const WHOLE_GLOSSARY = 'The whole glossary';

/** Answers what the study page asks about mock exams. */
export function createMockHandlers(tools: MockTools): Pick<RequestHandlers, keyof MockRequests> {
  const { open, retracted } = tools;
  const found = <Value>(value: Value | null | undefined): Value => {
    if (value === null || value === undefined) throw new RequestFailure('refused');
    return value;
  };
  /** Puts a finished exam into the log, where it stays one however often this is done, and tells its result. */
  const record = async (exam: MockExam): Promise<MockResult> => {
    const glossary = await readGlossary(tools);
    const judged = judgeMock(exam, glossary.sourceOf);
    await appendEvents(open, mockEvents(exam, judged), retracted);
    const { id, limitMinutes, startedAt, elapsedMs } = exam;
    const track = glossary.exams.find((one) => one.id === exam.track);
    return {
      kind: 'result',
      id,
      limitMinutes,
      startedAt,
      elapsedMs,
      name: track?.name ?? WHOLE_GLOSSARY,
      report: track?.structure.report?.value ?? null,
      domains: scoreMock(judged),
      items: judged,
    };
  };

  return {
    async mockOverview() {
      const [glossary, plan, mocks] = await Promise.all([
        readGlossary(tools),
        readPlan(open),
        readMocks(open),
      ]);
      return {
        exams: glossary.exams,
        planned: glossary.exams.some(({ id }) => id === plan.track) ? plan.track : null,
        mocks: mocks.map((exam) => summaryOf(exam, glossary)),
      };
    },

    async startMock({ id, track, itemCount, limitMinutes }) {
      const glossary = await readGlossary(tools);
      const exam = track === null ? null : found(glossary.exams.find((one) => one.id === track));
      const drawn = drawMock(glossary.sources, {
        examName: exam?.name ?? null,
        itemCount,
        random: tools.random,
      });
      const started = await addMock(open, {
        id,
        track,
        limitMinutes,
        startedAt: tools.now().at,
        items: drawn.map((item) => ({
          ...item,
          answerId: tools.newEventId(),
          addId: tools.newEventId(),
        })),
        answers: {},
        flagged: [],
        place: 0,
        shownAtMs: 0,
        elapsedMs: 0,
        state: { kind: 'running' },
      });
      return paperOf(started, glossary);
    },

    async readMock({ id }) {
      const exam = await readMock(open, id);
      if (exam === undefined) return null;
      // A browser that was killed between the two writes of finishing has not logged it yet.
      if (exam.state.kind === 'finished') return record(exam);
      return paperOf(exam, await readGlossary(tools));
    },

    async saveMock({ id, event }) {
      const now = tools.now();
      return progressOf(found(await changeMock(open, id, (exam) => sitMock(exam, event, now))));
    },

    async finishMock({ id, elapsedMs, addsMissed }) {
      const now = tools.now();
      const finished = { kind: 'finished', elapsedMs, addsMissed } as const;
      const exam = found(await changeMock(open, id, (one) => sitMock(one, finished, now)));
      const result = await record(exam);
      await announceQuiz(tools);
      return result;
    },

    async discardMock({ id }) {
      await discardMock(open, id);
      return null;
    },
  };
}

/** Reads what exams are drawn from. Nothing of the person: an exam is the same for everybody. */
async function readGlossary({ glossary }: Pick<MockTools, 'glossary'>): Promise<MockGlossary> {
  const [exams, entries, questions] = await Promise.all([
    glossary.exams(),
    glossary.entries(),
    glossary.questions(),
  ]);
  const sources = entries.all().map((entry) => ({
    entry,
    card: emptyCard(entry.id),
    authored: questions[entry.id] ?? [],
    entryOf: (id: string) => entries.get(id),
    gapSentence: null,
  }));
  const byId = new Map(sources.map((source) => [source.entry.id, source]));
  return { exams, sources, sourceOf: (termId) => byId.get(termId) ?? null };
}

function paperOf(exam: MockExam, { exams, sourceOf }: MockGlossary): MockPaper {
  return {
    kind: 'paper',
    id: exam.id,
    limitMinutes: exam.limitMinutes,
    name: exams.find(({ id }) => id === exam.track)?.name ?? WHOLE_GLOSSARY,
    items: exam.items.flatMap((item) => {
      const source = sourceOf(item.termId);
      const question = source && remakeQuestion(source, item);
      return question === null ? [] : [{ answerId: item.answerId, question }];
    }),
    progress: progressOf(exam),
  };
}

function progressOf({ answers, flagged, place, elapsedMs }: MockExam): MockProgress {
  const picked = Object.entries(answers).map(([answerId, answer]) => [answerId, answer.picked]);
  return { flagged, place, elapsedMs, picked: Object.fromEntries(picked) };
}

function summaryOf(exam: MockExam, { exams, sourceOf }: MockGlossary): MockSummary {
  const right = judgeMock(exam, sourceOf).filter(({ explanation }) => explanation.isRight).length;
  return {
    id: exam.id,
    startedAt: exam.startedAt,
    name: exams.find(({ id }) => id === exam.track)?.name ?? WHOLE_GLOSSARY,
    itemCount: exam.items.length,
    answered: Object.keys(exam.answers).length,
    right: exam.state.kind === 'finished' ? right : null,
  };
}
