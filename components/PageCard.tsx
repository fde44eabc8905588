import { useState } from 'preact/hooks';
import type { TermId } from '@/glossary/entry';
import type { ExplainedText } from '@/glossary/explain';
import { FailureNotice } from '@/components/FailureNotice';
import { HeldBackTerm } from '@/components/HeldBackTerm';
import { HelpStrip } from '@/components/HelpStrip';
import { highlightTitle } from '@/components/highlight-title';
import { LampMark } from '@/components/LampMark';
import { TermArticle } from '@/components/TermArticle';
import { useFocusOn } from '@/components/use-focus-on';
import type { FailureCode } from '@/messaging/protocol';

type PageCardProps = {
  readonly explained: ExplainedText;
  /** The terms in the quiz; null while that is not known, and in private windows. */
  readonly inQuiz: ReadonlySet<TermId> | null;
  readonly failure: FailureCode | null;
  readonly onQuiz: (termId: TermId, isWanted: boolean) => void;
  /** Opens the side panel; null where the browser allows no page to do so. */
  readonly onOpenPanel: (() => void) | null;
  readonly onClose: () => void;
};

/** The card in a page: one term in full, the others one click away. */
export function PageCard(props: PageCardProps) {
  const { explained, inQuiz, failure, onQuiz, onOpenPanel, onClose } = props;
  const choices = choicesIn(explained);
  const [chosenId, setChosenId] = useState<TermId | null>(null);
  const [shown, setShown] = useState<readonly TermId[]>([]);
  const definition = useFocusOn<HTMLDivElement>(shown.length > 0);
  const chosen = choices.find(({ entry }) => entry.id === chosenId) ?? choices[0];
  const held =
    chosen === undefined || shown.includes(chosen.entry.id)
      ? undefined
      : explained.heldBack[chosen.entry.id];
  const title =
    explained.terms.length === 0 ? 'No term in this highlight' : highlightTitle(explained);
  return (
    <div class="page-card" role="dialog" aria-label={`Peerlight: ${title}`}>
      <header>
        <LampMark size={16} />
        <p role="status">{title}</p>
        {onOpenPanel !== null && (
          <button
            type="button"
            class="icon-button"
            aria-label="Open in side panel"
            onClick={onOpenPanel}
          >
            <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" class="line-icon">
              <rect x="1.7" y="2.7" width="12.6" height="10.6" rx="2" />
              <path d="M10 3v10" />
            </svg>
          </button>
        )}
        <button type="button" class="icon-button" aria-label="Close" onClick={onClose}>
          <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" class="line-icon">
            <path d="m4 4 8 8M12 4l-8 8" />
          </svg>
        </button>
      </header>
      <div class="scroller">
        {explained.isCut && (
          <p class="cut-note">The highlight was very long: this explains its first part.</p>
        )}
        <HelpStrip lines={explained.help} />
        {failure !== null && <FailureNotice code={failure} onRetry={null} />}
        {chosen !== undefined && held !== undefined && (
          <HeldBackTerm
            entry={chosen.entry}
            why={held}
            onShow={() => setShown([...shown, chosen.entry.id])}
          />
        )}
        {chosen !== undefined && held === undefined && (
          <div tabIndex={-1} ref={definition}>
            <TermArticle
              key={chosen.entry.id}
              entry={chosen.entry}
              match={chosen.term}
              startsBrief
              isInQuiz={inQuiz === null ? null : inQuiz.has(chosen.entry.id)}
              onQuiz={onQuiz}
              onOpenTerm={null}
            />
          </div>
        )}
      </div>
      {choices.length > 1 && (
        <div class="other-terms" role="group" aria-label="Terms in your highlight">
          {choices.map(({ entry, term, isOtherSense }) => (
            <button
              key={entry.id}
              type="button"
              class="chip"
              aria-pressed={entry.id === chosen?.entry.id}
              onClick={() => setChosenId(entry.id)}
            >
              {isOtherSense ? `${term.surface}: ${entry.headword}` : entry.headword}
            </button>
          ))}
        </div>
      )}
      {onOpenPanel === null && (
        <p class="panel-hint">
          <kbd>Alt</kbd> <kbd>Shift</kbd> <kbd>P</kbd> opens the sidebar
        </p>
      )}
    </div>
  );
}

/** Every term once: a sense of one word may be named by another word of the same highlight. */
function choicesIn({ terms }: ExplainedText) {
  const first = terms.flatMap((term) =>
    term.senses.slice(0, 1).map((entry) => ({ entry, term, isOtherSense: false })),
  );
  const named = new Set(first.map(({ entry }) => entry.id));
  const others = terms.flatMap((term) =>
    term.senses
      .slice(1)
      .filter(({ id }) => !named.has(id) && named.add(id))
      .map((entry) => ({ entry, term, isOtherSense: true })),
  );
  return [...first, ...others];
}
