import { dateName } from '@/components/day-name';
import { FailureNotice } from '@/components/FailureNotice';
import { Progress } from '@/components/Progress';
import type { SavingCopy } from '@/components/use-save-copy';
import type { DataStatus } from '@/messaging/data-requests';

type SaveCopyProps = {
  /** Null while it is not known. */
  readonly status: DataStatus | null;
  readonly copy: SavingCopy;
  readonly onSave: () => void;
};

/** The way out: everything in one file. */
export function SaveCopy({ status, copy, onSave }: SaveCopyProps) {
  return (
    <section class="save-copy" aria-labelledby="save-copy">
      <h2 id="save-copy">Save a copy</h2>
      <p>
        One file with your answers, your notes, the sentences you met terms in, and your choices;
        mock exams are not in it. It is plain text, so keep it where only you can read it.
      </p>
      {status !== null && <p>{lastCopy(status)}</p>}
      <button
        type="button"
        class="button"
        aria-disabled={copy.kind === 'gathering'}
        onClick={onSave}
      >
        Save a copy
      </button>
      {copy.kind === 'gathering' && (
        <Progress label="Gathering your data" done={copy.done} total={copy.total} />
      )}
      {copy.kind === 'failed' && <FailureNotice code={copy.code} onRetry={onSave} />}
      <p role="status">
        {copy.kind === 'saved'
          ? 'The copy was handed to your browser. Look whether it is in your downloads.'
          : ''}
      </p>
    </section>
  );
}

function lastCopy({ lastCopyOn, isCopyDue }: DataStatus): string {
  if (lastCopyOn === null) return 'You have not saved a copy yet.';
  const note = isCopyDue ? ' A new one would hold what you have done since.' : '';
  return `You saved the last one on ${dateName(lastCopyOn)}.${note}`;
}
