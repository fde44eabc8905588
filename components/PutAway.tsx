import type { SurfaceLink } from '@/components/surface-link';
import type { TermId } from '@/glossary/entry';
import type { CardFlag } from '@/messaging/protocol';

type PutAwayProps = {
  readonly link: SurfaceLink;
  readonly termId: TermId;
  readonly isPutAway: boolean;
};

/** Takes a term out of the turn without losing what is known of it, and back into it. */
export function PutAway({ link, termId, isPutAway }: PutAwayProps) {
  // What came of it is told to every surface, this one too.
  const flag = (wanted: CardFlag) =>
    void link.request('setCardFlag', { eventId: link.newEventId(), termId, flag: wanted });
  if (isPutAway) {
    return (
      <p class="put-away">
        Not asked for now.{' '}
        <button type="button" class="link" onClick={() => flag('asked')}>
          Ask me again
        </button>
      </p>
    );
  }
  return (
    <p class="put-away">
      <button type="button" class="link" onClick={() => flag('known')}>
        I know this
      </button>
      <button type="button" class="link" onClick={() => flag('suspended')}>
        Leave it out
      </button>
    </p>
  );
}
