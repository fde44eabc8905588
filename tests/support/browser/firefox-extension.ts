import type { FirefoxChromeScope } from './firefox-chrome-scope';
import { waitUntil } from './wait-until';

/** The installed extension, as Firefox's own scope knows it. */
export type FirefoxExtension = {
  /** The stem of the ids that Firefox gives to its buttons and menus. */
  readonly widgetId: string;
  /** Waits until it has started, and puts its button into the toolbar. */
  settle(): Promise<void>;
  /** Evaluates an expression in the background, which it wakes if need be. */
  evaluate<T>(expression: string): Promise<T>;
  /** Stops the background as Firefox does when it is idle. */
  stop(): Promise<void>;
};

/** Gives access to the extension with this id, installed or to be. */
export function firefoxExtension(scope: FirefoxChromeScope, geckoId: string): FirefoxExtension {
  const widgetId = geckoId.toLowerCase().replace(/[^a-z0-9_-]/g, '_');
  const run = async <T>(body: string) => {
    const [windowId] = await scope.windows();
    if (!windowId) throw new Error('Firefox has no window.');
    const extension = `WebExtensionPolicy.getByID(${JSON.stringify(geckoId)})?.extension`;
    return scope.run<T>(windowId, `const extension = ${extension}; ${body}`);
  };

  return {
    widgetId,
    async settle() {
      await waitUntil('the extension to start', () =>
        run<boolean>(`await extension.promiseBackgroundStarted();
          CustomizableUI.addWidgetToArea('${widgetId}-browser-action', 'nav-bar');
          return extension.backgroundState === 'running';`),
      );
    },
    async evaluate<T>(expression: string) {
      const source = `(async () => JSON.stringify(await (${expression})))()`;
      const json = await run<string | undefined>(`
        if (extension.backgroundState !== 'running') await extension.wakeupBackground();
        const view = [...extension.views].find(({ viewType }) => viewType === 'background');
        const page = view.xulBrowser.contentWindow;
        const sandbox = Cu.Sandbox(page, { sandboxPrototype: page, wantXrays: false });
        return Cu.evalInSandbox(${JSON.stringify(source)}, sandbox);`);
      return (json === undefined ? undefined : JSON.parse(json)) as T;
    },
    async stop() {
      await waitUntil('the background to stop', () =>
        run<boolean>(`if (extension.backgroundState !== 'stopped') {
            await extension.terminateBackground({ ignoreDevToolsAttached: true });
          }
          return extension.backgroundState === 'stopped';`),
      );
    },
  };
}
