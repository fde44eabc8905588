import { useState } from 'preact/hooks';
import { useFocusOn } from '@/components/use-focus-on';

type ReflectionAnswerProps = {
  readonly lookFor: readonly string[];
  readonly picked: string | null;
  readonly onPick: (picked: string) => void;
};

/** How a person judges their own answer. The ids stand in the log. */
const JUDGEMENTS = [
  { id: 'shown', label: 'Mine showed this' },
  { id: 'partly', label: 'Some of it' },
  { id: 'notYet', label: 'Not yet' },
] as const;

/** Asks to think first; then shows what a good answer shows, and the person judges for themselves. */
export function ReflectionAnswer({ lookFor, picked, onPick }: ReflectionAnswerProps) {
  const [isCompared, setCompared] = useState(false);
  const points = useFocusOn<HTMLParagraphElement>(isCompared);
  if (!isCompared && picked === null) {
    return (
      <div class="reflection-answer">
        <p class="quiet-note">
          Take a moment to think, or write for yourself. Nothing that you think or write is kept.
        </p>
        <button type="button" class="button" onClick={() => setCompared(true)}>
          Compare
        </button>
      </div>
    );
  }
  return (
    <div class="reflection-answer">
      <p tabIndex={-1} ref={points}>
        A good answer shows:
      </p>
      <ul>
        {lookFor.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
      <p id="judge-it">And yours? Only you can say.</p>
      <div role="group" aria-labelledby="judge-it">
        {JUDGEMENTS.map(({ id, label }) => (
          <button
            key={id}
            type="button"
            class="button quiet"
            aria-pressed={picked === id}
            aria-disabled={picked !== null}
            onClick={() => picked === null && onPick(id)}
          >
            {picked === id && '✓ '}
            {label}
          </button>
        ))}
      </div>
    </div>
  );
}
