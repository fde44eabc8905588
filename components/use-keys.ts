import { useLayoutEffect, useRef } from 'preact/hooks';

/** What single keys do; null for a key that does nothing now. */
type KeyActions = Readonly<Record<string, (() => void) | null>>;

/** Listens to single keys while the view is shown: never while typing, never with Ctrl, Alt or Meta. */
export function useKeys(actions: KeyActions): void {
  const latest = useRef(actions);
  latest.current = actions;
  // Before the view is drawn: whoever sees it can press its keys.
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey || event.repeat) return;
      if (event.defaultPrevented) return; // a tab took the arrow key
      if (event.target instanceof Element && event.target.matches(WHERE_ONE_TYPES)) return;
      const action = latest.current[event.key];
      const isTaken = event.key === 'Enter' && isOnAnotherControl(event);
      if (action === undefined || action === null || isTaken) return;
      event.preventDefault();
      action();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}

const WHERE_ONE_TYPES = 'input, textarea, select';

/** Enter presses the button or follows the link that has the focus, unless it is an option already answered. */
function isOnAnotherControl({ target }: KeyboardEvent): boolean {
  const control = target instanceof Element ? target.closest('a, button, summary') : null;
  return control !== null && !control.matches('.option');
}
