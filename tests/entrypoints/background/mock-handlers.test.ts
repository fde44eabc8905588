import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { createMockHandlers } from '@/entrypoints/background/mock-handlers';
import type { MockPaper, MockResult } from '@/messaging/mock-requests';
import { studyDayOf } from '@/scheduling/study-day';
import { appendEvents } from '@/storage/append-events';
import { createDatabaseOpener } from '@/storage/database';
import { readCards } from '@/storage/read-cards';
import { uuid } from '../../support/a-mock';
import { shippedGlossary } from '../../support/glossary';
import { at, NONE_RETRACTED } from '../../support/study';

const NOW = at('2026-11-20T09:00:00+00:00');
const EXAM = uuid(9_000);
const { entries, questions, exams } = shippedGlossary;
const SURFACE = { kind: 'surface' } as const;

let open = createDatabaseOpener();
let dueCount = 0;
let made = 0;

/** The handlers over the glossary that ships, and a chance that always falls alike. */
function handlers() {
  let seed = 1;
  const byId = new Map<string, (typeof entries)[number]>(entries.map((one) => [one.id, one]));
  return createMockHandlers({
    glossary: {
      entries: async () => ({ get: (id) => byId.get(id), all: () => entries }),
      questions: async () => questions,
      exams: async () => exams,
    },
    open,
    retracted: NONE_RETRACTED,
    now: () => NOW,
    random: () => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647,
    showDueCount: (count) => {
      dueCount = count;
    },
    newEventId: () => uuid(++made),
  });
}
const start = async (itemCount = 10, track: string | null = 'icrc-pr-4') =>
  handlers().startMock({ id: EXAM, track, itemCount, limitMinutes: null }, SURFACE);

beforeEach(() => {
  fakeBrowser.reset();
  globalThis.indexedDB = new IDBFactory();
  open = createDatabaseOpener();
});

/** Answers the first item with an option, and finishes. */
async function finish({ items }: MockPaper, place: number, addsMissed = true): Promise<MockResult> {
  const [item] = items;
  if (item === undefined || item.question.form !== 'choice') throw new Error('no item');
  const picked = item.question.options[place]?.id ?? '';
  const event = { kind: 'answered', answerId: item.answerId, picked, elapsedMs: 4_000 } as const;
  await handlers().saveMock({ id: EXAM, event }, SURFACE);
  return handlers().finishMock({ id: EXAM, elapsedMs: 9_000, addsMissed }, SURFACE);
}

describe('a mock exam in the background', () => {
  it('gives its questions, and not a word on what is right', async () => {
    const paper = await start();

    expect(paper).toMatchObject({ kind: 'paper', name: 'IC&RC Peer Recovery, four domains' });
    expect(paper.items).toHaveLength(10);
    expect(JSON.stringify(paper)).not.toMatch(/"(?:keyId|why|whyNot|isRight|explanation)"/);
  });

  it('is the same one when it is started twice', async () => {
    const paper = await start();

    expect(await start(20)).toEqual(paper);
  });

  it('is refused for an exam that is not known', async () => {
    await expect(start(10, 'no-exam')).rejects.toMatchObject({ code: 'refused' });
  });

  it('goes on in another background where it was', async () => {
    const paper = await start();
    const event = { kind: 'moved', place: 4, elapsedMs: 2_000 } as const;
    await handlers().saveMock({ id: EXAM, event }, SURFACE);

    expect(await handlers().readMock({ id: EXAM }, SURFACE)).toEqual({
      ...paper,
      progress: { picked: {}, flagged: [], place: 4, elapsedMs: 2_000 },
    });
  });

  it('puts its answers into the log, and what was missed into the quiz', async () => {
    const result = await finish(await start(), 0);

    const cards = await readCards(open, NONE_RETRACTED);
    const missed = result.items.filter(({ explanation }) => !explanation.isRight);
    expect(result.items).toHaveLength(10);
    expect(missed.length).toBeGreaterThanOrEqual(9);
    expect(cards.filter(({ isInQuiz }) => isInQuiz).map(({ termId }) => termId)).toEqual(
      missed.map(({ question }) => question.termId).toSorted(),
    );
    expect(dueCount).toBe(missed.length);
    expect(cards.filter(({ answers }) => answers === 1)).toHaveLength(1);
  });

  it('leaves the quiz as it is where that is wanted', async () => {
    await finish(await start(), 0, false);

    expect((await readCards(open, NONE_RETRACTED)).map(({ isInQuiz }) => isInQuiz)).toEqual([
      false,
    ]);
  });

  it('counts once, however often it is finished and read', async () => {
    const result = await finish(await start(), 0);

    const again = await handlers().finishMock(
      { id: EXAM, elapsedMs: 99_000, addsMissed: false },
      SURFACE,
    );
    await handlers().readMock({ id: EXAM }, SURFACE);

    expect(again).toEqual(result);
    expect(await (await open()).count('events')).toBe(
      1 + result.items.filter(({ explanation }) => !explanation.isRight).length,
    );
  });

  it('reaches the log when it is read, if the browser was killed before', async () => {
    await finish(await start(), 0);
    await (await open()).clear('events');

    await handlers().readMock({ id: EXAM }, SURFACE);

    expect(await (await open()).count('events')).toBeGreaterThanOrEqual(10);
  });

  it('is gone when it is discarded, and nothing of it counts', async () => {
    await start();

    await handlers().discardMock({ id: EXAM }, SURFACE);

    expect(await handlers().readMock({ id: EXAM }, SURFACE)).toBeNull();
    expect(await (await open()).count('events')).toBe(0);
  });

  it('is refused a step when there is none', async () => {
    const event = { kind: 'ticked', elapsedMs: 0 } as const;

    await expect(handlers().saveMock({ id: EXAM, event }, SURFACE)).rejects.toMatchObject({
      code: 'refused',
    });
  });
});

describe('the overview', () => {
  const overview = async () => handlers().mockOverview({}, SURFACE);

  it('names the exam of the plan', async () => {
    const plan = { track: 'ncps', examDay: null, minutesADay: 20 };
    const stamp = { id: uuid(1), ...NOW, day: studyDayOf(NOW) };
    await appendEvents(open, [{ kind: 'planChanged', ...stamp, plan }], NONE_RETRACTED);

    expect((await overview()).planned).toBe('ncps');
  });

  it('lists what was begun and what was finished', async () => {
    expect(await overview()).toMatchObject({ planned: null, mocks: [] });
    const paper = await start(10, null);
    expect((await overview()).mocks).toMatchObject([
      { name: 'The whole glossary', itemCount: 10, answered: 0, right: null },
    ]);

    const { items } = await finish(paper, 0);

    const right = items.filter(({ explanation }) => explanation.isRight).length;
    expect((await overview()).mocks).toMatchObject([{ answered: 1, right }]);
  });
});
