import { useEffect, useRef } from 'preact/hooks';

/** What single keys do; null for a key that does nothing now. */
type KeyActions = Readonly<Record<string, (() => void) | null>>;

/** Listens to single keys while the view is shown: never while typing, never with Ctrl, Alt or Meta. */
export function useKeys(actions: KeyActions): void {
  const latest = useRef(actions);
  latest.current = actions;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey || event.repeat) return;
      if (event.defaultPrevented) return; // a tab took the arrow key
      if (event.target instanceof HTMLInputElement) return;
      const action = latest.current[event.key];
      const isOnControl = event.key === 'Enter' && event.target instanceof HTMLButtonElement;
      if (action === undefined || action === null || (isOnControl && isAnotherButton(event)))
        return;
      event.preventDefault();
      action();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}

/** Enter presses the button that has the focus, unless that button is an option already answered. */
function isAnotherButton({ target }: KeyboardEvent): boolean {
  return target instanceof Element && !target.matches('.option');
}
