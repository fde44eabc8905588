import { useEffect, useRef } from 'preact/hooks';
import type { Question } from '@/quiz/question';

type QuestionStemProps = {
  /** The element's id, by which the answers are labelled. */
  readonly id: string;
  readonly question: Question;
  /** Whether the focus goes to the question: it does when the person moved on to it. */
  readonly takesFocus: boolean;
};

/** What is asked, and the code that the answer depends on. */
export function QuestionStem({ id, question, takesFocus }: QuestionStemProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (takesFocus) heading.current?.focus();
  }, [question, takesFocus]);
  return (
    <>
      <div id={id}>
        <p class="prompt">{question.prompt}</p>
        <h2 class={question.kind} tabIndex={-1} ref={heading}>
          {question.stem}
        </h2>
      </div>
      {question.restsOn !== null && <p class="rests-on">As in: {question.restsOn}</p>}
    </>
  );
}
