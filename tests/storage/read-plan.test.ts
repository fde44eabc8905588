import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { ExamPlan } from '@/scheduling/events';
import { appendEvents } from '@/storage/append-events';
import { createDatabaseOpener } from '@/storage/database';
import { readPlan } from '@/storage/read-plan';
import { asNew, at, NONE_RETRACTED, planned } from '../support/study';

const MORNING = at('2026-01-01T09:00:00+00:00');
const NOON = at('2026-01-01T12:00:00+00:00');
const FIRST: ExamPlan = { track: 'ncps', examDay: 20_500, minutesADay: 20 };
const SECOND: ExamPlan = { track: 'ncps', examDay: 20_530, minutesADay: 15 };

let open = createDatabaseOpener();
beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  open = createDatabaseOpener();
});

describe('the plan', () => {
  it('is for no exam and twenty minutes a day until one is made', async () => {
    expect(await readPlan(open)).toEqual({ track: null, examDay: null, minutesADay: 20 });
  });

  it('is the last one that was made, whatever the clock said', async () => {
    const plans = [planned(NOON, FIRST), planned(MORNING, SECOND)];
    for (const plan of plans) await appendEvents(open, [asNew(plan)], NONE_RETRACTED);

    expect(await readPlan(open)).toEqual(SECOND);
  });
});
