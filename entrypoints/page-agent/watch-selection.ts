/** What the agent wants to know of selections. */
type SelectionWatcher = {
  /** The main button went down, which begins a new selection or takes the old one away. */
  readonly onPress: (event: PointerEvent) => void;
  /** Some text is being selected. Called at most once in 20 s. */
  readonly onBegin: () => void;
  /** A selection has ended. */
  readonly onEnd: () => void;
};

/** The background falls asleep after 30 s. */
const WAKE_EVERY_MS = 20_000;
/** A selection by keyboard or touch handles has no end but a pause. */
const PAUSE_MS = 100;

/** Watches selections until `signal` ends it. Clicks fire `selectionchange` too: only text counts. */
export function watchSelection(watcher: SelectionWatcher, signal: AbortSignal): void {
  let isPointerDown = false;
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
    (event) => {
      if (!event.isTrusted) return;
      isPointerDown = true;
      if (event.button === 0) watcher.onPress(event);
    },
    options,
  );
  for (const type of ['pointerup', 'pointercancel', 'dragend'] as const) {
    window.addEventListener(
      type,
      ({ isTrusted }) => {
        if (!isTrusted || !isPointerDown) return;
        isPointerDown = false;
        // The selection that a click takes away is still there while the event runs.
        isEnding = true;
        endAfter(0);
      },
      options,
    );
  }
  document.addEventListener(
    'selectionchange',
    ({ isTrusted }) => {
      if (!isTrusted) return;
      // Chromium tells of a selection by mouse only after the button is up: that is no new one.
      if (!isPointerDown && !isEnding) endAfter(PAUSE_MS);
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
