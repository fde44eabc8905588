import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { FailureCode, Result } from '@/messaging/protocol';

/** Something that is asked of the background: on its way, there, or failed. */
export type Loaded<Value> =
  | { readonly kind: 'loading' }
  | { readonly kind: 'loaded'; readonly value: Value }
  | { readonly kind: 'failed'; readonly code: FailureCode };

/**
 * Asks for something when the view appears and whenever `key` changes. The old value stays while a
 * new one is on its way, and a reply that comes too late is dropped.
 */
export function useLoaded<Value>(
  ask: () => Promise<Result<Value>>,
  key: unknown,
): readonly [loaded: Loaded<Value>, askAgain: () => void] {
  const [loaded, setLoaded] = useState<Loaded<Value>>({ kind: 'loading' });
  const latest = useRef(0);
  const askNow = useRef(ask);
  askNow.current = ask;

  const askAgain = useCallback(() => {
    const token = ++latest.current;
    void askNow.current().then((result) => {
      if (token !== latest.current) return;
      setLoaded(
        result.ok ? { kind: 'loaded', value: result.value } : { kind: 'failed', code: result.code },
      );
    });
  }, []);

  useEffect(() => {
    askAgain();
    return () => {
      latest.current++;
    };
  }, [key, askAgain]);
  return [loaded, askAgain];
}
