import { useState } from 'preact/hooks';
import { ChoiceOptions } from '@/components/ChoiceOptions';
import { HelpStrip } from '@/components/HelpStrip';
import { ReadOn } from '@/components/ReadOn';
import { ReportLink } from '@/components/ReportLink';
import type { TermId } from '@/glossary/entry';
import type { JudgedItem } from '@/quiz/mock-result';

type MockJudgedItemProps = {
  readonly item: JudgedItem;
  readonly number: number;
  readonly onOpenTerm: (termId: TermId) => void;
};

const VERDICTS = { right: '✓ Right', wrong: '✕ Not this one', open: '– Left out' } as const;

/** An item of a finished exam: whether it was right; opened, why. */
export function MockJudgedItem({ item, number, onOpenTerm }: MockJudgedItemProps) {
  const [isOpen, setOpen] = useState(false);
  const { question, picked, explanation, domain } = item;
  const { isRight, readOn } = explanation;
  const verdict = isRight ? 'right' : picked === null ? 'open' : 'wrong';
  return (
    <>
      <button
        type="button"
        class="mock-judged-item"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        <span class={verdict}>
          {number}. {VERDICTS[verdict]}
        </span>
        <span>{question.stem}</span>
      </button>
      {isOpen && (
        <div class="mock-judged-why">
          <p class="prompt">{domain}</p>
          {question.restsOn !== null && <p class="rests-on">As in: {question.restsOn}</p>}
          {question.form === 'choice' && (
            <ChoiceOptions
              options={question.options}
              picked={picked}
              isOpen={false}
              explanation={explanation}
              onPick={() => {}}
            />
          )}
          <ReadOn terms={readOn} onOpenTerm={onOpenTerm} />
          <HelpStrip lines={question.help} />
          <ReportLink about={`${question.kind} ${question.questionId ?? question.termId}`} />
        </div>
      )}
    </>
  );
}
