import { counted } from '@/components/counted';
import { dateName } from '@/components/day-name';
import type { SurfaceLink } from '@/components/surface-link';
import { useLoaded } from '@/components/use-loaded';

type CopyReminderProps = {
  readonly link: SurfaceLink;
  readonly onOpenData: () => void;
};

/** Says quietly, when there is something to lose and no fresh copy of it, that one can be saved. */
export function CopyReminder({ link, onOpenData }: CopyReminderProps) {
  const [status] = useLoaded(() => link.request('readDataStatus', {}), null);
  if (status.kind !== 'loaded' || !status.value.isCopyDue) return null;
  const { answers, lastCopyOn } = status.value;
  return (
    <div class="copy-reminder quiet-note">
      <p>
        {lastCopyOn === null
          ? `Your ${counted(answers, 'answer')} are on this device alone.`
          : `The last copy of your answers is from ${dateName(lastCopyOn)}.`}
      </p>
      <button type="button" class="button quiet" onClick={onOpenData}>
        Save a copy
      </button>
    </div>
  );
}
