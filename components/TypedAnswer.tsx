import { useState } from 'preact/hooks';
import { useFocusOn } from '@/components/use-focus-on';
import type { Explanation, TypedPart } from '@/quiz/explanation';

type TypedAnswerProps = {
  /** The element that says what is asked. */
  readonly stemId: string;
  /** Whether the focus goes to the field: it does when the person moved on to the question. */
  readonly takesFocus: boolean;
  readonly maxLength: number;
  readonly picked: string | null;
  readonly explanation: Explanation | null;
  readonly onPick: (picked: string) => void;
};

/** A term to type. Once answered it stands beside what was wanted, slips of spelling shown. */
export function TypedAnswer(props: TypedAnswerProps) {
  const { stemId, takesFocus, maxLength, picked, explanation, onPick } = props;
  const [typed, setTyped] = useState('');
  const field = useFocusOn<HTMLInputElement>(takesFocus && picked === null);
  const said = useFocusOn<HTMLDivElement>(explanation !== null);
  const answer = () => typed.trim() !== '' && onPick(typed.trim());
  if (picked === null) {
    return (
      <div class="typed-answer">
        <label>
          Your answer
          <input
            ref={field}
            aria-describedby={stemId}
            value={typed}
            maxLength={maxLength}
            autocomplete="off"
            spellcheck={false}
            onInput={(event) => setTyped(event.currentTarget.value)}
            onKeyDown={(event) => event.key === 'Enter' && answer()}
          />
        </label>
        <button type="button" class="button" disabled={typed.trim() === ''} onClick={answer}>
          Answer
        </button>
        <button type="button" class="button quiet" onClick={() => onPick('')}>
          I don’t know
        </button>
      </div>
    );
  }
  return (
    <div class="typed-answer" tabIndex={-1} ref={said}>
      {picked !== '' && (
        <p>
          You typed: <b>{picked}</b>
        </p>
      )}
      {explanation !== null && <Verdict explanation={explanation} />}
    </div>
  );
}

function Verdict({ explanation }: { readonly explanation: Explanation }) {
  const { isRight, answer, why, whyNot, typed } = explanation;
  return (
    <div class={`option ${isRight ? 'right' : 'wrong'}`}>
      <span>
        <b>
          {isRight ? '✓ Right: ' : 'It is: '}
          {answer}
        </b>
        {typed !== null && <Spelling parts={typed} />}
        {whyNot !== null && <span class="why">{whyNot}</span>}
        <span class="why">{why}</span>
      </span>
    </div>
  );
}

/** Where the spelling differs: what was missing is underlined, what was too much is struck out. */
function Spelling({ parts }: { readonly parts: readonly TypedPart[] }) {
  return (
    <span class="spelling">
      Spelling:{' '}
      {parts.map(({ text, kind }, place) => {
        if (kind === 'missing') return <ins key={place}>{text}</ins>;
        return kind === 'extra' ? <del key={place}>{text}</del> : text;
      })}
    </span>
  );
}
