import { useId } from 'preact/hooks';
import { ChoiceOptions } from '@/components/ChoiceOptions';
import { HelpStrip } from '@/components/HelpStrip';
import { QuestionStem } from '@/components/QuestionStem';
import { ReadOn } from '@/components/ReadOn';
import { ReflectionAnswer } from '@/components/ReflectionAnswer';
import { ReportLink } from '@/components/ReportLink';
import { TypedAnswer } from '@/components/TypedAnswer';
import type { TermId } from '@/glossary/entry';
import type { Explanation } from '@/quiz/explanation';
import type { Question } from '@/quiz/question';

type QuestionFormProps = {
  readonly question: Question;
  readonly isGuess: boolean;
  /** What was chosen, typed or judged; null while the question is open. */
  readonly picked: string | null;
  /** Null until the answer is saved. */
  readonly explanation: Explanation | null;
  /** Whether the focus goes to the question: it does when the person moved on to it. */
  readonly takesFocus: boolean;
  readonly onGuess: () => void;
  readonly onPick: (picked: string) => void;
  /** Opens the definition of a term; null where there is no room for it. */
  readonly onOpenTerm: ((termId: TermId) => void) | null;
};

/** A question and its answers; after the answer, what is right and why. A click answers. */
export function QuestionForm(props: QuestionFormProps) {
  const { question, picked, explanation, takesFocus, onPick } = props;
  const stemId = useId();
  const shared = { picked, explanation, onPick };
  return (
    <form
      class="question-form"
      aria-labelledby={stemId}
      onSubmit={(event) => event.preventDefault()}
    >
      <QuestionStem
        id={stemId}
        question={question}
        takesFocus={takesFocus && question.form !== 'typed'}
      />
      {question.form === 'choice' && (
        <ChoiceOptions options={question.options} isOpen={picked === null} {...shared} />
      )}
      {question.form === 'typed' && (
        <TypedAnswer maxLength={question.maxLength} {...{ stemId, takesFocus }} {...shared} />
      )}
      {question.form === 'reflection' && (
        <ReflectionAnswer lookFor={question.lookFor} {...{ picked, onPick }} />
      )}
      {explanation !== null && <ReadOn terms={explanation.readOn} onOpenTerm={props.onOpenTerm} />}
      <HelpStrip lines={question.help} />
      {explanation !== null && (
        <ReportLink about={`${question.kind} ${question.questionId ?? question.termId}`} />
      )}
      {picked === null && question.form !== 'reflection' && (
        <button type="button" class="guess" aria-pressed={props.isGuess} onClick={props.onGuess}>
          <span class="box" aria-hidden="true">
            {props.isGuess ? '✓' : ''}
          </span>
          I’m guessing {question.form === 'choice' && <kbd>g</kbd>}
        </button>
      )}
    </form>
  );
}
