/** What the agent wants to know of selections. */
type SelectionWatcher = {
  /** The mouse was drawn over something or clicked twice: a selection, be it of the same words as before. */
  readonly onGesture: (event: MouseEvent) => void;
  /** Some text is being selected. Called at most once in 20 s. */
  readonly onBegin: () => void;
  /** A selection has ended. */
  readonly onEnd: () => void;
};

/** The background falls asleep after 30 s. */
const WAKE_EVERY_MS = 20_000;
/** A selection by keyboard or touch handles has no end but a pause. */
const PAUSE_MS = 100;
/** A hand that clicks is not quite still. */
const DRAWN_PX = 3;

/** Watches selections until `signal` ends it. Clicks fire `selectionchange` too: only text counts. */
export function watchSelection(watcher: SelectionWatcher, signal: AbortSignal): void {
  let pressedAt: { readonly x: number; readonly y: number } | null = null;
  let lastWake = Number.NEGATIVE_INFINITY;
  let pause: ReturnType<typeof setTimeout> | undefined;
  let isEnding = false;
  const options = { capture: true, passive: true, signal };
  const endAfter = (delayMs: number) => {
    clearTimeout(pause);
    pause = setTimeout(() => {
      isEnding = false;
      watcher.onEnd();
    }, delayMs);
  };

  window.addEventListener(
    'pointerdown',
    ({ isTrusted, button, clientX: x, clientY: y }) => {
      // The menu swallows the end of a right click.
      if (isTrusted && button === 0) pressedAt = { x, y };
    },
    options,
  );
  for (const type of ['pointerup', 'pointercancel', 'dragend'] as const) {
    window.addEventListener(
      type,
      (event) => {
        if (!event.isTrusted || pressedAt === null) return;
        const { x, y } = pressedAt;
        pressedAt = null;
        if (Math.hypot(event.clientX - x, event.clientY - y) > DRAWN_PX) watcher.onGesture(event);
        // The selection that a click takes away is still there while the event runs.
        isEnding = true;
        endAfter(0);
      },
      options,
    );
  }
  window.addEventListener(
    'dblclick',
    (event) => event.isTrusted && watcher.onGesture(event),
    options,
  );
  document.addEventListener(
    'selectionchange',
    ({ isTrusted }) => {
      if (!isTrusted) return;
      // Chromium tells of a selection by mouse only after the button is up: that is no new one.
      if (pressedAt === null && !isEnding) endAfter(PAUSE_MS);
      if (performance.now() - lastWake < WAKE_EVERY_MS) return;
      // Not `isCollapsed`: Chromium says true for selections in shadow roots.
      if (String(getSelection()) === '') return;
      lastWake = performance.now();
      watcher.onBegin();
    },
    options,
  );
  signal.addEventListener('abort', () => clearTimeout(pause));
}
