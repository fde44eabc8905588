import type { TermId } from '@/glossary/entry';
import type { ImportChanges, Tally } from '@/scheduling/backup-report';
import type { EventId, StudyEvent } from '@/scheduling/events';
import type { Backup } from '@/storage/backup/backup-schema';
import type { LookUp, Note } from '@/storage/schema';

/** What is on the device before a file is taken in. */
export type KnownRecords = {
  readonly events: ReadonlySet<EventId>;
  readonly terms: ReadonlySet<TermId>;
  readonly notes: ReadonlyMap<TermId, Note>;
  readonly lookUps: ReadonlySet<EventId>;
};

/** The records to write, and what they change. */
export type ImportPlan = {
  readonly events: readonly StudyEvent[];
  readonly notes: readonly Note[];
  readonly lookUps: readonly LookUp[];
  readonly changes: ImportChanges;
};

/** Finds what a backup brings: records by their ids, what is known stays as it is; of two notes the newer one. */
export function planImport(
  backup: Pick<Backup, 'events' | 'notes' | 'lookUps'>,
  known: KnownRecords,
): ImportPlan {
  const given = {
    events: firstOfEach(backup.events, ({ id }) => id),
    notes: newestOfEach(backup.notes),
    lookUps: firstOfEach(backup.lookUps, ({ id }) => id),
  };
  const isNew = ({ id }: { readonly id: EventId }) => !known.events.has(id);
  const answers = given.events.filter(({ kind }) => kind === 'questionAnswered');
  const terms = new Set(given.events.flatMap((event) => ('termId' in event ? event.termId : [])));
  const events = given.events.filter(isNew);
  const notes = given.notes.filter((note) => wins(note, known.notes.get(note.termId)));
  const lookUps = given.lookUps.filter(({ id }) => !known.lookUps.has(id));

  const answerTally = tally(answers, isNew);
  const addedNotes = notes.filter(({ termId }) => !known.notes.has(termId)).length;
  const knownNotes = given.notes.filter((note) => isSame(note, known.notes.get(note.termId)));
  return {
    events,
    notes,
    lookUps,
    changes: {
      answers: answerTally,
      terms: tally([...terms], (termId) => !known.terms.has(termId)),
      otherEvents: {
        added: events.length - answerTally.added,
        known: given.events.length - events.length - answerTally.known,
      },
      notes: {
        added: addedNotes,
        known: knownNotes.length,
        replaced: notes.length - addedNotes,
        kept: given.notes.length - notes.length - knownNotes.length,
      },
      sentences: { added: lookUps.length, known: given.lookUps.length - lookUps.length },
      days: daysOf(given.events),
    },
  };
}

function tally<Item>(items: readonly Item[], isNew: (item: Item) => boolean): Tally {
  const added = items.filter(isNew).length;
  return { added, known: items.length - added };
}

/** Whether a note takes the place of another. Of two of one moment, all devices choose the same one. */
function wins(note: Note, other: Note | undefined): boolean {
  if (other === undefined) return true;
  return note.at > other.at || (note.at === other.at && note.text > other.text);
}

function isSame(note: Note, other: Note | undefined): boolean {
  return other !== undefined && note.at === other.at && note.text === other.text;
}

function newestOfEach(notes: readonly Note[]): readonly Note[] {
  const newest = new Map<TermId, Note>();
  for (const note of notes) if (wins(note, newest.get(note.termId))) newest.set(note.termId, note);
  return [...newest.values()];
}

function firstOfEach<Item>(items: readonly Item[], keyOf: (item: Item) => string): readonly Item[] {
  const first = new Map<string, Item>();
  for (const item of items) if (!first.has(keyOf(item))) first.set(keyOf(item), item);
  return [...first.values()];
}

function daysOf(events: readonly StudyEvent[]): ImportChanges['days'] {
  const [first] = events;
  if (first === undefined) return null;
  let days = { first: first.day, last: first.day };
  for (const { day } of events) {
    days = { first: Math.min(days.first, day), last: Math.max(days.last, day) };
  }
  return days;
}
