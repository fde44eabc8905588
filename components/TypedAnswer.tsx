import { useState } from 'preact/hooks';
import type { Explanation, TypedPart } from '@/quiz/explanation';

type TypedAnswerProps = {
  readonly maxLength: number;
  readonly picked: string | null;
  readonly explanation: Explanation | null;
  readonly onPick: (picked: string) => void;
};

/** A term to type. Once answered it stands beside what was wanted, slips of spelling shown. */
export function TypedAnswer({ maxLength, picked, explanation, onPick }: TypedAnswerProps) {
  const [typed, setTyped] = useState('');
  const answer = () => typed.trim() !== '' && onPick(typed.trim());
  if (picked === null) {
    return (
      <div class="typed-answer">
        <label>
          Your answer
          <input
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
    <div class="typed-answer">
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
