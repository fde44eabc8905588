import * as v from 'valibot';
import type { TermId } from '@/glossary/entry';
import { dataSchemas } from '@/messaging/data-guards';
import { QUESTION_KINDS } from '@/scheduling/events';
import { MAX_SELECTION_LENGTH, type Params, type RequestName } from '@/messaging/protocol';

const shortText = v.pipe(v.string(), v.maxLength(300));
const slug = v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,80}$/));
const termId = v.pipe(
  slug,
  v.transform((id) => id as TermId), // the brand is made where data enters
);
const termIds = v.pipe(v.array(termId), v.maxLength(1_000));
const eventId = v.pipe(v.string(), v.uuid());
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const contextText = v.pipe(v.string(), v.maxLength(4_000));

const selection = v.strictObject({
  text: v.pipe(v.string(), v.maxLength(MAX_SELECTION_LENGTH)),
  isCut: v.boolean(),
  context: v.strictObject({
    title: contextText,
    heading: contextText,
    before: contextText,
    after: contextText,
    language: shortText,
  }),
});
/** The end of the year 2099, as in a backup: nobody plans for later. */
const MAX_STUDY_DAY = 47_482;
const nothing = v.strictObject({});
const ofWindow = v.strictObject({ windowId: count });
const ofTerm = v.strictObject({ eventId, termId });
const ofMock = v.strictObject({ id: eventId });
const ofItem = { elapsedMs: count, answerId: eventId };
/** More than any exam has. */
const MAX_MOCK_ITEMS = 300;
const MAX_MOCK_MINUTES = 600;

/** The shape of every request's parameters: the compiler asks for one when a request is added. */
const paramSchemas: { [Name in RequestName]: v.GenericSchema<unknown, Params<Name>> } = {
  wakeUp: nothing,
  explainSelection: v.strictObject({ selection, needsCard: v.boolean() }),
  readHighlight: v.strictObject({ windowId: count, isAsked: v.boolean() }),
  recentTerms: ofWindow,
  searchTerms: v.strictObject({ query: shortText }),
  listTerms: nothing,
  readTerm: v.strictObject({ termId, windowId: count }),
  readPageTerms: ofWindow,
  setMarks: v.strictObject({
    windowId: count,
    scope: v.picklist(['site', 'everywhere']),
    isOn: v.boolean(),
  }),
  showMention: v.strictObject({ windowId: count, termId, number: count }),
  marksChanged: nothing,
  addAllToQuiz: v.strictObject({ terms: v.pipe(v.array(ofTerm), v.maxLength(1_000)) }),
  addToQuiz: ofTerm,
  removeFromQuiz: ofTerm,
  quizStatus: nothing,
  setCardFlag: v.strictObject({
    eventId,
    termId,
    flag: v.picklist(['suspended', 'known', 'asked']),
  }),
  lookUpHistory: nothing,
  clearLookUps: nothing,
  suggestedTerms: nothing,
  readPlan: nothing,
  setPlan: v.strictObject({
    eventId,
    plan: v.strictObject({
      track: v.nullable(slug),
      examDay: v.nullable(v.pipe(count, v.maxValue(MAX_STUDY_DAY))),
      minutesADay: v.pipe(count, v.minValue(5), v.maxValue(600)),
    }),
  }),
  setAsksDueFirst: v.strictObject({ isWanted: v.boolean() }),
  letGo: v.strictObject({ eventId }),
  readNote: v.strictObject({ termId }),
  writeNote: v.strictObject({ termId, text: v.pipe(v.string(), v.maxLength(2_000)) }),
  nextQuestion: v.strictObject({
    run: v.variant('mode', [
      v.strictObject({ mode: v.literal('due') }),
      v.strictObject({ mode: v.picklist(['page', 'cram']), terms: termIds }),
    ]),
    asked: termIds,
  }),
  recordAnswer: v.pipe(
    v.strictObject({
      eventId,
      termId,
      questionKind: v.picklist(QUESTION_KINDS),
      questionId: v.nullable(slug),
      contentVersion: count,
      optionOrder: v.pipe(v.array(slug), v.maxLength(8)),
      picked: shortText,
      isGuess: v.boolean(),
      mode: v.picklist(['due', 'page', 'cram']),
      answerMs: count,
    }),
    v.check((answer) => isPossibleAnswer(answer)),
  ),
  undoAnswer: v.strictObject({ eventId }),
  readProgress: nothing,
  mockOverview: nothing,
  startMock: v.strictObject({
    id: eventId,
    track: v.nullable(slug),
    itemCount: v.pipe(count, v.minValue(1), v.maxValue(MAX_MOCK_ITEMS)),
    limitMinutes: v.nullable(v.pipe(count, v.minValue(1), v.maxValue(MAX_MOCK_MINUTES))),
  }),
  readMock: ofMock,
  saveMock: v.strictObject({
    id: eventId,
    event: v.variant('kind', [
      v.strictObject({ kind: v.literal('answered'), ...ofItem, picked: slug }),
      v.strictObject({ kind: v.picklist(['flagged', 'unflagged']), ...ofItem }),
      v.strictObject({ kind: v.literal('moved'), elapsedMs: count, place: count }),
      v.strictObject({ kind: v.picklist(['ticked', 'paused', 'resumed']), elapsedMs: count }),
    ]),
  }),
  finishMock: v.strictObject({ id: eventId, elapsedMs: count, addsMissed: v.boolean() }),
  discardMock: ofMock,
  openPanel: nothing,
  ...dataSchemas,
};

/** An answer picks one of the options that stood there, once each. Where none stood, it was typed or judged. */
function isPossibleAnswer({ optionOrder, picked }: Params<'recordAnswer'>): boolean {
  const isEachOnce = new Set(optionOrder).size === optionOrder.length;
  return isEachOnce && (optionOrder.length === 0 || optionOrder.includes(picked));
}

/** A request that has the right shape. */
export type CheckedRequest = {
  [Name in RequestName]: { readonly name: Name; readonly params: Params<Name> };
}[RequestName];

/** Returns the request in a message that arrived, or null where it is none of ours or misshapen. */
export function checkRequest(message: unknown): CheckedRequest | null {
  const outer = v.safeParse(v.strictObject({ name: v.string(), params: v.unknown() }), message);
  if (!outer.success || !isRequestName(outer.output.name)) return null;
  const { name } = outer.output;
  const params = v.safeParse(paramSchemas[name], outer.output.params);
  // The schema of a name has that name's parameters as its output.
  return params.success ? ({ name, params: params.output } as CheckedRequest) : null;
}

function isRequestName(name: string): name is RequestName {
  return Object.hasOwn(paramSchemas, name);
}
