import type { Page } from 'puppeteer-core';
import { type BidiConnection, bidiOf, contextIdOf, scriptResult } from './bidi-connection';
import type { CardReader } from './closed-card';

/** The world we look from, so that no page script can answer in our place. */
const SANDBOX = 'peerlight-tests';

const HAS_ARTICLE = `(root) => root.querySelector('article[data-term-id]') !== null`;

/** Where BiDi runs a script. */
type Target = { readonly context: string; readonly sandbox: string };

/** The root element, serialised with the shadow roots of its children. */
type SerialisedRoot = {
  value: {
    children?: { value: { shadowRoot?: { sharedId: string; value: { mode: string } } | null } }[];
  };
};

/** Reads the card of a page in Firefox. */
export function firefoxCardReader(page: Page): CardReader {
  const bidi = bidiOf(page.browser());
  const target = { context: contextIdOf(page), sandbox: SANDBOX };

  return async <T>(source: string, ...values: readonly string[]) => {
    const roots = await closedRoots(bidi, target);
    for (const root of roots) {
      if (await call<boolean>(bidi, target, HAS_ARTICLE, [root])) {
        return call<T>(bidi, target, source, [root, ...values]);
      }
    }
    return roots[0] ? call<T>(bidi, target, source, [roots[0], ...values]) : null;
  };
}

/** Returns BiDi's ids of the closed roots of the children of `<html>`. */
async function closedRoots(bidi: BidiConnection, target: Target): Promise<string[]> {
  const reply = await bidi.send('script.evaluate', {
    expression: 'document.documentElement',
    target,
    awaitPromise: false,
    serializationOptions: { maxDomDepth: 1, includeShadowTree: 'all' },
  });
  const { value } = scriptResult<SerialisedRoot>(reply);
  return (value.children ?? []).flatMap(({ value: { shadowRoot } }) =>
    shadowRoot?.value.mode === 'closed' ? shadowRoot.sharedId : [],
  );
}

/** Calls a function with a node, given by its BiDi id, and strings. */
async function call<T>(
  bidi: BidiConnection,
  target: Target,
  source: string,
  [sharedId, ...values]: readonly string[],
): Promise<T> {
  const reply = await bidi.send('script.callFunction', {
    functionDeclaration: `(...given) => JSON.stringify((${source})(...given))`,
    arguments: [{ sharedId }, ...values.map((value) => ({ type: 'string', value }))],
    target,
    awaitPromise: false,
  });
  const { value } = scriptResult<{ value?: string }>(reply);
  return (value === undefined ? undefined : JSON.parse(value)) as T;
}
