import { useEffect, useRef, useState } from 'preact/hooks';

/** How often the clock looks. */
const LOOK_MS = 1_000;
/** Browsers look once a minute in a tab that is out of sight; a longer gap says that the device slept. */
const LONGEST_GAP_MS = 90_000;

/** The time of an exam: it passes while its view is shown. */
export type MockClock = {
  readonly readMs: () => number;
  /** Whole minutes that have passed. */
  readonly minutes: number;
};

/** Counts on from the time that had passed. */
export function useMockClock(fromMs: number): MockClock {
  const elapsed = useRef(fromMs);
  const lookedAt = useRef(performance.now());
  const [minutes, setMinutes] = useState(wholeMinutes(fromMs));
  const look = useRef(() => {
    const now = performance.now();
    elapsed.current += Math.min(LONGEST_GAP_MS, now - lookedAt.current);
    lookedAt.current = now;
    setMinutes(wholeMinutes(elapsed.current));
    return Math.round(elapsed.current);
  });
  useEffect(() => {
    const timer = setInterval(look.current, LOOK_MS);
    return () => clearInterval(timer);
  }, []);
  return { readMs: look.current, minutes };
}

function wholeMinutes(ms: number): number {
  return Math.floor(ms / 60_000);
}
