import { useEffect, useReducer, useRef, useState } from 'preact/hooks';
import {
  beginSitting,
  type ItemStep,
  mockSitting,
  type MockSitting,
} from '@/components/mock-sitting';
import type { SurfaceLink } from '@/components/surface-link';
import { useMockClock } from '@/components/use-mock-clock';
import type { MockPaper, MockResult, MockStep } from '@/messaging/mock-requests';

/** A crash costs at most so much of the clock, and no answer. */
const TICK_MS = 15_000;

/** A mock exam that is sat, and what a person can do in it. */
export type MockControls = {
  readonly sitting: MockSitting;
  /** Whole minutes that have passed. */
  readonly minutes: number;
  /** Whether pausing or finishing is on its way. */
  readonly isEnding: boolean;
  readonly pick: (picked: string) => void;
  readonly toggleFlag: () => void;
  readonly show: (place: number) => void;
  readonly review: () => void;
  readonly saveAgain: () => void;
  readonly pause: () => void;
  readonly finish: (addsMissed: boolean) => void;
};

type SittingEnds = {
  readonly onPaused: () => void;
  readonly onFinished: (result: MockResult) => void;
};

/** Runs a mock exam over the line to the background: every answer is on the disk before it shows. */
export function useMockSitting(
  { request }: SurfaceLink,
  paper: MockPaper,
  { onPaused, onFinished }: SittingEnds,
): MockControls {
  const { id } = paper;
  const [sitting, send] = useReducer(mockSitting, beginSitting(paper));
  const [isEnding, setEnding] = useState(false);
  const clock = useMockClock(paper.progress.elapsedMs);
  const { readMs } = clock;
  const sent = useRef(0);
  const item = paper.items[sitting.place];

  const save = async (event: MockStep) => {
    const number = ++sent.current;
    const kept = await request('saveMock', { id, event });
    if (kept.ok) send({ kind: 'stepKept', number, progress: kept.value });
    return kept;
  };
  const saveStep = async (step: ItemStep) => {
    send({ kind: 'stepSent', step });
    const kept = await save(step);
    if (!kept.ok) send({ kind: 'stepLost', step, code: kept.code });
    return kept.ok;
  };
  const saveAgain = async () => {
    const kept = [];
    for (const step of sitting.unsaved) kept.push(await saveStep(step));
    return kept.every(Boolean);
  };
  /** Ends the sitting in a way that may fail, once everything is kept. */
  const end = async (ending: () => Promise<void>) => {
    if (isEnding) return;
    setEnding(true);
    if (await saveAgain()) await ending();
    setEnding(false);
  };
  const show = (place: number) => {
    if (paper.items[place] === undefined) return;
    send({ kind: 'itemWanted', place });
    void save({ kind: 'moved', place, elapsedMs: readMs() }); // lost, it costs one step back
  };

  useEffect(() => {
    // Nobody waits for these: one that is lost costs a moment of the clock.
    const tick = () =>
      void request('saveMock', { id, event: { kind: 'ticked', elapsedMs: readMs() } });
    const timer = setInterval(tick, TICK_MS);
    addEventListener('pagehide', tick);
    return () => {
      clearInterval(timer);
      removeEventListener('pagehide', tick);
      tick();
    };
  }, [request, id, readMs]);

  return {
    sitting,
    minutes: clock.minutes,
    isEnding,
    show,
    review: () => send({ kind: 'reviewWanted' }),
    saveAgain: () => void saveAgain(),
    pick: (picked) => {
      if (item === undefined) return;
      const { answerId } = item;
      void saveStep({ kind: 'answered', answerId, picked, elapsedMs: readMs() });
    },
    toggleFlag: () => {
      if (item === undefined) return;
      const { answerId } = item;
      const kind = sitting.kept.flagged.includes(answerId) ? 'unflagged' : 'flagged';
      void saveStep({ kind, answerId, elapsedMs: readMs() });
    },
    pause: () =>
      void end(async () => {
        const paused = await save({ kind: 'paused', elapsedMs: readMs() });
        if (paused.ok) onPaused();
        else send({ kind: 'failed', code: paused.code });
      }),
    finish: (addsMissed) =>
      void end(async () => {
        const finished = await request('finishMock', { id, elapsedMs: readMs(), addsMissed });
        if (finished.ok) onFinished(finished.value);
        else send({ kind: 'failed', code: finished.code });
      }),
  };
}
