import { useState } from 'preact/hooks';
import { counted } from '@/components/counted';
import { FailureNotice } from '@/components/FailureNotice';
import type { SurfaceLink } from '@/components/surface-link';
import { useFocusOn } from '@/components/use-focus-on';
import type { DataStatus } from '@/messaging/data-requests';
import type { FailureCode } from '@/messaging/protocol';

type DeleteEverythingProps = {
  readonly link: SurfaceLink;
  /** Null while it is not known. */
  readonly status: DataStatus | null;
  readonly onSaveCopy: () => void;
};

type Deleting =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'asking' }
  | { readonly kind: 'kept' }
  | { readonly kind: 'deleting' }
  | { readonly kind: 'deleted' }
  | { readonly kind: 'failed'; readonly code: FailureCode };

/** Deletes all that is kept, after asking once more. */
export function DeleteEverything({ link, status, onSaveCopy }: DeleteEverythingProps) {
  const [deleting, setDeleting] = useState<Deleting>({ kind: 'waiting' });
  const question = useFocusOn<HTMLParagraphElement>(deleting.kind === 'asking');
  const opener = useFocusOn<HTMLButtonElement>(deleting.kind === 'kept');
  const outcome = useFocusOn<HTMLParagraphElement>(deleting.kind === 'deleted');

  const deleteAll = async () => {
    if (deleting.kind === 'deleting') return;
    setDeleting({ kind: 'deleting' });
    const deleted = await link.request('deleteAllData', {});
    setDeleting(deleted.ok ? { kind: 'deleted' } : { kind: 'failed', code: deleted.code });
  };
  return (
    <section class="delete-everything" aria-labelledby="delete-everything">
      <h2 id="delete-everything">Delete everything</h2>
      {deleting.kind === 'asking' || deleting.kind === 'deleting' ? (
        <div role="group" aria-labelledby="delete-question">
          <p id="delete-question" tabIndex={-1} ref={question}>
            Delete {status === null ? 'all your data' : sumOf(status)}? Only a copy can bring this
            back (mock exams are not in it), so save one first if you may want it again.
          </p>
          <button type="button" class="button" onClick={() => setDeleting({ kind: 'kept' })}>
            Keep everything
          </button>
          <button type="button" class="button quiet" onClick={onSaveCopy}>
            Save a copy first
          </button>
          <button
            type="button"
            class="button quiet"
            aria-disabled={deleting.kind === 'deleting'}
            onClick={() => void deleteAll()}
          >
            Delete it all now
          </button>
        </div>
      ) : (
        <>
          <p>Starts Peerlight over on this device, as if it were new.</p>
          <button
            ref={opener}
            type="button"
            class="button quiet"
            onClick={() => setDeleting({ kind: 'asking' })}
          >
            Delete everything…
          </button>
        </>
      )}
      {deleting.kind === 'failed' && <FailureNotice code={deleting.code} onRetry={null} />}
      <p role="status" tabIndex={-1} ref={outcome}>
        {deleting.kind === 'deleted' ? 'Everything is deleted.' : ''}
      </p>
    </section>
  );
}

function sumOf({ answers, terms, notes, sentences }: DataStatus): string {
  const rows = [
    [answers, 'answer'],
    [terms, 'term'],
    [notes, 'note'],
    [sentences, 'look-up'],
  ] as const;
  const parts = rows.flatMap(([count, what]) => (count > 0 ? [counted(count, what)] : []));
  return new Intl.ListFormat('en-GB').format([...parts, 'your choices']);
}
