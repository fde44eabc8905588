import { describe, expect, it, vi } from 'vitest';
import { answer, RequestFailure, type RequestHandlers, type Sender } from '@/messaging/server';

const PAGE: Sender = { kind: 'page', tabId: 1, frameId: 0, windowId: 1, isPrivate: false };
const SURFACE: Sender = { kind: 'surface' };
const EVENT_ID = '2f1c2b6e-5b8e-4a52-9d7e-0f4f3c1f8a11';
const SELECTION = {
  text: 'mutuality',
  isCut: false,
  context: { title: '', heading: '', before: '', after: '', language: '' },
};
const ANSWER = {
  eventId: EVENT_ID,
  termId: 'mutuality',
  questionKind: 'pick-term',
  questionId: null,
  contentVersion: 1,
  optionOrder: ['mutuality', 'trust', 'respect'],
  picked: 'trust',
  isGuess: false,
  mode: 'due',
  answerMs: 900,
};

/** Handlers that note what reached them. */
function createSpies(failure?: unknown) {
  const reached: string[] = [];
  const handlers = new Proxy({} as RequestHandlers, {
    get: (_target, name: string) => () => {
      reached.push(name);
      if (failure !== undefined) throw failure;
      return null;
    },
  });
  return { handlers, reached };
}

describe('a message to the background', () => {
  it.each([
    ['null', null],
    ['a string', 'quizStatus'],
    ['an array', ['quizStatus', {}]],
    ['an unknown name', { name: 'deleteEverything', params: {} }],
    ['a name of the prototype', { name: 'constructor', params: {} }],
    ['no parameters', { name: 'quizStatus' }],
    ['extra keys', { name: 'quizStatus', params: {}, more: 1 }],
    ['extra parameters', { name: 'quizStatus', params: { more: 1 } }],
    ['a wrong type', { name: 'searchTerms', params: { query: 7 } }],
    ['a term id that is none', { name: 'addToQuiz', params: { eventId: EVENT_ID, termId: '<b>' } }],
    ['an event id that is none', { name: 'addToQuiz', params: { eventId: '1', termId: 'trust' } }],
    [
      'a window id that is no number',
      { name: 'readHighlight', params: { windowId: NaN, isAsked: true } },
    ],
    [
      'an answer that was no option',
      { name: 'recordAnswer', params: { ...ANSWER, picked: 'hope' } },
    ],
    [
      'an option that stands twice',
      { name: 'recordAnswer', params: { ...ANSWER, optionOrder: ['trust', 'trust', 'mutuality'] } },
    ],
    ['__proto__', JSON.parse('{"name":"quizStatus","params":{"__proto__":{"x":1}}}')],
    [
      'a mock exam of a million items',
      {
        name: 'startMock',
        params: { id: EVENT_ID, track: null, itemCount: 1_000_000, limitMinutes: null },
      },
    ],
    [
      'a step that finishes a mock exam by the way',
      {
        name: 'saveMock',
        params: { id: EVENT_ID, event: { kind: 'finished', addsMissed: true, elapsedMs: 0 } },
      },
    ],
    ['50 MB of text', { name: 'searchTerms', params: { query: 'x'.repeat(50_000_000) } }],
  ])('is refused without reaching a handler when it is %s', async (_what, message) => {
    const { handlers, reached } = createSpies();

    expect(await answer(handlers, message, SURFACE)).toEqual({ ok: false, code: 'refused' });
    expect(reached).toEqual([]);
  });

  it('is refused when its selection is longer than the limit', async () => {
    const { handlers, reached } = createSpies();
    const selection = { ...SELECTION, text: 'x'.repeat(20_001) };
    const message = { name: 'explainSelection', params: { selection, needsCard: false } };

    expect(await answer(handlers, message, PAGE)).toEqual({ ok: false, code: 'refused' });
    expect(reached).toEqual([]);
  });

  it.each([
    [
      'a page asks for the next question',
      { name: 'nextQuestion', params: { run: { mode: 'due' }, asked: [] } },
      PAGE,
    ],
    ['a page reads a copy', { name: 'readBackupPart', params: { place: null } }, PAGE],
    ['a page deletes everything', { name: 'deleteAllData', params: {} }, PAGE],
    ['a page answers', { name: 'recordAnswer', params: ANSWER }, PAGE],
    ['a page takes an answer back', { name: 'undoAnswer', params: { eventId: EVENT_ID } }, PAGE],
    [
      'a page asks for a highlight',
      { name: 'readHighlight', params: { windowId: 1, isAsked: true } },
      PAGE,
    ],
    ['a page reads a mock exam', { name: 'readMock', params: { id: EVENT_ID } }, PAGE],
    [
      'a surface says that it is a page',
      { name: 'explainSelection', params: { selection: SELECTION, needsCard: true } },
      SURFACE,
    ],
    ['nobody known sends it', { name: 'quizStatus', params: {} }, null],
  ])('is refused when %s', async (_what, message, sender) => {
    const { handlers, reached } = createSpies();

    expect(await answer(handlers, message, sender)).toEqual({ ok: false, code: 'refused' });
    expect(reached).toEqual([]);
  });

  it('reaches its handler when shape and sender are right', async () => {
    const { handlers, reached } = createSpies();

    await answer(handlers, { name: 'recordAnswer', params: ANSWER }, SURFACE);
    await answer(
      handlers,
      { name: 'explainSelection', params: { selection: SELECTION, needsCard: true } },
      PAGE,
    );

    expect(reached).toEqual(['recordAnswer', 'explainSelection']);
  });

  it.each([
    [new RequestFailure('privateWindow'), 'privateWindow'],
    [new DOMException('full', 'QuotaExceededError'), 'storageFull'],
    [new DOMException('newer', 'VersionError'), 'newerDatabase'],
    [new DOMException('closed', 'InvalidStateError'), 'storageBroken'],
    [new TypeError('a mistake of ours'), 'unexpected'],
  ])('answers with a code when its handler fails: %s', async (failure, code) => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const { handlers } = createSpies(failure);

    const result = await answer(handlers, { name: 'quizStatus', params: {} }, SURFACE);

    expect(result).toEqual({ ok: false, code });
    log.mockRestore();
  });
});
