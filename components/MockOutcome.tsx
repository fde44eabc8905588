import { useEffect, useRef, useState } from 'preact/hooks';
import { MockJudgedItem } from '@/components/MockJudgedItem';
import { useFocusOn } from '@/components/use-focus-on';
import { dayInWords, minutesInWords } from '@/components/mock-words';
import type { TermId } from '@/glossary/entry';
import type { MockResult } from '@/messaging/mock-requests';

type MockOutcomeProps = {
  readonly result: MockResult;
  readonly inQuiz: ReadonlySet<TermId> | null;
  readonly onAddAll: (terms: readonly TermId[]) => void;
  readonly onOpenTerm: (termId: TermId) => void;
  readonly onClose: () => void;
};

/** What came of an exam: by domain, as a score letter says it, and every item explained. */
export function MockOutcome({ result, inQuiz, onAddAll, onOpenTerm, onClose }: MockOutcomeProps) {
  const { items } = result;
  const [isMissedOnly, setMissedOnly] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const missed = items.filter(({ explanation }) => !explanation.isRight);
  const leftOut = items.filter(({ picked }) => picked === null).length;
  return (
    <article class="mock-outcome" aria-label="Result">
      <h2 tabIndex={-1} ref={heading}>
        {items.length - missed.length} of {items.length} right
      </h2>
      <p>
        {result.name}, {dayInWords(result.startedAt)}. {timeUsed(result)}
        {leftOut > 0 && ` Left out: ${leftOut}.`}
      </p>
      <ByDomain result={result} />
      <MissedTerms
        missed={[...new Set(missed.map(({ question }) => question.termId))]}
        {...{ inQuiz, onAddAll }}
      />
      <h3>Every item</h3>
      <button
        type="button"
        class="chip"
        aria-pressed={isMissedOnly}
        onClick={() => setMissedOnly(!isMissedOnly)}
      >
        Only what I missed
      </button>
      <ol class="mock-judged">
        {items.map((item, place) => (
          <li key={item.answerId} hidden={isMissedOnly && item.explanation.isRight}>
            <MockJudgedItem item={item} number={place + 1} onOpenTerm={onOpenTerm} />
          </li>
        ))}
      </ol>
      <button type="button" class="button quiet" onClick={onClose}>
        Back to mock exams
      </button>
    </article>
  );
}

function timeUsed({ elapsedMs, limitMinutes }: MockResult): string {
  const used = minutesInWords(Math.floor(elapsedMs / 60_000));
  return `Time: ${used}${limitMinutes === null ? '' : ` of ${minutesInWords(limitMinutes)}`}.`;
}

function ByDomain({ result: { domains, report } }: { readonly result: MockResult }) {
  return (
    <>
      <table class="mock-domains">
        <caption>By domain</caption>
        <thead>
          <tr>
            <th scope="col">Domain</th>
            <th scope="col">Right</th>
            <th scope="col">Percent</th>
          </tr>
        </thead>
        <tbody>
          {domains.map(({ domain, right, asked, percent }) => (
            <tr key={domain}>
              <th scope="row">{domain}</th>
              <td>
                {right} of {asked}
              </td>
              <td>{percent === null ? 'not enough items' : `${percent} %`}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="mock-note">
        {report !== null && `The real letter: ${report} `}
        This says how one practice went. It cannot say whether you would pass.
      </p>
    </>
  );
}

type MissedTermsProps = Pick<MockOutcomeProps, 'inQuiz' | 'onAddAll'> & {
  readonly missed: readonly TermId[];
};

function MissedTerms({ missed, inQuiz, onAddAll }: MissedTermsProps) {
  const [isWanted, setWanted] = useState(false);
  const absent = missed.filter((termId) => inQuiz !== null && !inQuiz.has(termId));
  const note = useFocusOn<HTMLParagraphElement>(isWanted && absent.length === 0);
  if (missed.length === 0 || inQuiz === null) return null;
  return (
    <div class="mock-missed">
      <p role="status" tabIndex={-1} ref={note}>
        {absent.length === 0
          ? `What you missed is in your quiz: ${termsOf(missed.length)}.`
          : `Not in your quiz, of what you missed: ${termsOf(absent.length)}.`}
      </p>
      {absent.length > 0 && (
        <button
          type="button"
          class="button"
          onClick={() => {
            setWanted(true);
            onAddAll(absent);
          }}
        >
          Put them into my quiz
        </button>
      )}
    </div>
  );
}

function termsOf(count: number): string {
  return count === 1 ? '1 term' : `${count} terms`;
}
