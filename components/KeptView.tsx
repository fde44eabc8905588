import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';

type KeptViewProps = { readonly isShown: boolean; readonly children: ComponentChildren };

/** Keeps a view as it is while another one is in its place. It comes about when it is first shown. */
export function KeptView({ isShown, children }: KeptViewProps) {
  const wasShown = useRef(false);
  wasShown.current ||= isShown;
  return wasShown.current ? <div hidden={!isShown}>{children}</div> : null;
}
