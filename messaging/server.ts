import { browser } from 'wxt/browser';
import { checkRequest } from '@/messaging/guards';
import type { FailureCode, Params, Reply, RequestName, Result } from '@/messaging/protocol';

/** Who sent a request: an agent in a page's frame, or one of our own surfaces. */
export type Sender =
  | {
      readonly kind: 'page';
      readonly tabId: number;
      readonly frameId: number;
      readonly windowId: number;
      readonly isPrivate: boolean;
    }
  | { readonly kind: 'surface' };

/** Answers every request. The compiler asks for a handler when a request is added. */
export type RequestHandlers = {
  readonly [Name in RequestName]: (
    params: Params<Name>,
    sender: Sender,
  ) => Promise<Reply<Name>> | Reply<Name>;
};

/** A failure that a handler expects, with the code that travels to the surface. */
export class RequestFailure extends Error {
  constructor(readonly code: FailureCode) {
    super(code);
    this.name = 'RequestFailure';
  }
}

/** What an agent in a page may ask. It never deletes, reads the quiz's questions or answers them. */
const PAGE_MAY_ASK: ReadonlySet<RequestName> = new Set([
  'wakeUp',
  'explainSelection',
  'addToQuiz',
  'removeFromQuiz',
  'quizStatus',
  'openPanel',
  'marksChanged',
] satisfies RequestName[]);
const SURFACE_MAY_NOT_ASK: ReadonlySet<RequestName> = new Set([
  'wakeUp',
  'explainSelection',
  'marksChanged',
] satisfies RequestName[]);

/** Answers what arrives with the handlers. The only `onMessage` listener of the background. */
export function serve(handlers: RequestHandlers): void {
  browser.runtime.onMessage.addListener((message: unknown, sender, sendResponse) => {
    void answer(handlers, message, senderOf(sender)).then(sendResponse);
    return true; // the reply comes later; every browser and the tests' fake one honour this form
  });
}

/** Answers one message: a refusal or a failure is a value with a code, its cause only in the log. */
export async function answer(
  handlers: RequestHandlers,
  message: unknown,
  sender: Sender | null,
): Promise<Result<unknown>> {
  const request = checkRequest(message);
  if (request === null || sender === null || !mayAsk(sender, request.name)) {
    return { ok: false, code: 'refused' };
  }
  try {
    const handle = handlers[request.name] as (params: unknown, sender: Sender) => unknown;
    return { ok: true, value: await handle(request.params, sender) };
  } catch (cause) {
    const code = failureCodeOf(cause);
    if (!(cause instanceof RequestFailure)) console.error(request.name, cause);
    return { ok: false, code };
  }
}

function mayAsk(sender: Sender, name: RequestName): boolean {
  return sender.kind === 'page' ? PAGE_MAY_ASK.has(name) : !SURFACE_MAY_NOT_ASK.has(name);
}

type RawSender = Parameters<Parameters<typeof browser.runtime.onMessage.addListener>[0]>[1];

/** Returns who sent a message; null for another extension or for what should not be able to send. */
function senderOf(sender: RawSender): Sender | null {
  if (sender.id !== browser.runtime.id) return null;
  if (sender.url?.startsWith(browser.runtime.getURL('/')) === true) return { kind: 'surface' };
  const { tab, frameId } = sender;
  if (tab?.id === undefined || frameId === undefined) return null;
  return {
    kind: 'page',
    tabId: tab.id,
    frameId,
    windowId: tab.windowId,
    isPrivate: tab.incognito,
  };
}

/** Names of the errors by which IndexedDB says that it cannot keep something. */
const STORAGE_BROKEN = new Set([
  'AbortError',
  'DataError',
  'InvalidStateError',
  'NotFoundError',
  'TransactionInactiveError',
  'UnknownError',
]);

/** By name, never by class: Chromium throws a `QuotaExceededError`, Firefox a `DOMException` of that name. */
function failureCodeOf(cause: unknown): FailureCode {
  if (cause instanceof RequestFailure) return cause.code;
  const name = cause instanceof Error || cause instanceof DOMException ? cause.name : '';
  if (name === 'QuotaExceededError') return 'storageFull';
  if (name === 'VersionError') return 'newerDatabase';
  return STORAGE_BROKEN.has(name) ? 'storageBroken' : 'unexpected';
}
