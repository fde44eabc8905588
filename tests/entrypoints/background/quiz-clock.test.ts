import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { createAskedNow } from '@/entrypoints/background/held-back';
import { createQuizHandlers } from '@/entrypoints/background/quiz-handlers';
import type { TermId } from '@/glossary/entry';
import type { Sender } from '@/messaging/server';
import { type Moment, studyDayOf } from '@/scheduling/study-day';
import { createDatabaseOpener } from '@/storage/database';
import { idOf } from '../../support/glossary';
import { shippedStore } from '../../support/shipped-store';
import { at, NONE_RETRACTED } from '../../support/study';

const PANEL: Sender = { kind: 'surface' };
const [MUTUALITY, EMPATHY] = [idOf('mutuality'), idOf('empathy')];

let clock: Moment;
let open = createDatabaseOpener();
let quiz: ReturnType<typeof createQuizHandlers>;

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  open = createDatabaseOpener();
  quiz = createQuizHandlers({
    glossary: shippedStore,
    open,
    retracted: NONE_RETRACTED,
    now: () => clock,
    random: () => 0,
    askedNow: createAskedNow(),
    showDueCount: () => undefined,
  });
});

const add = (termId: TermId) => quiz.addToQuiz({ eventId: crypto.randomUUID(), termId }, PANEL);
const dueCount = async () => (await quiz.quizStatus({}, PANEL)).dueCount;
const termAskedNext = async () =>
  (await quiz.nextQuestion({ run: { mode: 'due' }, asked: [] }, PANEL))?.termId ?? null;
/** Answers a question about a term rightly. */
const answer = (termId: TermId) =>
  quiz.recordAnswer(
    {
      eventId: crypto.randomUUID(),
      questionKind: 'pick-term',
      termId,
      questionId: null,
      contentVersion: 1,
      optionOrder: [MUTUALITY, EMPATHY, idOf('trust')],
      picked: termId,
      isGuess: false,
      answerMs: 4_000,
      mode: 'due',
    },
    PANEL,
  );

describe('a clock that is set back a year', () => {
  it('asks again what was answered in the year that is gone, and schedules it by the new clock', async () => {
    clock = at('2026-01-05T09:00:00-05:00');
    await add(MUTUALITY);
    await answer(MUTUALITY);
    clock = at('2025-01-05T09:00:00-05:00');
    expect(await termAskedNext()).toBe(MUTUALITY);

    const { daysUntilDue, status } = await answer(MUTUALITY);

    expect(daysUntilDue).toBe(2);
    expect(status.dueCount).toBe(0);
  });

  it('takes back the answer that was given last, not the one that the clock says', async () => {
    clock = at('2026-01-05T09:00:00-05:00');
    await add(MUTUALITY);
    await add(EMPATHY);
    await answer(MUTUALITY);
    clock = at('2025-01-05T09:00:00-05:00');
    await answer(EMPATHY);

    const undone = await quiz.undoAnswer({ eventId: crypto.randomUUID() }, PANEL);

    expect(undone?.question?.termId).toBe(EMPATHY);
  });

  it('goes on when the clock is right again', async () => {
    clock = at('2026-01-05T09:00:00-05:00');
    await add(MUTUALITY);
    await answer(MUTUALITY);
    clock = at('2025-01-05T09:00:00-05:00');
    await answer(MUTUALITY);
    clock = at('2026-01-06T09:00:00-05:00');

    const { status } = await answer(MUTUALITY);

    expect(status.dueCount).toBe(0);
    const kept = await (await open()).getAllFromIndex('events', 'order');
    expect(kept.map(({ order }) => order)).toEqual(
      kept.map(({ order }) => order).toSorted((one, other) => one - other),
    );
  });
});

describe('a time zone that changes in the middle of a session', () => {
  it('asks nothing twice on a flight back over the date line', async () => {
    clock = at('2026-01-06T09:00:00+09:00');
    await add(MUTUALITY);
    await add(EMPATHY);
    await answer(MUTUALITY);

    clock = at('2026-01-05T18:00:00-08:00');

    expect(await dueCount()).toBe(1);
    expect(await termAskedNext()).toBe(EMPATHY);
  });

  it('keeps with each answer the day and the zone that it was given in', async () => {
    clock = at('2026-01-06T09:00:00+09:00');
    await add(MUTUALITY);
    await answer(MUTUALITY);
    clock = at('2026-01-05T18:00:00-08:00');
    await answer(EMPATHY);

    const kept = await (await open()).getAllFromIndex('events', 'order');

    expect(kept.slice(1)).toMatchObject([
      { termId: MUTUALITY, offsetMinutes: 540, day: studyDayOf(at('2026-01-06T12:00:00+00:00')) },
      { termId: EMPATHY, offsetMinutes: -480, day: studyDayOf(at('2026-01-05T12:00:00+00:00')) },
    ]);
  });

  it('asks on the day that the new zone has', async () => {
    clock = at('2026-01-05T21:00:00-05:00');
    await add(MUTUALITY);
    await answer(MUTUALITY);

    clock = at('2026-01-07T03:59:00+09:00');
    expect(await dueCount()).toBe(0);
    clock = at('2026-01-07T04:00:00+09:00');
    expect(await dueCount()).toBe(1);
  });
});

describe('daylight saving', () => {
  it.each([
    [
      'an hour less',
      '2026-03-06T20:00:00-05:00',
      '2026-03-08T03:59:00-04:00',
      '2026-03-08T04:00:00-04:00',
    ],
    [
      'an hour more',
      '2026-10-30T20:00:00-04:00',
      '2026-11-01T03:59:00-05:00',
      '2026-11-01T04:00:00-05:00',
    ],
  ])(
    'with %s in the night asks from four in the morning of the due day',
    async (_what, answered, before, from) => {
      clock = at(answered);
      await add(MUTUALITY);
      await answer(MUTUALITY);

      clock = at(before);
      expect(await dueCount()).toBe(0);
      clock = at(from);
      expect(await dueCount()).toBe(1);
    },
  );
});
