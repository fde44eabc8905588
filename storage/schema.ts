import type { DBSchema } from 'idb';
import type { TermId } from '@/glossary/entry';
import type { EventId, StudyEvent } from '@/scheduling/events';
import type { CardState } from '@/scheduling/fold';
import type { EpochMs } from '@/scheduling/study-day';

/** Everything that Peerlight keeps on the device. Only the background opens it. */
export interface StudySchema extends DBSchema {
  /** The log. Append-only: the truth. */
  events: {
    key: EventId;
    value: StudyEvent;
    indexes: { term: [TermId, EpochMs]; at: EpochMs };
  };
  /** The fold of each term's events: a cache. */
  cards: { key: TermId; value: CardState };
}
