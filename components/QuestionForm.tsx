import { useEffect, useId, useRef } from 'preact/hooks';
import type { TermId } from '@/glossary/entry';
import { HelpStrip } from '@/components/HelpStrip';
import { ReportLink } from '@/components/ReportLink';
import type { Explanation } from '@/quiz/explain-answer';
import type { Question } from '@/quiz/question';

type QuestionFormProps = {
  readonly question: Question;
  readonly isGuess: boolean;
  /** What was chosen; null while the question is open. */
  readonly picked: TermId | null;
  /** Null until the answer is saved. */
  readonly explanation: Explanation | null;
  /** Whether the focus goes to the question: it does when the person moved on to it. */
  readonly takesFocus: boolean;
  readonly onGuess: () => void;
  readonly onPick: (termId: TermId) => void;
};

/** A question and its options; after the answer, what is right and why. A click answers. */
export function QuestionForm(props: QuestionFormProps) {
  const { question, picked, explanation, takesFocus } = props;
  const stemId = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (takesFocus) heading.current?.focus();
  }, [question, takesFocus]);
  return (
    <form
      class="question-form"
      aria-labelledby={stemId}
      onSubmit={(event) => event.preventDefault()}
    >
      <div id={stemId}>
        <p class="prompt">{question.prompt}</p>
        <h2 class={question.kind} tabIndex={-1} ref={heading}>
          {question.stem}
        </h2>
      </div>
      {question.options.map((option, place) => (
        <button
          key={option.termId}
          type="button"
          class={`option ${markOf(option.termId, props)}`}
          data-option={option.termId}
          aria-pressed={picked === option.termId}
          aria-disabled={picked !== null}
          onClick={() => picked === null && props.onPick(option.termId)}
        >
          <span class="number" aria-hidden="true">
            {place + 1}
          </span>
          <span>
            {option.text}
            {explanation !== null && (
              <Why kind={question.kind} explanation={explanation} termId={option.termId} />
            )}
          </span>
        </button>
      ))}
      <HelpStrip lines={question.help} />
      {explanation !== null && <ReportLink about={`${question.kind} ${question.termId}`} />}
      {picked === null && (
        <button type="button" class="guess" aria-pressed={props.isGuess} onClick={props.onGuess}>
          <span class="box" aria-hidden="true">
            {props.isGuess ? '✓' : ''}
          </span>
          I’m guessing <kbd>g</kbd>
        </button>
      )}
    </form>
  );
}

function markOf(termId: TermId, { question, picked, explanation }: QuestionFormProps): string {
  if (explanation === null) return '';
  if (termId === question.termId) return 'right';
  return termId === picked ? 'wrong' : '';
}

type WhyProps = {
  readonly kind: Question['kind'];
  readonly explanation: Explanation;
  readonly termId: TermId;
};

function Why({ kind, explanation, termId }: WhyProps) {
  const { key, chosen, isRight } = explanation;
  if (termId === key.termId) {
    return (
      <span class="why">
        <b>✓ {isRight ? 'Right.' : 'This one fits.'}</b> {key.why}
      </span>
    );
  }
  if (termId !== chosen?.termId) return null;
  if (kind === 'pick-definition') {
    return (
      <span class="why">
        <b>✕ Your answer.</b> This describes “{chosen.headword}”. {chosen.note}
      </span>
    );
  }
  return (
    <span class="why">
      <b>✕ Your answer.</b> {chosen.note ?? chosen.definition}
    </span>
  );
}
