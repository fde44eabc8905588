/**
 * The wire as seen from a page's frame: no imports but types, because it runs in every page.
 *
 * `browser` and `chrome` are read once, when the agent starts at `document_start`: a page that later
 * contains `<form id="browser">` would otherwise stand in their place (Chromium).
 */
import type { AgentCommands, Request, Result } from '@/messaging/protocol';

type Runtime = {
  readonly id?: string;
  sendMessage(message: unknown): Promise<unknown>;
  readonly onMessage: {
    addListener(listener: (message: unknown) => void): void;
    removeListener(listener: (message: unknown) => void): void;
  };
};
type Api = { readonly runtime?: Runtime };

/** The page's line to the background. */
export type PageClient = {
  readonly request: Request;
  /** Whether the extension that this script came with is still there (it is not after an update). */
  isAlive(): boolean;
  onCommand(hear: (params: Parameters<AgentCommands['showExplanation']>[0]) => void): () => void;
};

/** Returns the line to the background, or null where a page has put something else in its place. */
export function createPageClient(scope: { browser?: Api; chrome?: Api }): PageClient | null {
  const runtime = scope.browser?.runtime ?? scope.chrome?.runtime;
  if (typeof runtime?.sendMessage !== 'function') return null;
  return {
    isAlive: () => runtime.id !== undefined,
    request: async (name, params) => {
      try {
        const result = await runtime.sendMessage({ name, params });
        return (result ?? GONE) as never;
      } catch {
        // The extension was updated or its background is starting; the page goes on without us.
        return GONE;
      }
    },
    onCommand(hear) {
      const listener = (message: unknown) => {
        const command = message as { command?: string; params?: never } | null;
        if (command?.command === 'showExplanation') hear(command.params as never);
      };
      runtime.onMessage.addListener(listener);
      return () => runtime.onMessage.removeListener(listener);
    },
  };
}

const GONE: Result<never> = { ok: false, code: 'backgroundGone' };
