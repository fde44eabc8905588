import { useState } from 'preact/hooks';
import { FailureNotice } from '@/components/FailureNotice';
import type { SurfaceLink } from '@/components/surface-link';
import type { TermId } from '@/glossary/entry';
import type { CardFlag, FailureCode } from '@/messaging/protocol';

type PutAwayProps = {
  readonly link: SurfaceLink;
  readonly termId: TermId;
  readonly isPutAway: boolean;
};

/** Takes a term out of the turn without losing what is known of it, and back into it. */
export function PutAway({ link, termId, isPutAway }: PutAwayProps) {
  const [failure, setFailure] = useState<FailureCode | null>(null);
  // What came of it is told to every surface, this one too.
  const flag = async (wanted: CardFlag) => {
    const params = { eventId: link.newEventId(), termId, flag: wanted };
    const result = await link.request('setCardFlag', params);
    setFailure(result.ok ? null : result.code);
  };
  const choices: readonly (readonly [CardFlag, string])[] = isPutAway
    ? [['asked', 'Ask me again']]
    : [
        ['known', 'I know this'],
        ['suspended', 'Leave it out'],
      ];
  return (
    <div class="put-away">
      {isPutAway && <span>Not asked for now.</span>}
      {choices.map(([wanted, label]) => (
        <button key={wanted} type="button" class="link" onClick={() => void flag(wanted)}>
          {label}
        </button>
      ))}
      {failure !== null && <FailureNotice code={failure} onRetry={null} />}
    </div>
  );
}
