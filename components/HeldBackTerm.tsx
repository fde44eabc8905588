import type { GlossaryEntry } from '@/glossary/entry';
import type { HeldBack } from '@/glossary/explain';

type HeldBackTermProps = {
  readonly entry: GlossaryEntry;
  readonly why: HeldBack;
  readonly onShow: () => void;
};

const WORDS: Readonly<Record<HeldBack, string>> = {
  asked: 'Your quiz is asking this now, so its definition waits for your answer.',
  due: 'This one is due today. What do you remember of it?',
};

/** A term whose definition a person would rather bring up from memory first. It is one click away. */
export function HeldBackTerm({ entry, why, onShow }: HeldBackTermProps) {
  return (
    <article class="term-article" aria-label={entry.headword} data-term-id={entry.id}>
      <header class="term-heading">
        <h2>{entry.headword}</h2>
      </header>
      <p>{WORDS[why]}</p>
      <div class="actions">
        <button type="button" class="button quiet" onClick={onShow}>
          Show the definition
        </button>
      </div>
    </article>
  );
}
