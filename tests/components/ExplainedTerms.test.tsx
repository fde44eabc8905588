import { fireEvent, render, screen, within } from '@testing-library/preact';
import type { ComponentProps } from 'preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ExplainedTerms } from '@/components/ExplainedTerms';
import type { TermId } from '@/glossary/entry';
import { termIdOf } from '@/glossary/compiling/term-id';
import { anEntry } from '../support/an-entry';
import { LONG_ENTRY } from './long-entry';
import { aFoundTerm, AMBIGUOUS_TERM, anExplainedText } from './an-explained-text';
import { checkAccessibility } from './check-accessibility';
import { cleanUp } from './clean-up';

afterEach(cleanUp);

const TRUST = aFoundTerm(anEntry({ headword: 'trust' }));
const MUTUALITY = aFoundTerm(anEntry({ headword: 'mutuality' }), { surface: 'mutual', count: 3 });

function show(parts: Partial<ComponentProps<typeof ExplainedTerms>> = {}) {
  const onQuiz = vi.fn<(termId: TermId, isWanted: boolean) => void>();
  const onOpenTerm = vi.fn<(termId: TermId) => void>();
  const { container } = render(
    <ExplainedTerms
      explained={anExplainedText([TRUST, MUTUALITY])}
      inQuiz={new Set()}
      onQuiz={onQuiz}
      onOpenTerm={onOpenTerm}
      {...parts}
    />,
  );
  return { container, onQuiz, onOpenTerm };
}

const moreButtons = () => screen.queryAllByRole('button', { name: /^More about / });
const headwords = () =>
  screen.getAllByRole('article').map((article) => article.getAttribute('aria-label'));

describe('the terms of a highlight', () => {
  it('stand in reading order in a region with a name', () => {
    show();

    expect(screen.getByRole('region', { name: 'Terms in your highlight' })).toBeTruthy();
    expect(headwords()).toEqual(['trust', 'mutuality']);
  });

  it.each([
    { terms: [TRUST], isCut: false, said: '1 term in your highlight' },
    { terms: [TRUST, MUTUALITY], isCut: false, said: '2 terms in your highlight' },
    {
      terms: [TRUST],
      isCut: true,
      said: '1 term in your highlight. It was very long: this explains its first part.',
    },
    {
      terms: [TRUST, MUTUALITY],
      isCut: true,
      said: '2 terms in your highlight. It was very long: this explains its first part.',
    },
  ])('are counted in a status, and a cut highlight says so: $said', ({ terms, isCut, said }) => {
    show({ explained: anExplainedText(terms, { isCut }), inQuiz: null });

    expect(screen.getByRole('status').textContent).toBe(said);
  });

  it('say in which words and how often they were found', () => {
    show();

    const article = screen.getByRole('article', { name: 'mutuality' });
    expect(article.textContent).toContain('found as “mutual”; 3 times');
  });

  it('are brief where there are several', () => {
    show();

    expect(moreButtons().map((button) => button.getAttribute('aria-label'))).toEqual([
      'More about trust',
      'More about mutuality',
    ]);
  });

  it('are in full where there is one', () => {
    show({ explained: anExplainedText([TRUST]) });

    expect(moreButtons()).toEqual([]);
    expect(screen.getByRole('article').textContent).toContain('Why it matters');
  });

  it('say of each whether it is in the quiz', () => {
    show({ inQuiz: new Set([termIdOf('trust')]) });

    const [trust, mutuality] = screen.getAllByRole('article');
    expect(trust?.textContent).toContain('In your quiz');
    expect(mutuality?.textContent).toContain('Quiz me on this');
  });

  it('offer no quiz while nobody knows what is in it', () => {
    show({ inQuiz: null });

    expect(screen.queryByRole('button', { name: 'Quiz me on this' })).toBeNull();
  });

  it('pass on what is wanted of them', () => {
    const { onQuiz, onOpenTerm } = show({ explained: anExplainedText([aFoundTerm(LONG_ENTRY)]) });

    fireEvent.click(screen.getByRole('button', { name: 'Quiz me on this' }));
    fireEvent.click(screen.getByRole('button', { name: 'lived experience' }));

    expect(onQuiz.mock.calls).toEqual([[LONG_ENTRY.id, true]]);
    expect(onOpenTerm.mock.calls).toEqual([['lived-experience']]);
  });

  it('may be none, which is said', () => {
    const { container } = show({ explained: anExplainedText([]) });

    expect(container.textContent).toBe(
      'There is no term in this highlight. The search above knows more.',
    );
  });
});

describe('words with several senses', () => {
  const choice = () => screen.getByRole('group', { name: '“CPS” could mean' });
  const chosen = () =>
    within(choice())
      .getAllByRole('button', { pressed: true })
      .map((button) => button.textContent);

  it('show the likeliest sense first, and the others as a choice', () => {
    show({ explained: anExplainedText([AMBIGUOUS_TERM]) });

    expect(headwords()).toEqual(['certified peer specialist']);
    expect(chosen()).toEqual(['certified peer specialist']);
    expect(within(choice()).getAllByRole('button')).toHaveLength(2);
  });

  it('show the sense that the reader chooses instead', () => {
    const { onQuiz } = show({ explained: anExplainedText([AMBIGUOUS_TERM]) });

    fireEvent.click(screen.getByRole('button', { name: 'child protective services' }));
    fireEvent.click(screen.getByRole('button', { name: 'Quiz me on this' }));

    expect(headwords()).toEqual(['child protective services']);
    expect(chosen()).toEqual(['child protective services']);
    expect(onQuiz.mock.calls).toEqual([['child-protective-services', true]]);
  });

  it('start briefly again when another sense is chosen', () => {
    show({ explained: anExplainedText([AMBIGUOUS_TERM, TRUST]) });
    fireEvent.click(screen.getByRole('button', { name: 'More about certified peer specialist' }));
    const opened = screen.getAllByRole('button', { name: /^Less about / });

    fireEvent.click(screen.getByRole('button', { name: 'child protective services' }));

    expect(opened).toHaveLength(1);
    expect(screen.queryByRole('button', { name: /^Less about / })).toBeNull();
    expect(
      screen.getByRole('button', { name: 'More about child protective services' }),
    ).toBeTruthy();
  });

  it('are the only ones with a choice', () => {
    show({ explained: anExplainedText([TRUST, AMBIGUOUS_TERM]) });

    expect(screen.getAllByRole('group')).toEqual([choice()]);
  });
});

it.each([
  ['one long entry', { explained: anExplainedText([aFoundTerm(LONG_ENTRY)]) }],
  ['several entries, cut', { explained: anExplainedText([TRUST, MUTUALITY], { isCut: true }) }],
  ['several senses', { explained: anExplainedText([AMBIGUOUS_TERM, TRUST]) }],
  ['a term in the quiz', { inQuiz: new Set([termIdOf('trust')]) }],
  ['no quiz', { inQuiz: null }],
  ['no term', { explained: anExplainedText([]) }],
])('is accessible with %s', async (_state, parts) => {
  const { container } = show(parts);

  expect(await checkAccessibility(container)).toEqual([]);
});
