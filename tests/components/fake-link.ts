import { aDataStatus } from './a-data-status';
import { aPage } from './a-page';
import type { SurfaceLink } from '@/components/surface-link';
import type {
  FailureCode,
  Params,
  QuizStatus,
  Reply,
  Request,
  RequestName,
  Result,
} from '@/messaging/protocol';

type Answer<Name extends RequestName> = Result<Reply<Name>> | Promise<Result<Reply<Name>>>;

/** What the background answers to each request. */
export type Replies = { [Name in RequestName]: (params: Params<Name>) => Answer<Name> };

/** One request, as it was asked. */
export type Asked = {
  [Name in RequestName]: { readonly name: Name; readonly params: Params<Name> };
}[RequestName];

export type FakeRequest = {
  readonly request: Request;
  /** Everything that was asked, the first first. */
  readonly asked: readonly Asked[];
  /** The parameters of every request of one name. */
  readonly askedFor: <Name extends RequestName>(name: Name) => readonly Params<Name>[];
};

/** A background with an empty glossary and an empty quiz. It records no answer unless told how. */
const QUIET: Partial<Replies> = {
  readHighlight: () => ok({ kind: 'nothingHighlighted' }),
  recentTerms: () => ok([]),
  searchTerms: () => ok([]),
  listTerms: () => ok([]),
  quizStatus: () => ok({ dueCount: 0, inQuiz: [], putAway: [], laterCount: 0 }),
  nextQuestion: () => ok(null),
  suggestedTerms: () => ok([]),
  lookUpHistory: () => ok([]),
  readNote: () => ok(''),
  readDataStatus: () => ok(aDataStatus()),
  readPageTerms: () => ok(aPage({ site: null, isOnHere: false })),
};

/** Answers requests by a table, and notes what was asked. A request that is not in it breaks the test. */
export function fakeRequest(replies: Partial<Replies> = {}): FakeRequest {
  const table: Partial<Replies> = { ...QUIET, ...replies };
  const asked: Asked[] = [];
  return {
    asked,
    // The table and the notes are keyed by name, which the compiler does not follow so far.
    askedFor: <Name extends RequestName>(name: Name) =>
      asked.filter((one) => one.name === name).map((one) => one.params as Params<Name>),
    request: async <Name extends RequestName>(name: Name, params: Params<Name>) => {
      asked.push({ name, params } as Asked);
      const reply = table[name] as Replies[Name] | undefined;
      if (reply === undefined) throw new Error(`The fake background has no reply to ${name}.`);
      return reply(params);
    },
  };
}

/** A surface's link, and the means to tell the surface what happened elsewhere. */
export type FakeLink = SurfaceLink & {
  readonly changeHighlight: (isMade?: boolean) => void;
  readonly changeMarks: () => void;
  readonly changeQuiz: (status: QuizStatus) => void;
  /** How many callbacks wait for news. */
  readonly listenerCount: () => number;
};

/** The link of a popup in a normal window, of which a test states what matters. Ids count up. */
export function aLink(parts: Partial<SurfaceLink> = {}): FakeLink {
  const hearHighlight = new Set<(isMade: boolean) => void>();
  const hearMarks = new Set<() => void>();
  const hearQuiz = new Set<(status: QuizStatus) => void>();
  let eventCount = 0;
  return {
    kind: 'popup',
    request: fakeRequest().request,
    windowId: 7,
    isPrivate: false,
    opening: null,
    newEventId: () => `event-${++eventCount}`,
    onHighlightChanged: listenTo(hearHighlight),
    onMarksChanged: listenTo(hearMarks),
    onQuizChanged: listenTo(hearQuiz),
    openStudyPage: () => {},
    saveFile: () => {},
    openPanel: null,
    ...parts,
    changeHighlight: (isMade = true) => hearHighlight.forEach((hear) => hear(isMade)),
    changeMarks: () => hearMarks.forEach((hear) => hear()),
    changeQuiz: (status) => hearQuiz.forEach((hear) => hear(status)),
    listenerCount: () => hearHighlight.size + hearMarks.size + hearQuiz.size,
  };
}

/** A reply that brings what was asked for. */
export function ok<Value>(value: Value): Result<Value> {
  return { ok: true, value };
}

/** A reply that says why there is none. */
export function failed(code: FailureCode): Result<never> {
  return { ok: false, code };
}

/** Gives one reply after the other, and the last one from then on. */
export function inTurn<Value>(...replies: readonly [Value, ...Value[]]): () => Value {
  let place = 0;
  return () => replies[Math.min(place++, replies.length - 1)] ?? replies[0];
}

function listenTo<Hear>(hearers: Set<Hear>): (hear: Hear) => () => void {
  return (hear) => {
    hearers.add(hear);
    return () => hearers.delete(hear);
  };
}
