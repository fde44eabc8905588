import type { Browser, Page } from 'puppeteer-core';

/** WebDriver BiDi, as far as puppeteer itself has no method for it. */
export type BidiConnection = {
  send(method: string, params: object): Promise<{ readonly result: unknown }>;
};

/** A tab, frame or browser window in BiDi's tree. */
export type BidiContext = { readonly context: string; readonly clientWindow: string };

/**
 * Returns the connection that puppeteer holds to Firefox.
 *
 * Firefox allows one session, so we share it; puppeteer has the connection at
 * run time and leaves it out of its types.
 */
export function bidiOf(browser: Browser): BidiConnection {
  if (!('connection' in browser)) throw new Error('This browser is not driven by BiDi.');
  return browser.connection as BidiConnection;
}

/** Returns BiDi's id of a page; puppeteer has it and leaves it untyped. */
export function contextIdOf(page: Page): string {
  const { _id: contextId } = page.mainFrame() as { _id?: string };
  if (contextId === undefined) throw new Error('This page is not driven by BiDi.');
  return contextId;
}

/** Lists the tabs, or the windows that hold them (`chrome`). */
export async function topContexts(
  bidi: BidiConnection,
  scope: 'content' | 'chrome',
): Promise<readonly BidiContext[]> {
  const params = scope === 'chrome' ? { 'moz:scope': 'chrome' } : {};
  const { result } = await bidi.send('browsingContext.getTree', params);
  return (result as { contexts: readonly BidiContext[] }).contexts;
}

/**
 * Returns the value of a BiDi script command.
 * @throws {Error} If the script threw.
 */
export function scriptValue({ result }: { readonly result: unknown }): unknown {
  const reply = result as
    | { type: 'success'; result: { value?: unknown } }
    | { type: 'exception'; exceptionDetails: { text: string } };
  if (reply.type === 'exception') throw new Error(reply.exceptionDetails.text);
  return reply.result.value;
}

/**
 * Returns what a script sent as JSON.
 * @throws {Error} If the script threw.
 */
export function scriptJson(reply: { readonly result: unknown }): unknown {
  const json = scriptValue(reply);
  return typeof json === 'string' ? JSON.parse(json) : undefined;
}
