import type { FailureCode } from '@/messaging/protocol';

type FailureNoticeProps = {
  readonly code: FailureCode;
  /** Offers another try; null where trying again cannot help. */
  readonly onRetry: (() => void) | null;
};

/** The only place that turns a failure into words: what happened, and what still works. */
const WORDS: Readonly<Record<FailureCode, string>> = {
  storageFull:
    'Your device has no room left, so this could not be saved. Free some space and try again. Looking words up still works.',
  storageBroken:
    'Your study data cannot be opened right now, so nothing was changed. Restarting the browser often helps. Looking words up still works.',
  newerDatabase:
    'A newer Peerlight keeps your study data, so this one changes nothing in it. You can save a copy of it on the study page, under “Your data”. Looking words up still works.',
  privateWindow: 'In a private window nothing is kept, so there is no quiz here. Definitions work.',
  backgroundGone: 'Peerlight was just updated or is still starting. Please try again.',
  refused:
    'That did not work: this part of Peerlight may be out of date. Close it and open it again.',
  unexpected: 'Something went wrong, and nothing was changed. Please try again.',
};

/** Says what went wrong, and offers another try. */
export function FailureNotice({ code, onRetry }: FailureNoticeProps) {
  return (
    <div class="failure-notice" role="alert">
      <p>{WORDS[code]}</p>
      {onRetry !== null && (
        <button type="button" class="button quiet" onClick={onRetry}>
          Try again
        </button>
      )}
    </div>
  );
}
