import { fireEvent, render, screen } from '@testing-library/preact';
import type { ComponentProps } from 'preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { QuestionForm } from '@/components/QuestionForm';
import type { TermId } from '@/glossary/entry';
import { aQuestion, KEY, RIGHT_ANSWER, WRONG, WRONG_ANSWER } from './a-question';
import { checkAccessibility } from './check-accessibility';
import { cleanUp } from './clean-up';

afterEach(cleanUp);

type Parts = Partial<ComponentProps<typeof QuestionForm>>;

function show(parts: Parts = {}) {
  const callbacks = { onGuess: vi.fn<() => void>(), onPick: vi.fn<(picked: string) => void>() };
  const form = (changed: Parts) => (
    <QuestionForm
      question={aQuestion()}
      isGuess={false}
      picked={null}
      explanation={null}
      takesFocus={false}
      onOpenTerm={null}
      {...callbacks}
      {...parts}
      {...changed}
    />
  );
  const { container, rerender } = render(form({}));
  return { container, change: (changed: Parts) => rerender(form(changed)), ...callbacks };
}

/** The options in the order in which they stand. */
const options = () =>
  screen.getAllByRole('button').filter((button) => button.dataset['option'] !== undefined);
const option = (name: string) => screen.getByRole('button', { name: new RegExp(`^${name}`) });
const texts = () => options().map((button) => button.textContent);
/** Whether each option can be chosen, as it is said; `disabled` would take the focus from it. */
const offers = () =>
  options().map((button) => {
    if (button.matches(':disabled')) return 'disabled';
    return button.getAttribute('aria-disabled') === 'true' ? 'closed' : 'open';
  });
const guess = () => screen.queryByRole('button', { name: /^I’m guessing/ });

const AFTER_RIGHT: Parts = { picked: KEY, explanation: RIGHT_ANSWER };
const AFTER_WRONG: Parts = { picked: WRONG, explanation: WRONG_ANSWER };

describe('an open question', () => {
  it('is named by what is asked, and the text it is asked about', () => {
    show();

    expect(
      screen.getByRole('form', { name: 'Which term is this? Both people give and both receive.' }),
    ).toBeTruthy();
  });

  it('takes the focus to the text it is asked about, where the person moved on to it', () => {
    show({ takesFocus: true });

    expect(document.activeElement).toBe(
      screen.getByRole('heading', { level: 2, name: 'Both people give and both receive.' }),
    );
  });

  it('takes no focus where nobody moved on to it', () => {
    show({ takesFocus: false });

    expect(document.activeElement).toBe(document.body);
  });

  it('takes the focus again when another question follows', () => {
    const { change } = show({ takesFocus: true });
    option('trust').focus();

    change({ question: aQuestion({ stem: 'To rely on somebody.' }) });

    expect(document.activeElement).toBe(
      screen.getByRole('heading', { name: 'To rely on somebody.' }),
    );
  });

  it('leaves the focus where it is when another question follows by itself', () => {
    const { change } = show({ takesFocus: false });
    option('trust').focus();

    change({ question: aQuestion({ stem: 'To rely on somebody.' }) });

    expect(document.activeElement).toBe(option('trust'));
  });

  it('leaves the focus where it is while the same question is shown', () => {
    const question = aQuestion();
    const { change } = show({ question, takesFocus: true });
    option('trust').focus();

    change({ question, isGuess: true });

    expect(document.activeElement).toBe(option('trust'));
  });

  it('shows its options in the order given, each with its number', () => {
    show();

    expect(texts()).toEqual(['1trust', '2mutuality', '3respect']);
  });

  it('marks no option, in no way, and offers every one', () => {
    show();

    expect(offers()).toEqual(['open', 'open', 'open']);
    expect(screen.queryAllByRole('button', { pressed: true })).toEqual([]);
    expect(options().map((button) => button.className.trim())).toEqual([
      'option',
      'option',
      'option',
    ]);
  });

  it.each([
    ['trust', WRONG],
    ['mutuality', KEY],
  ])('is answered by a click on %s', (name, termId) => {
    const { onPick } = show();

    fireEvent.click(option(name));

    expect(onPick.mock.calls).toEqual([[termId]]);
  });
});

describe('a guess', () => {
  it('can be said before the choice', () => {
    const { onGuess } = show();

    fireEvent.click(screen.getByRole('button', { name: /^I’m guessing/, pressed: false }));

    expect(onGuess).toHaveBeenCalledOnce();
  });

  it('can be seen and heard', () => {
    show({ isGuess: true });

    const button = screen.getByRole('button', { name: /^I’m guessing/, pressed: true });
    expect(button.textContent).toContain('✓');
  });

  it.each<[string, Parts]>([
    ['while the answer is saved', { picked: WRONG }],
    ['after the answer', AFTER_WRONG],
  ])('cannot be said %s', (_when, parts) => {
    show({ isGuess: true, ...parts });

    expect(guess()).toBeNull();
  });
});

describe('an answer that is being saved', () => {
  it('shows what was chosen, and not whether it is right', () => {
    show({ picked: WRONG });

    expect(screen.getAllByRole('button', { pressed: true })).toEqual([option('trust')]);
    expect(texts()).toEqual(['1trust', '2mutuality', '3respect']);
  });

  it('takes no second choice', () => {
    const { onPick } = show({ picked: WRONG });

    fireEvent.click(option('mutuality'));

    expect(onPick).not.toHaveBeenCalled();
    expect(offers()).toEqual(['closed', 'closed', 'closed']);
  });

  it('leaves the focus on the option that was chosen', () => {
    const question = aQuestion();
    const { change } = show({ question, takesFocus: true });
    option('trust').focus();

    change({ question, picked: WRONG });

    expect(document.activeElement).toBe(option('trust'));
  });
});

describe('an answered question', () => {
  it('says in words that the answer is right, and why', () => {
    show(AFTER_RIGHT);

    expect(texts()).toEqual(['1trust', '2mutuality✓ Right. Peers stand on one level.', '3respect']);
  });

  it('says in words which option fits and why, and how the chosen one differs', () => {
    show(AFTER_WRONG);

    expect(texts()).toEqual([
      '1trust✕ Your answer. Trust can go one way only.',
      '2mutuality✓ This one fits. Peers stand on one level.',
      '3respect',
    ]);
  });

  it('marks the option that fits and the one that was chosen', () => {
    show(AFTER_WRONG);

    expect(option('mutuality').classList.contains('right')).toBe(true);
    expect(option('trust').classList.contains('wrong')).toBe(true);
    expect(option('respect').className.trim()).toBe('option');
    expect(screen.getAllByRole('button', { pressed: true })).toEqual([option('trust')]);
  });

  it('can still be read option by option, and takes no other choice', () => {
    const { onPick } = show(AFTER_WRONG);

    fireEvent.click(option('mutuality'));

    expect(onPick).not.toHaveBeenCalled();
    expect(offers()).toEqual(['closed', 'closed', 'closed']);
  });

  it('leaves the focus where it is', () => {
    const question = aQuestion();
    const { change } = show({ question, takesFocus: true });
    option('trust').focus();

    change({ question, ...AFTER_WRONG });

    expect(document.activeElement).toBe(option('trust'));
  });
});

it.each<[string, Parts]>([
  ['before the answer', {}],
  ['with a guess', { isGuess: true }],
  ['while the answer is saved', { picked: WRONG }],
  ['after a right answer', AFTER_RIGHT],
  ['after a wrong answer', AFTER_WRONG],
])('is accessible %s', async (_state, parts) => {
  const { container } = show(parts);

  expect(await checkAccessibility(container)).toEqual([]);
});

describe('a term to type', () => {
  const typed = { ...aQuestion(), form: 'typed' as const, maxLength: 100 };
  const field = () => screen.getByRole('textbox', { name: 'Your answer' });

  it('is answered by Enter with what was typed', () => {
    const { onPick } = show({ question: typed });

    fireEvent.input(field(), { target: { value: ' mutality ' } });
    fireEvent.keyDown(field(), { key: 'Enter' });

    expect(onPick.mock.calls).toEqual([['mutality']]);
  });

  it('is not answered with nothing, but can be given up in so many words', () => {
    const { onPick } = show({ question: typed });
    fireEvent.keyDown(field(), { key: 'Enter' });
    expect(onPick).not.toHaveBeenCalled();

    fireEvent.click(screen.getByRole('button', { name: 'I don’t know' }));

    expect(onPick.mock.calls).toEqual([['']]);
  });

  it('shows where the spelling differs', () => {
    show({
      question: typed,
      picked: 'mutality',
      explanation: {
        ...RIGHT_ANSWER,
        answer: 'mutuality',
        typed: [
          { text: 'mut', kind: 'same' },
          { text: 'u', kind: 'missing' },
          { text: 'ality', kind: 'same' },
        ],
      },
    });

    expect(document.querySelector('ins')?.textContent).toBe('u');
    expect(screen.getByText('✓ Right: mutuality')).toBeTruthy();
  });
});

describe('a reflection', () => {
  const reflection = {
    ...aQuestion(),
    form: 'reflection' as const,
    lookFor: ['One real moment', 'What you would do again'],
  };
  const judge = () => screen.getByRole('button', { name: 'Some of it' });

  it('shows what a good answer shows once the person wants to compare, who then judges', () => {
    const { onPick } = show({ question: reflection });
    expect(screen.queryByText('One real moment')).toBeNull();

    fireEvent.click(screen.getByRole('button', { name: 'Compare' }));
    expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toEqual(
      reflection.lookFor,
    );
    fireEvent.click(judge());

    expect(onPick.mock.calls).toEqual([['partly']]);
  });
});

it('an answered question leads to the definitions it rests on', () => {
  const onOpenTerm = vi.fn<(termId: TermId) => void>();
  show({ ...AFTER_WRONG, onOpenTerm });

  fireEvent.click(screen.getByRole('button', { name: 'More on trust' }));

  expect(onOpenTerm.mock.calls).toEqual([[WRONG]]);
});
