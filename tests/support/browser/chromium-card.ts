import type { CDPSession, Page } from 'puppeteer-core';
import type { CardReader } from './closed-card';

/** The world we look from, so that no page script can answer in our place. */
const WORLD = 'peerlight-tests';

const HAS_ARTICLE = `(root) => root.querySelector('article[data-term-id]') !== null`;

/** Reads the card of a page in Chromium. */
export function chromiumCardReader(page: Page): CardReader {
  return async <T>(source: string, ...values: readonly string[]) => {
    const cdp = await page.createCDPSession();
    try {
      const roots = await closedRoots(cdp);
      for (const root of roots) {
        if (await call(cdp, HAS_ARTICLE, [root])) {
          return (await call(cdp, source, [root, ...values])) as T;
        }
      }
      return roots[0] ? ((await call(cdp, source, [roots[0], ...values])) as T) : null;
    } finally {
      await cdp.detach();
    }
  };
}

/** Returns handles to the closed shadow roots of the children of `<html>`. */
async function closedRoots(cdp: CDPSession): Promise<string[]> {
  const { frameTree } = await cdp.send('Page.getFrameTree');
  const { executionContextId } = await cdp.send('Page.createIsolatedWorld', {
    frameId: frameTree.frame.id,
    worldName: WORLD,
  });
  const { result } = await cdp.send('Runtime.evaluate', {
    expression: 'document.documentElement',
    contextId: executionContextId,
  });
  if (result.objectId === undefined) return [];
  const { node } = await cdp.send('DOM.describeNode', {
    objectId: result.objectId,
    depth: 1,
    pierce: true,
  });
  const closed = (node.children ?? [])
    .flatMap((child) => child.shadowRoots ?? [])
    .filter((root) => root.shadowRootType === 'closed');
  const handles = await Promise.all(
    closed.map(({ backendNodeId }) =>
      cdp.send('DOM.resolveNode', { backendNodeId, executionContextId }),
    ),
  );
  return handles.flatMap(({ object }) => object.objectId ?? []);
}

/** Calls a function with a node, given by its handle, and strings. */
async function call(
  cdp: CDPSession,
  source: string,
  [objectId = '', ...values]: readonly string[],
): Promise<unknown> {
  const { result, exceptionDetails } = await cdp.send('Runtime.callFunctionOn', {
    objectId,
    functionDeclaration: `function (...values) { return (${source})(this, ...values); }`,
    arguments: values.map((value) => ({ value })),
    returnByValue: true,
  });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description);
  return result.value;
}
