import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { GlossaryEntry, TermId } from '@/glossary/entry';
import type { ExplainedTerm } from '@/glossary/explain';
import { HelpStrip } from '@/components/HelpStrip';
import { ReportLink } from '@/components/ReportLink';

/** How a text names a term. */
type TermMatch = Pick<ExplainedTerm, 'surface' | 'isForm' | 'alsoMeans' | 'count'>;

type TermArticleProps = {
  readonly entry: GlossaryEntry;
  /** How the text named the term; null where it was not found in a text. */
  readonly match: TermMatch | null;
  /** Whether only definition and difference show until more is asked for. */
  readonly startsBrief: boolean;
  /** Whether the term is in the quiz; null while that is not known or cannot be. */
  readonly isInQuiz: boolean | null;
  readonly onQuiz: (termId: TermId, isWanted: boolean) => void;
  /** Opens another term; null where there is no room for it. */
  readonly onOpenTerm: ((termId: TermId) => void) | null;
};

/** One definition, with why it matters, an example, what it is not, and where it is examined. */
export function TermArticle(props: TermArticleProps) {
  const { entry, startsBrief, onOpenTerm } = props;
  const [isBrief, setBrief] = useState(startsBrief);
  const differences = isBrief ? entry.differences.slice(0, 1) : entry.differences;
  return (
    <article class="term-article" aria-label={entry.headword} data-term-id={entry.id}>
      <header class="term-heading">
        <h2>{entry.headword}</h2>
        {props.match !== null && <FoundAs {...props.match} headword={entry.headword} />}
      </header>
      <p class="definition">{entry.definition}</p>
      {entry.languageCare !== null && <LanguageCare {...entry.languageCare} />}
      {!isBrief && (
        <>
          <Labelled label="Why it matters">{entry.why}</Labelled>
          <Labelled label="In practice" isExample>
            {entry.example}
          </Labelled>
        </>
      )}
      {differences.map((difference) => (
        <p class="difference" key={difference.headword}>
          <b>Not {difference.headword}:</b> {difference.note}
        </p>
      ))}
      {!isBrief && <MoreAbout entry={entry} onOpenTerm={onOpenTerm} />}
      <HelpStrip lines={entry.help} />
      <div class="actions">
        <QuizButton {...props} />
        {startsBrief && (
          <button
            type="button"
            class="button quiet"
            aria-expanded={!isBrief}
            aria-label={`${isBrief ? 'More' : 'Less'} about ${entry.headword}`}
            onClick={() => setBrief(!isBrief)}
          >
            {isBrief ? 'More' : 'Less'}
          </button>
        )}
      </div>
    </article>
  );
}

/** In one line why the term is shown, unless its own name stands in the text once. */
function FoundAs({ headword, ...match }: TermMatch & { readonly headword: string }) {
  const { surface, isForm, alsoMeans, count } = match;
  const isOtherWord = surface.toLowerCase() !== headword.toLowerCase();
  const times = count > 1 ? `${count} times` : null;
  const form = isForm ? `, a form of ${headword}` : '';
  const found = isOtherWord ? `found as “${surface}”${form}` : null;
  const other = alsoMeans.length > 0 ? `it could also mean ${alsoMeans.join(' or ')}` : null;
  const note = [found, times, other].filter((part) => part !== null).join('; ');
  return note === '' ? null : <span class="found-as">{note}</span>;
}

/** What people often prefer to an avoid-term, and why. Everybody chooses the words for themselves. */
function LanguageCare({ prefer, reason }: NonNullable<GlossaryEntry['languageCare']>) {
  return (
    <div class="language-care">
      <h3>Often preferred</h3>
      <p>{prefer.join(' · ')}</p>
      <p>{reason}</p>
    </div>
  );
}

function Labelled(props: {
  readonly label: string;
  readonly isExample?: boolean;
  readonly children: ComponentChildren;
}) {
  return (
    <div class="labelled">
      <h3>{props.label}</h3>
      <p class={props.isExample === true ? 'example' : undefined}>{props.children}</p>
    </div>
  );
}

function MoreAbout({ entry, onOpenTerm }: Pick<TermArticleProps, 'entry' | 'onOpenTerm'>) {
  return (
    <>
      {entry.differsBy.map(({ where, note }) => (
        <p class="varies" key={where}>
          <b>{where}:</b> {note}
        </p>
      ))}
      {entry.askLocally !== null && <p class="varies">{entry.askLocally}</p>}
      {onOpenTerm !== null && entry.related.length > 0 && (
        <div class="labelled">
          <h3>Related</h3>
          <ul class="chips">
            {entry.related.map(({ termId, headword }) => (
              <li key={termId}>
                <button type="button" class="chip" onClick={() => onOpenTerm(termId)}>
                  {headword}
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
      <details class="exams-and-sources">
        <summary>Exams and sources</summary>
        <ul>
          {Object.entries(entry.exams).map(([exam, domain]) => (
            <li key={exam}>
              {exam}: {domain ?? 'no published outline'}
            </li>
          ))}
        </ul>
        <p>
          {entry.sources
            .map(({ title, evidence }) => `${title} (${EVIDENCE[evidence]})`)
            .join('; ')}
        </p>
      </details>
      <ReportLink about={entry.headword} />
    </>
  );
}

/** What an editor really read of a source, in words. */
const EVIDENCE: Readonly<Record<string, string>> = {
  read: 'read',
  secondary: 'from a report of it',
  general: 'general knowledge',
};

/** One button for in and out: it keeps the focus, and what it did is said beside it. */
function QuizButton({ entry, isInQuiz, onQuiz }: TermArticleProps) {
  if (isInQuiz === null) return null;
  return (
    <>
      <button
        type="button"
        class={isInQuiz ? 'button in-quiz' : 'button'}
        onClick={() => onQuiz(entry.id, !isInQuiz)}
      >
        {isInQuiz ? '✓ In your quiz: take out' : 'Quiz me on this'}
      </button>
      <span class="visually-hidden" role="status">
        {isInQuiz ? `${entry.headword} is in your quiz` : ''}
      </span>
    </>
  );
}
