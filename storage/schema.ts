import type { DBSchema } from 'idb';
import type { TermId } from '@/glossary/entry';
import type { MockExam } from '@/quiz/mock-exam';
import type { EventId, StudyEvent } from '@/scheduling/events';
import type { CardState } from '@/scheduling/fold';
import type { CardHistory } from '@/scheduling/history';
import type { EpochMs, StudyDay } from '@/scheduling/study-day';

/** A term that was looked up, with the sentence it stood in. A person can clear all of them at once. */
export type LookUp = {
  readonly id: EventId;
  readonly termId: TermId;
  readonly at: EpochMs;
  readonly day: StudyDay;
  /** Null where the term was looked up in the glossary, or no sentence is kept. */
  readonly sentence: string | null;
  /** The words that named the term there; empty without a sentence. */
  readonly surface: string;
};

/** A person's own note on a term. */
export type Note = { readonly termId: TermId; readonly text: string; readonly at: EpochMs };

/** Everything that Peerlight keeps on the device. Only the background opens it. */
export interface StudySchema extends DBSchema {
  /** The log. Append-only: the truth. */
  events: {
    key: EventId;
    value: StudyEvent;
    indexes: { term: [TermId, EpochMs]; order: EpochMs; kind: [StudyEvent['kind'], EpochMs] };
  };
  /** The fold of each term's events: a cache. */
  cards: { key: TermId; value: CardState };
  histories: { key: TermId; value: CardHistory };
  /** Under `foldRules`: the rules by which the caches were folded. */
  meta: { key: 'foldRules'; value: string };
  lookUps: { key: EventId; value: LookUp; indexes: { term: [TermId, EpochMs]; at: EpochMs } };
  notes: { key: TermId; value: Note };
  /** At most one of them is not finished. What they found is in the log. */
  mockExams: { key: EventId; value: MockExam };
}
