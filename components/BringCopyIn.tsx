import { useState } from 'preact/hooks';
import { BackupProblemNotice } from '@/components/BackupProblemNotice';
import { FailureNotice } from '@/components/FailureNotice';
import { FileChoice } from '@/components/FileChoice';
import { ImportSummary } from '@/components/ImportSummary';
import { Progress } from '@/components/Progress';
import type { SurfaceLink } from '@/components/surface-link';
import { useFocusOn } from '@/components/use-focus-on';
import { useImport } from '@/components/use-import';
import type { ImportPreview } from '@/messaging/data-requests';

/** The way back in: a copy is looked at before it changes anything. */
export function BringCopyIn({ link }: { readonly link: SurfaceLink }) {
  const { importing, choose, takeIn, leave } = useImport(link);
  const [hasLeft, setLeft] = useState(false);
  const heading = useFocusOn<HTMLHeadingElement>(hasLeft);
  const outcome = useFocusOn<HTMLParagraphElement>(importing.kind === 'takenIn');
  const leaveIt = () => {
    leave();
    setLeft(true);
  };
  const chooseFile = (file: File) => {
    setLeft(false);
    choose(file);
  };
  return (
    <section class="bring-copy-in" aria-labelledby="bring-copy-in">
      <h2 id="bring-copy-in" tabIndex={-1} ref={heading}>
        Bring a copy in
      </h2>
      <p>
        What is here stays, and what the copy has more is added. You see what would change before it
        does, and the same copy brought in twice counts once.
      </p>
      <FileChoice label="Choose a copy" accept=".json,application/json" onChoose={chooseFile} />
      {importing.kind === 'reading' && (
        <Progress label="Reading the copy" done={importing.done} total={importing.total} />
      )}
      {importing.kind === 'refused' && <BackupProblemNotice problem={importing.problem} />}
      {importing.kind === 'failed' && <FailureNotice code={importing.code} onRetry={null} />}
      {importing.kind === 'previewing' && (
        <div class="import-preview" role="group" aria-label="What the copy would change">
          <ImportSummary preview={importing.preview} />
          {bringsNothing(importing.preview) ? (
            <p>Everything in this copy is here already.</p>
          ) : (
            <button
              type="button"
              class="button"
              aria-disabled={importing.isTakingIn}
              onClick={takeIn}
            >
              Bring it in
            </button>
          )}
          <button type="button" class="button quiet" onClick={leaveIt}>
            Leave it
          </button>
        </div>
      )}
      <p role="status" tabIndex={-1} ref={outcome}>
        {statusOf(importing)}
      </p>
    </section>
  );
}

function statusOf(importing: ReturnType<typeof useImport>['importing']): string {
  if (importing.kind === 'takenIn') return 'The copy is in. Your quiz goes on from there.';
  if (importing.kind !== 'previewing') return '';
  return importing.isTakingIn
    ? 'One moment…'
    : 'The copy was read. What it would change stands above; nothing has changed yet.';
}

function bringsNothing({
  changes,
  takesSettings,
}: Extract<ImportPreview, { readonly ok: true }>): boolean {
  const { answers, otherEvents, notes, sentences } = changes;
  const added = answers.added + otherEvents.added + notes.added + notes.replaced + sentences.added;
  return added === 0 && !takesSettings;
}
