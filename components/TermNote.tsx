import { useRef, useState } from 'preact/hooks';
import { FailureNotice } from '@/components/FailureNotice';
import type { SurfaceLink } from '@/components/surface-link';
import { useLoaded } from '@/components/use-loaded';
import type { TermId } from '@/glossary/entry';
import type { FailureCode } from '@/messaging/protocol';

type TermNoteProps = { readonly link: SurfaceLink; readonly termId: TermId };

/** Who pauses for so long has a thought worth keeping. */
const PAUSE_MS = 500;
/** Longer notes belong into a notebook. */
const MAX_LENGTH = 2_000;

/** A person's own note on a term, kept on the device when they pause or leave the field. */
export function TermNote({ link, termId }: TermNoteProps) {
  const [note] = useLoaded(() => link.request('readNote', { termId }), termId);
  const [failure, setFailure] = useState<FailureCode | null>(null);
  const [isSaved, setSaved] = useState(false);
  const kept = useRef<string | null>(null);
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);
  if (note.kind !== 'loaded') return null;
  kept.current ??= note.value;
  const save = async (text: string) => {
    if (text === kept.current) return;
    const result = await link.request('writeNote', { termId, text });
    setFailure(result.ok ? null : result.code);
    if (result.ok) kept.current = text;
    setSaved(result.ok);
  };
  // A popup can be closed at any moment: nobody has to leave the field first.
  const saveSoon = (text: string) => {
    clearTimeout(waiting.current);
    waiting.current = setTimeout(() => void save(text), PAUSE_MS);
  };
  return (
    <div class="term-note">
      <label>
        Your note
        <textarea
          rows={2}
          maxLength={MAX_LENGTH}
          defaultValue={note.value}
          onInput={(event) => {
            setSaved(false);
            saveSoon(event.currentTarget.value);
          }}
          onBlur={(event) => void save(event.currentTarget.value)}
        />
      </label>
      <span role="status">{isSaved ? 'Kept on this device' : ''}</span>
      {failure !== null && <FailureNotice code={failure} onRetry={null} />}
    </div>
  );
}
