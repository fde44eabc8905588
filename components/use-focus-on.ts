import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** Returns what an element is held by that takes the focus when something comes about: what was pressed for it is gone. */
export function useFocusOn<Target extends HTMLElement>(
  hasComeAbout: boolean,
): RefObject<Target | null> {
  const target = useRef<Target>(null);
  useEffect(() => {
    if (hasComeAbout) target.current?.focus();
  }, [hasComeAbout]);
  return target;
}
