import type { Page } from 'puppeteer-core';
import {
  type BidiConnection,
  bidiOf,
  contextIdOf,
  scriptJson,
  scriptValue,
} from './bidi-connection';
import type { CardReader } from './closed-card';

/** The world we look from, so that no page script can answer in our place. */
const SANDBOX = 'peerlight-tests';

const HAS_ARTICLE = `(root) => root.querySelector('article[data-term-id]') !== null`;

/** Where BiDi runs a script. */
type World = {
  readonly bidi: BidiConnection;
  readonly target: { readonly context: string; readonly sandbox: string };
};

/** The children of the root element, serialised with their shadow roots. */
type SerialisedRoot = {
  children?: { value: { shadowRoot?: { sharedId: string; value: { mode: string } } | null } }[];
};

/** Reads the card of a page in Firefox. */
export function firefoxCardReader(page: Page): CardReader {
  const target = { context: contextIdOf(page), sandbox: SANDBOX };
  const world = { bidi: bidiOf(page.browser()), target };

  return async <T>(source: string, ...values: readonly string[]) => {
    const roots = await closedRoots(world);
    for (const root of roots) {
      if (await call(world, HAS_ARTICLE, [root])) {
        return (await call(world, source, [root, ...values])) as T;
      }
    }
    return roots[0] ? ((await call(world, source, [roots[0], ...values])) as T) : null;
  };
}

/** Returns BiDi's ids of the closed roots of the children of `<html>`. */
async function closedRoots({ bidi, target }: World): Promise<string[]> {
  const reply = await bidi.send('script.evaluate', {
    expression: 'document.documentElement',
    target,
    awaitPromise: false,
    serializationOptions: { maxDomDepth: 1, includeShadowTree: 'all' },
  });
  const { children = [] } = scriptValue(reply) as SerialisedRoot;
  return children.flatMap(({ value: { shadowRoot } }) =>
    shadowRoot?.value.mode === 'closed' ? shadowRoot.sharedId : [],
  );
}

/** Calls a function with a node, given by its BiDi id, and strings. */
async function call(
  { bidi, target }: World,
  source: string,
  [sharedId, ...values]: readonly string[],
): Promise<unknown> {
  const reply = await bidi.send('script.callFunction', {
    functionDeclaration: `(...given) => JSON.stringify((${source})(...given))`,
    arguments: [{ sharedId }, ...values.map((value) => ({ type: 'string', value }))],
    target,
    awaitPromise: false,
  });
  return scriptJson(reply);
}
