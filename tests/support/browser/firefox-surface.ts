import { writeFile } from 'node:fs/promises';
import { POINT_OF, pointIn, type PointReply } from './element-point';
import type { FirefoxChromeScope } from './firefox-chrome-scope';
import { keyPressSource, mouseClickSource, typingSource } from './firefox-input';
import type { Surface } from './session';
import { waitForWith } from './wait-for';
import { waitUntil } from './wait-until';

/** Where a popup or sidebar is in Firefox's own scope. */
export type FirefoxFrame = {
  readonly scope: FirefoxChromeScope;
  readonly windowId: string;
  /** Chrome-scope source that yields its `<browser>` element, or nothing. */
  readonly frameSource: string;
  /** Chrome-scope source that closes it. */
  readonly closeSource: string;
};

/** Makes a surface of a popup or sidebar, once its document has loaded. */
export async function firefoxSurface(what: string, frame: FirefoxFrame): Promise<Surface> {
  const { scope, windowId, frameSource, closeSource } = frame;
  const run = <T>(body: string) =>
    scope.run<T>(
      windowId,
      `const frame = ${frameSource}; const win = frame.contentWindow; ${body}`,
    );

  // A sandbox sees the document as its own scripts do, and may evaluate
  // although the extension's policy forbids that to them.
  const evaluate = async <T>(expression: string) => {
    const source = `(async () => JSON.stringify(await (${expression})))()`;
    const json = await run<string | undefined>(`
      const sandbox = Cu.Sandbox(win, { sandboxPrototype: win, wantXrays: false });
      return Cu.evalInSandbox(${JSON.stringify(source)}, sandbox);`);
    return (json === undefined ? undefined : JSON.parse(json)) as T;
  };
  const text = () => evaluate<string>('document.body.innerText');

  const isLoaded = () =>
    run<boolean>(`return win.location.protocol === 'moz-extension:'
      && win.document.readyState === 'complete' && win.innerWidth > 0;`);
  await waitUntil(`the ${what} to load`, isLoaded);

  return {
    text,
    evaluate,
    async click(selector) {
      const source = `(${POINT_OF})(document, ${JSON.stringify(selector)})`;
      const find = async () => pointIn(await evaluate<PointReply>(source));
      const point = await waitUntil(`a clickable ${selector}`, find);
      await run(mouseClickSource(JSON.stringify(point)));
    },
    press: (key) => run(keyPressSource(key)),
    type: (characters) => run(typingSource(characters)),
    waitFor: waitForWith({ evaluate, text }),
    async screenshot(path) {
      const picture = await run<string>(DRAWING);
      await writeFile(path, Buffer.from(picture, 'base64'));
    },
    async close() {
      await scope.run(windowId, closeSource);
      const isGone = () => scope.run<boolean>(windowId, `return !(${frameSource})?.contentWindow;`);
      await waitUntil(`the ${what} to close`, isGone);
    },
  };
}

/** BiDi takes no pictures of Firefox's own scope; the compositor does. */
const DRAWING = `
  const shown = new DOMRect(0, 0, win.innerWidth, win.innerHeight);
  const bitmap = await frame.browsingContext.currentWindowGlobal.drawSnapshot(shown, 1, 'white');
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  canvas.getContext('2d').drawImage(bitmap, 0, 0);
  return new Uint8Array(await (await canvas.convertToBlob()).arrayBuffer()).toBase64();`;
