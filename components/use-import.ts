import { useRef, useState } from 'preact/hooks';
import type { SurfaceLink } from '@/components/surface-link';
import type { ImportPreview } from '@/messaging/data-requests';
import type { FailureCode, Result } from '@/messaging/protocol';
import type { BackupProblem } from '@/scheduling/backup-report';

/** Half a million answers: what is larger is no copy of ours, and would not fit into memory. */
const MAX_FILE_BYTES = 200_000_000;
/** So much of a file travels in one message. */
const PIECE_LENGTH = 1_000_000;

type Sound = Extract<ImportPreview, { readonly ok: true }>;

/** A copy that is brought in: chosen, checked, looked at, taken in. */
export type Importing =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'reading'; readonly done: number; readonly total: number }
  | { readonly kind: 'refused'; readonly problem: BackupProblem }
  | { readonly kind: 'failed'; readonly code: FailureCode }
  | { readonly kind: 'previewing'; readonly preview: Sound; readonly isTakingIn: boolean }
  | { readonly kind: 'takenIn'; readonly preview: Sound };

/** What a person can do with a copy. */
export type ImportControls = {
  readonly importing: Importing;
  readonly choose: (file: File) => void;
  readonly takeIn: () => void;
  readonly leave: () => void;
};

/** Hands a file to the background, which checks it, says what it would change, and takes it in when told to. */
export function useImport({ request, newEventId }: SurfaceLink): ImportControls {
  const [importing, setImporting] = useState<Importing>({ kind: 'waiting' });
  const chosen = useRef<{ readonly importId: string; readonly text: string } | null>(null);

  const handOver = async (importId: string, text: string): Promise<Result<null>> => {
    const pieces = piecesOf(text);
    for (const [number, piece] of pieces.entries()) {
      const staged = await request('stageImport', { importId, number, text: piece });
      if (!staged.ok || chosen.current?.importId !== importId) return staged;
      setImporting({ kind: 'reading', done: number + 1, total: pieces.length });
    }
    return { ok: true, value: null };
  };
  const choose = async (file: File) => {
    const importId = newEventId();
    chosen.current = null; // whatever is still being read is no longer wanted
    if (file.size > MAX_FILE_BYTES) {
      return setImporting({ kind: 'refused', problem: { kind: 'tooLarge' } });
    }
    setImporting({ kind: 'reading', done: 0, total: 1 });
    const text = await file.text().catch(() => null); // gone since it was chosen, or too much for the device
    if (text === null) {
      return setImporting({ kind: 'refused', problem: { kind: 'unreadable', line: null } });
    }
    chosen.current = { importId, text };
    const staged = await handOver(importId, text);
    const preview = staged.ok ? await request('previewImport', { importId }) : staged;
    if (chosen.current?.importId !== importId) return; // another file was chosen since
    setImporting(
      !preview.ok
        ? { kind: 'failed', code: preview.code }
        : preview.value.ok
          ? { kind: 'previewing', preview: preview.value, isTakingIn: false }
          : { kind: 'refused', problem: preview.value.problem },
    );
  };
  const takeIn = async ({ preview }: Extract<Importing, { kind: 'previewing' }>) => {
    if (chosen.current === null) return;
    const { importId, text } = chosen.current;
    setImporting({ kind: 'previewing', preview, isTakingIn: true });
    let taken = await request('importBackup', { importId });
    if (!taken.ok && taken.code === 'backgroundGone') {
      // It went to sleep over the preview and has forgotten the file. Taking one in twice is once.
      const staged = await handOver(importId, text);
      taken = staged.ok ? await request('importBackup', { importId }) : staged;
    }
    setImporting(
      !taken.ok
        ? { kind: 'failed', code: taken.code }
        : taken.value.ok
          ? { kind: 'takenIn', preview: taken.value }
          : { kind: 'refused', problem: taken.value.problem },
    );
  };
  return {
    importing,
    choose: (file) => void choose(file),
    takeIn: () => {
      if (importing.kind === 'previewing' && !importing.isTakingIn) void takeIn(importing);
    },
    leave: () => {
      chosen.current = null;
      setImporting({ kind: 'waiting' });
    },
  };
}

/** Cuts a text for travelling; between the two halves of a character it would be spoilt. */
function piecesOf(text: string): readonly string[] {
  const pieces: string[] = [];
  for (let start = 0; start < text.length || pieces.length === 0;) {
    const end = start + PIECE_LENGTH;
    const isInCharacter = /[\ud800-\udbff]/.test(text.charAt(end - 1));
    pieces.push(text.slice(start, isInCharacter ? end - 1 : end));
    start = isInCharacter ? end - 1 : end;
  }
  return pieces;
}
