import type { Explanation } from '@/quiz/explanation';
import type { QuestionOption } from '@/quiz/question';

type ChoiceOptionsProps = {
  readonly options: readonly QuestionOption[];
  readonly picked: string | null;
  /** Whether one can be chosen now. */
  readonly isOpen: boolean;
  readonly explanation: Explanation | null;
  readonly onPick: (picked: string) => void;
};

/** The options of a question. Once answered, the key and the chosen one say why. */
export function ChoiceOptions(props: ChoiceOptionsProps) {
  const { options, picked, isOpen, explanation, onPick } = props;
  return (
    <>
      {options.map(({ id, text }, place) => (
        <button
          key={id}
          type="button"
          class={`option ${explanation === null ? '' : markOf(id, explanation, picked)}`}
          data-option={id}
          aria-pressed={picked === id}
          aria-disabled={!isOpen}
          onClick={() => isOpen && onPick(id)}
        >
          <span class="number" aria-hidden="true">
            {place + 1}
          </span>
          <span>
            {text}
            {explanation !== null && <Why {...{ explanation, picked, id }} />}
          </span>
        </button>
      ))}
    </>
  );
}

function markOf(id: string, { keyId }: Explanation, picked: string | null): string {
  if (id === keyId) return 'right';
  return id === picked ? 'wrong' : '';
}

type WhyProps = {
  readonly id: string;
  readonly picked: string | null;
  readonly explanation: Explanation;
};

function Why({ id, picked, explanation }: WhyProps) {
  const { isRight, keyId, why, whyNot } = explanation;
  if (id === keyId) {
    return (
      <span class="why">
        <b>✓ {isRight ? 'Right.' : 'This one fits.'}</b> {why}
      </span>
    );
  }
  if (id !== picked || whyNot === null) return null;
  return (
    <span class="why">
      <b>✕ Your answer.</b> {whyNot}
    </span>
  );
}
