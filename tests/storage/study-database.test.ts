import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { appendEvents } from '@/storage/append-events';
import { createDatabaseOpener } from '@/storage/database';
import { findLastAnswer, findUndoneBy } from '@/storage/last-answer';
import { readCards } from '@/storage/read-cards';
import type { QuestionAnswered, StudyEvent, TermEvent } from '@/scheduling/events';
import {
  added,
  answered,
  asNew,
  at,
  foldCard,
  NONE_RETRACTED,
  removed,
  undone,
} from '../support/study';

const MORNING = at('2026-01-01T09:00:00+00:00');
const NOON = at('2026-01-01T12:00:00+00:00');

let open = createDatabaseOpener();
const append = async (...events: readonly StudyEvent[]) =>
  appendEvents(open, events.map(asNew), NONE_RETRACTED);

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  open = createDatabaseOpener();
});

describe('the study database', () => {
  it('keeps the fold of the events as the card', async () => {
    const events = [added(MORNING), answered(MORNING), answered(NOON, { isRight: false })];

    for (const event of events) await append(event);

    expect(await readCards(open, NONE_RETRACTED)).toEqual([foldCard(events)]);
  });

  it('counts an event once, however often it is sent', async () => {
    const answer = answered(MORNING);
    const first = await append(answer);

    expect(await append(answer)).toEqual(first);
    expect(await (await open()).count('events')).toBe(1);
  });

  it('loses nothing when two surfaces answer at once', async () => {
    const answers = Array.from({ length: 50 }, () => answered(MORNING));

    await Promise.all(answers.map((answer) => append(answer)));

    expect((await readCards(open, NONE_RETRACTED))[0]?.answers).toBe(50);
  });

  it('finds the last answer that has not been undone', async () => {
    const first = answered(MORNING);
    const second = answered(NOON);
    for (const event of [added(MORNING), first, second]) await append(event);

    expect(await findLastAnswer(open)).toMatchObject(asNew(second));
    await append(undone(NOON, second));
    expect(await findLastAnswer(open)).toMatchObject(asNew(first));
    await append(undone(NOON, first));
    expect(await findLastAnswer(open)).toBeNull();
  });

  it('finds it whatever the clock said: an undo that seems to come before its answer', async () => {
    const first = answered(MORNING);
    const second = answered(NOON);
    for (const event of [first, second, undone(MORNING, second)]) await append(event);

    expect(await findLastAnswer(open)).toMatchObject(asNew(first));
  });

  it('finds the answer that an undo took back', async () => {
    const answer = answered(MORNING);
    const undo = undone(NOON, answer);
    for (const event of [answer, undo]) await append(event);

    expect(await findUndoneBy(open, undo.id)).toMatchObject(asNew(answer));
    expect(await findUndoneBy(open, answer.id)).toBeNull();
    expect(await findUndoneBy(open, 'no such event')).toBeNull();
  });

  it('keeps the fold of all events as the cards, whatever happens in whatever order', async () => {
    const moments = fc.integer({ min: 0, max: 40 }).map((days) => ({
      at: MORNING.at + days * 43_200_000,
      offsetMinutes: 0,
    }));
    const steps = fc.array(
      fc.record({
        moment: moments,
        what: fc.constantFrom('add', 'remove', 'right', 'wrong', 'guess', 'undo'),
      }),
      { maxLength: 25 },
    );
    await fc.assert(
      fc.asyncProperty(steps, async (history) => {
        globalThis.indexedDB = new IDBFactory();
        open = createDatabaseOpener();
        const events: TermEvent[] = [];
        for (const { moment, what } of history) {
          const earlier = events
            .filter((event): event is QuestionAnswered => event.kind === 'questionAnswered')
            .at(-1);
          const event =
            what === 'add'
              ? added(moment)
              : what === 'remove'
                ? removed(moment)
                : what === 'undo' && earlier !== undefined
                  ? undone(moment, earlier)
                  : answered(moment, { isRight: what !== 'wrong', isGuess: what === 'guess' });
          events.push(event);
          await append(event);
        }

        const kept = (await (await open()).getAll('events')) as TermEvent[];
        const cards = events.length === 0 ? [] : [foldCard(kept)];
        expect(await readCards(open, NONE_RETRACTED)).toEqual(cards);
      }),
      { numRuns: 40 },
    );
  });

  it('folds again what older rules folded', async () => {
    await append(added(MORNING));
    const database = await open();
    await database.clear('cards');
    await database.put('meta', 'of older rules', 'foldRules');

    expect(await readCards(open, NONE_RETRACTED)).toEqual([foldCard([added(MORNING)])]);
  });

  it('tries again after an opening that failed', async () => {
    const factory = globalThis.indexedDB;
    globalThis.indexedDB = {
      open: () => {
        throw new DOMException('disk', 'UnknownError');
      },
    } as never;
    await expect(readCards(open, NONE_RETRACTED)).rejects.toThrow('disk');
    globalThis.indexedDB = factory;

    expect(await readCards(open, NONE_RETRACTED)).toEqual([]);
  });

  it('is left alone by an older build, which cannot open it', async () => {
    (await open()).close();
    const newer = indexedDB.open('peerlight', 99);
    await new Promise((resolve) => (newer.onsuccess = resolve));
    newer.result.close();

    await expect(createDatabaseOpener()()).rejects.toMatchObject({ name: 'VersionError' });
  });
});
