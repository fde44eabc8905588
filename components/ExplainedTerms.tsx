import { useState } from 'preact/hooks';
import type { TermId } from '@/glossary/entry';
import type { ExplainedTerm, ExplainedText } from '@/glossary/explain';
import { HelpStrip } from '@/components/HelpStrip';
import { highlightTitle } from '@/components/highlight-title';
import { TermArticle } from '@/components/TermArticle';

type ExplainedTermsProps = {
  readonly explained: ExplainedText;
  /** The terms in the quiz; null while that is not known or cannot be. */
  readonly inQuiz: ReadonlySet<TermId> | null;
  readonly onQuiz: (termId: TermId, isWanted: boolean) => void;
  readonly onOpenTerm: (termId: TermId) => void;
};

/** Everything that a highlight says, in reading order. */
export function ExplainedTerms({ explained, ...rest }: ExplainedTermsProps) {
  const { terms, isCut, help } = explained;
  if (terms.length === 0) {
    return (
      <>
        <p class="quiet-note">There is no term in this highlight. The search above knows more.</p>
        <HelpStrip lines={help} />
      </>
    );
  }
  return (
    <section class="explained-terms" aria-label="Terms in your highlight">
      <p class="section-note" role="status">
        {highlightTitle(explained)}
        {isCut && '. It was very long: this explains its first part.'}
      </p>
      <HelpStrip lines={help} />
      {terms.map((term) => (
        <SenseChoice key={term.senses[0]?.id} term={term} isAlone={terms.length === 1} {...rest} />
      ))}
    </section>
  );
}

type SenseChoiceProps = Omit<ExplainedTermsProps, 'explained'> & {
  readonly term: ExplainedTerm;
  readonly isAlone: boolean;
};

/** One term; where the words have several senses, the reader chooses. */
function SenseChoice({ term, isAlone, inQuiz, onQuiz, onOpenTerm }: SenseChoiceProps) {
  const [chosen, setChosen] = useState(0);
  const entry = term.senses[chosen] ?? term.senses[0];
  if (entry === undefined) return null;
  return (
    <>
      {term.senses.length > 1 && (
        <div class="sense-choice" role="group" aria-label={`“${term.surface}” could mean`}>
          <span>“{term.surface}” could mean</span>
          {term.senses.map((sense, place) => (
            <button
              key={sense.id}
              type="button"
              class="chip"
              aria-pressed={place === chosen}
              onClick={() => setChosen(place)}
            >
              {sense.headword}
            </button>
          ))}
        </div>
      )}
      <TermArticle
        key={entry.id}
        entry={entry}
        match={term}
        startsBrief={!isAlone}
        isInQuiz={inQuiz === null ? null : inQuiz.has(entry.id)}
        onQuiz={onQuiz}
        onOpenTerm={onOpenTerm}
      />
    </>
  );
}
