import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import type { NewEvent } from '@/scheduling/events';
import type { Moment } from '@/scheduling/study-day';
import { appendEvents } from '@/storage/append-events';
import { importBackup } from '@/storage/backup/import-backup';
import { createDatabaseOpener, type DatabaseOpener } from '@/storage/database';
import { findLastAnswer } from '@/storage/last-answer';
import { readCards } from '@/storage/read-cards';
import { backupOf } from './backup';
import { added, answered, asNew, at, foldCard, NONE_RETRACTED } from './study';
import { idOf } from './glossary';

const TERMS = ['mutuality', 'trust', 'respect'].map(idOf);
const START = at('2026-01-01T09:00:00+00:00').at;
const MINUTE_MS = 60_000;
const MINUTES_A_YEAR = 365 * 24 * 60;
const OFFSETS = [-480, -300, 0, 60, 345];

type Deed =
  | 'add'
  | 'remove'
  | 'right'
  | 'wrong'
  | 'guess'
  | 'undo'
  | 'suspend'
  | 'resume'
  | 'plan'
  | 'note'
  | 'lookUp'
  | 'copy';

/** The deeds that are events of one term and say no more than that. */
const KINDS = {
  add: 'termAdded',
  remove: 'termRemoved',
  suspend: 'cardSuspended',
  resume: 'cardResumed',
} as const;

type Step = {
  readonly device: number;
  readonly deed: Deed;
  readonly term: number;
  /** How long after the step before it, in minutes. */
  readonly after: number;
  /** Where a copy comes from. */
  readonly from: number;
};

/** What happens on some devices, and in which order their files are taken in at the end. */
export type DeviceStory = {
  /** How wrong the clock of each device is, in minutes. */
  readonly skews: readonly number[];
  readonly steps: readonly Step[];
  /** For each device: the devices whose files it takes in, some of them twice. */
  readonly merges: readonly (readonly number[])[];
};

/** Everything on a device, in a form that can be compared with another's. */
export type DeviceState = {
  readonly cards: readonly unknown[];
  readonly histories: readonly unknown[];
  /** The fold of the whole log, term by term: what the cards have to be. */
  readonly folded: readonly unknown[];
  readonly backup: { readonly events: readonly unknown[] };
};

/** Stories of two to four devices with undos, copies in between and clocks that are up to a year wrong. */
export const deviceStories: fc.Arbitrary<DeviceStory> = fc
  .integer({ min: 2, max: 4 })
  .chain((count) => {
    const device = fc.nat({ max: count - 1 });
    const everyDevice = Array.from({ length: count }, (_, place) => place);
    const merges = fc
      .tuple(
        fc.shuffledSubarray(everyDevice, { minLength: count }),
        fc.array(device, { maxLength: 2 }),
      )
      .map(([all, again]) => [...again, ...all, ...again]);
    return fc.record({
      skews: fc.array(
        fc.oneof(fc.constant(0), fc.integer({ min: -MINUTES_A_YEAR, max: MINUTES_A_YEAR })),
        { minLength: count, maxLength: count },
      ),
      steps: fc.array(
        fc.record({
          device,
          from: device,
          term: fc.nat({ max: TERMS.length - 1 }),
          after: fc.oneof(fc.nat({ max: 10 }), fc.nat({ max: 4_000 })),
          deed: fc.oneof(
            { weight: 3, arbitrary: fc.constantFrom<Deed>('right', 'wrong', 'guess') },
            { weight: 1, arbitrary: fc.constantFrom<Deed>('undo') },
            { weight: 1, arbitrary: fc.constantFrom<Deed>('copy') },
            { weight: 1, arbitrary: fc.constantFrom<Deed>('note', 'lookUp', 'plan') },
            {
              weight: 1,
              arbitrary: fc.constantFrom<Deed>('add', 'remove', 'suspend', 'resume'),
            },
          ),
        }),
        { minLength: 2, maxLength: 16, size: 'max' },
      ),
      merges: fc.array(merges, { minLength: count, maxLength: count }),
    });
  });

/** Lets a story happen on databases of its own; returns how each device ends. All of them must be equal. */
export async function tellStory({
  skews,
  steps,
  merges,
}: DeviceStory): Promise<readonly DeviceState[]> {
  const devices: DatabaseOpener[] = [];
  while (devices.length < skews.length) devices.push(await newDevice());
  let elapsed = 0;
  for (const step of steps) {
    elapsed += step.after;
    const [device, from] = [devices[step.device], devices[step.from]];
    if (device === undefined || from === undefined) continue;
    const now = {
      at: START + (elapsed + (skews[step.device] ?? 0)) * MINUTE_MS,
      offsetMinutes: OFFSETS[step.device] ?? 0,
    };
    const { deed, term } = step;
    if (deed === 'copy') await importBackup(device, await backupOf(from), NONE_RETRACTED);
    else await perform(device, { deed, term }, now);
  }

  const backups = await Promise.all(devices.map(backupOf));
  for (const [place, device] of devices.entries()) {
    for (const from of merges[place] ?? []) {
      const backup = backups[from];
      if (backup !== undefined) await importBackup(device, backup, NONE_RETRACTED);
    }
  }
  return Promise.all(devices.map(stateOf));
}

/** Opens a database of its own: the connection stays with it when the next device gets another. */
async function newDevice(): Promise<DatabaseOpener> {
  globalThis.indexedDB = new IDBFactory();
  const open = createDatabaseOpener();
  await open();
  return open;
}

async function perform(
  open: DatabaseOpener,
  { deed, term }: { readonly deed: Exclude<Deed, 'copy'>; readonly term: number },
  now: Moment,
): Promise<void> {
  const termId = TERMS[term] ?? idOf('mutuality');
  const event = added(now, termId); // its id and day, for whatever happens
  const database = await open();
  if (deed === 'note') {
    await database.put('notes', { termId, text: `written at ${event.id}`, at: now.at });
  } else if (deed === 'lookUp') {
    const { id, day } = event;
    await database.put('lookUps', { id, day, termId, at: now.at, sentence: null, surface: '' });
  } else {
    const happened = await eventOf(deed, { open, event, now });
    if (happened !== null) await appendEvents(open, [happened], NONE_RETRACTED);
  }
}

async function eventOf(
  deed: Exclude<Deed, 'copy' | 'note' | 'lookUp'>,
  given: {
    readonly open: DatabaseOpener;
    readonly event: ReturnType<typeof added>;
    readonly now: Moment;
  },
): Promise<NewEvent | null> {
  const { event, now } = given;
  const { id, at: happenedAt, offsetMinutes, day, termId } = event;
  const stamp = { id, at: happenedAt, offsetMinutes, day };
  switch (deed) {
    case 'right':
    case 'wrong':
    case 'guess':
      return asNew(answered(now, { termId, isRight: deed !== 'wrong', isGuess: deed === 'guess' }));
    case 'undo': {
      const answer = await findLastAnswer(given.open);
      if (answer === null) return null;
      return { ...stamp, kind: 'answerUndone', answerId: answer.id, termId: answer.termId };
    }
    case 'plan':
      return {
        ...stamp,
        kind: 'planChanged',
        plan: { track: null, examDay: day + 30, minutesADay: 20 },
      };
    default:
      return { ...stamp, termId, kind: KINDS[deed] };
  }
}

async function stateOf(open: DatabaseOpener): Promise<DeviceState> {
  const cards = await readCards(open, NONE_RETRACTED);
  const backup = await backupOf(open);
  const events = backup.events.filter((event) => 'termId' in event);
  return {
    cards,
    histories: await (await open()).getAll('histories'),
    folded: cards.map(({ termId }) =>
      foldCard(
        events.filter((event) => event.termId === termId),
        termId,
      ),
    ),
    backup,
  };
}
