import * as v from 'valibot';
import type { TermId } from '@/glossary/entry';
import { ANSWER_MODES, QUESTION_KINDS, type StudyEvent } from '@/scheduling/events';
import type { EpochMs } from '@/scheduling/study-day';
import type { LookUp, Note } from '@/storage/schema';

/** Raise when a file's shape changes, and go on reading the shapes before it. */
export const BACKUP_VERSION = 1;

/** The choices that a backup holds: where marks are switched on. */
export type BackupSettings = {
  readonly marks: {
    readonly isOnEverywhere: boolean;
    readonly sites: Readonly<Record<string, boolean>>;
  };
};

/** A backup file. Card states are not in it: they are folded from the events. */
export type Backup = {
  readonly app: 'peerlight';
  readonly version: typeof BACKUP_VERSION;
  /** The version of the database that it was read from. */
  readonly databaseVersion: number;
  readonly exportedAt: EpochMs;
  readonly settings: BackupSettings;
  readonly events: readonly StudyEvent[];
  readonly notes: readonly Note[];
  readonly lookUps: readonly LookUp[];
};

/** A clock may be wrong by decades, but a time outside these is no clock's. */
const MAX_TIME = Date.UTC(2100, 0);
/** Places in a log go on from the latest time in it: they may run ahead of every clock. */
const MAX_ORDER = Date.UTC(2200, 0);
const MAX_DAY = MAX_TIME / 86_400_000;
const MINUTES_A_DAY = 24 * 60;
const HOUR_MS = 3_600_000;
/** Longer than anybody's note or any sentence of a page. */
const MAX_TEXT_LENGTH = 20_000;

const whole = (min: number, max: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(min), v.maxValue(max));
const textUpTo = (length: number) => v.pipe(v.string(), v.maxLength(length));
const time = whole(0, MAX_TIME);
const day = whole(-2, MAX_DAY);
// Every object has a `constructor`: as a name in a table it would be found before it is put in.
const slug = v.pipe(v.string(), v.regex(/^(?!constructor$)[a-z0-9-]{1,80}$/));
const termId = v.pipe(
  slug,
  v.transform((id) => id as TermId), // the brand is made where data enters
);
const eventId = v.pipe(v.string(), v.uuid());

const anyEvent = {
  id: eventId,
  at: time,
  offsetMinutes: whole(-MINUTES_A_DAY, MINUTES_A_DAY),
  day,
  order: whole(0, MAX_ORDER),
};
const termEvent = { ...anyEvent, termId };
const event: v.GenericSchema<unknown, StudyEvent> = v.variant('kind', [
  v.strictObject({
    ...termEvent,
    kind: v.picklist([
      'termAdded',
      'termRemoved',
      'cardSuspended',
      'cardMarkedKnown',
      'cardResumed',
    ]),
  }),
  v.strictObject({
    ...termEvent,
    kind: v.literal('questionAnswered'),
    questionKind: v.picklist(QUESTION_KINDS),
    questionId: v.nullable(slug),
    contentVersion: whole(0, 1_000_000),
    optionOrder: v.pipe(v.array(slug), v.maxLength(8)),
    picked: textUpTo(300),
    isRight: v.boolean(),
    isGuess: v.boolean(),
    confusedWith: v.nullable(termId),
    mode: v.picklist(ANSWER_MODES),
    answerMs: whole(0, HOUR_MS),
  }),
  v.strictObject({ ...termEvent, kind: v.literal('answerUndone'), answerId: eventId }),
  v.strictObject({
    ...anyEvent,
    kind: v.literal('planChanged'),
    plan: v.strictObject({
      track: v.nullable(slug),
      examDay: v.nullable(day),
      minutesADay: v.pipe(v.number(), v.minValue(0), v.maxValue(MINUTES_A_DAY)),
    }),
  }),
]);

const note: v.GenericSchema<unknown, Note> = v.strictObject({
  termId,
  text: textUpTo(MAX_TEXT_LENGTH),
  at: time,
});
const lookUp: v.GenericSchema<unknown, LookUp> = v.strictObject({
  id: eventId,
  termId,
  at: time,
  day,
  sentence: v.nullable(textUpTo(MAX_TEXT_LENGTH)),
  surface: textUpTo(300),
});

/** A site becomes part of a match pattern: one that is no host would spoil them all. */
const site = v.pipe(v.string(), v.check(isHost));

/** The shape of a backup: everything in it is checked before anything of it is kept. */
export const backupSchema: v.GenericSchema<unknown, Backup> = v.strictObject({
  app: v.literal('peerlight'),
  version: v.literal(BACKUP_VERSION),
  databaseVersion: whole(1, 1_000),
  exportedAt: time,
  settings: v.strictObject({
    marks: v.strictObject({ isOnEverywhere: v.boolean(), sites: v.record(site, v.boolean()) }),
  }),
  events: v.array(event),
  notes: v.array(note),
  lookUps: v.array(lookUp),
});

function isHost(name: string): boolean {
  const url = `https://${name}/`;
  return URL.canParse(url) && new URL(url).hostname === name;
}
