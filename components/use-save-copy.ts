import { useState } from 'preact/hooks';
import type { SurfaceLink } from '@/components/surface-link';
import type { FailureCode, Result } from '@/messaging/protocol';
import type { BackupPart, BackupPlace } from '@/scheduling/backup-report';

/** A copy of everything: not begun, on its way, handed to the browser's downloads, or failed. */
export type SavingCopy =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'gathering'; readonly done: number; readonly total: number }
  | { readonly kind: 'saved' }
  | { readonly kind: 'failed'; readonly code: FailureCode };

/** Gathers a copy part by part and hands it to the downloads; `onSaved` is called when that is noted. */
export function useSaveCopy(
  link: SurfaceLink,
  onSaved: () => void,
): readonly [copy: SavingCopy, save: () => void] {
  const [copy, setCopy] = useState<SavingCopy>({ kind: 'waiting' });

  const save = async () => {
    const texts: string[] = [];
    let place: BackupPlace | null = null;
    let done = 0;
    setCopy({ kind: 'gathering', done, total: 1 });
    do {
      const part: Result<BackupPart> = await link.request('readBackupPart', { place });
      if (!part.ok) return setCopy({ kind: 'failed', code: part.code });
      const { text, recordCount, total, next }: BackupPart = part.value;
      texts.push(text);
      done += recordCount;
      place = next;
      setCopy({ kind: 'gathering', done, total });
    } while (place !== null);
    link.saveFile({ name: 'peerlight-copy', type: 'json', texts });
    setCopy({ kind: 'saved' });
    await link.request('copySaved', {});
    onSaved();
  };
  return [copy, () => void (copy.kind === 'gathering' || save())];
}
