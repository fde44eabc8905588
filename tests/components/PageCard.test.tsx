import { fireEvent, render, screen, within } from '@testing-library/preact';
import type { ComponentProps } from 'preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { PageCard } from '@/components/PageCard';
import type { TermId } from '@/glossary/entry';
import type { ExplainedTerm } from '@/glossary/explain';
import { termIdOf } from '@/glossary/compiling/term-id';
import { anEntry } from '../support/an-entry';
import { LONG_ENTRY } from './long-entry';
import { aFoundTerm, AMBIGUOUS_TERM, anExplainedText } from './an-explained-text';
import { checkAccessibility } from './check-accessibility';
import { cleanUp } from './clean-up';

afterEach(cleanUp);

const TRUST = aFoundTerm(anEntry({ headword: 'trust' }));
const LONG = aFoundTerm(LONG_ENTRY, { surface: 'peer specialists', count: 2 });
/** Other words for what CPS can also mean. */
const SENSE_BY_NAME = aFoundTerm(anEntry({ headword: 'child protective services' }), {
  surface: 'child services',
  count: 4,
});
/** Other words that can also mean what CPS can also mean. */
const SENSE_SHARED: ExplainedTerm = {
  senses: [
    anEntry({ headword: 'protective factors' }),
    anEntry({ headword: 'child protective services' }),
  ],
  surface: 'protective',
  isForm: false,
  alsoMeans: [],
  count: 1,
};
const MORE = 'More about certified peer specialist';

function show(parts: Partial<ComponentProps<typeof PageCard>> = {}) {
  const callbacks = {
    onQuiz: vi.fn<(termId: TermId, isWanted: boolean) => void>(),
    onOpenPanel: vi.fn<() => void>(),
    onClose: vi.fn<() => void>(),
  };
  const { container } = render(
    <PageCard
      explained={anExplainedText([LONG])}
      inQuiz={new Set()}
      failure={null}
      {...callbacks}
      {...parts}
    />,
  );
  return { container, ...callbacks };
}

const button = (name: string) => screen.getByRole('button', { name });
const noButton = (name: string) => screen.queryByRole('button', { name });
const shownHeadword = () => screen.getByRole('article').getAttribute('aria-label');

describe('the card in a page', () => {
  it.each([
    { terms: [], title: 'No term in this highlight' },
    { terms: [TRUST], title: '1 term in your highlight' },
    { terms: [TRUST, LONG], title: '2 terms in your highlight' },
    { terms: [AMBIGUOUS_TERM], title: '1 term in your highlight' },
  ])('is a dialog that says what it found: $title', ({ terms, title }) => {
    show({ explained: anExplainedText(terms), inQuiz: null });

    expect(screen.getByRole('dialog', { name: `Peerlight: ${title}` })).toBeTruthy();
    expect(screen.getByRole('status').textContent).toBe(title);
  });

  it('explains one term briefly', () => {
    show();

    expect(shownHeadword()).toBe('certified peer specialist');
    expect(screen.getByRole('article').textContent).not.toContain('Why it matters');
  });

  it('explains it in full on request', () => {
    show();

    fireEvent.click(button(MORE));

    expect(screen.getByRole('article').textContent).toContain('Why it matters');
  });

  it('says in which words and how often the term was found', () => {
    show();

    expect(screen.getByRole('article').textContent).toContain(
      'found as “peer specialists”; 2 times',
    );
  });

  it('leads to no other entry, for which it has no room', () => {
    show();

    fireEvent.click(button(MORE));

    expect(screen.queryByRole('heading', { name: 'Related' })).toBeNull();
  });

  it('explains nothing where it found nothing', () => {
    show({ explained: anExplainedText([]) });

    expect(screen.queryByRole('article')).toBeNull();
    expect(screen.queryByRole('group')).toBeNull();
  });

  it('says when the highlight was cut', () => {
    const { container } = show({ explained: anExplainedText([TRUST], { isCut: true }) });

    expect(container.textContent).toContain(
      'The highlight was very long: this explains its first part.',
    );
  });

  it('says nothing of a cut where there was none', () => {
    const { container } = show();

    expect(container.textContent).not.toContain('very long');
  });

  it('closes', () => {
    const { onClose } = show();

    fireEvent.click(button('Close'));

    expect(onClose).toHaveBeenCalledOnce();
  });
});

describe('the other terms of a highlight', () => {
  const group = () => within(screen.getByRole('group', { name: 'Terms in your highlight' }));
  const choices = () => group().getAllByRole('button');
  const names = () => choices().map((choice) => choice.textContent);
  const chosen = () => group().getAllByRole('button', { pressed: true });

  it('are not offered where there is only one', () => {
    show();

    expect(screen.queryByRole('group')).toBeNull();
  });

  it('stand in reading order, and after them other senses beside the words that have them', () => {
    show({ explained: anExplainedText([AMBIGUOUS_TERM, TRUST]) });

    expect(names()).toEqual([
      'certified peer specialist',
      'trust',
      'CPS: child protective services',
    ]);
  });

  it.each([
    {
      order: 'before',
      terms: [AMBIGUOUS_TERM, SENSE_BY_NAME],
      once: ['certified peer specialist', 'child protective services'],
    },
    {
      order: 'after',
      terms: [SENSE_BY_NAME, AMBIGUOUS_TERM],
      once: ['child protective services', 'certified peer specialist'],
    },
  ])('stand once each, with CPS $order the words that name its sense', ({ terms, once }) => {
    show({ explained: anExplainedText(terms) });

    expect(names()).toEqual(once);
  });

  it('stand once each where two words share another sense, beside the first of them', () => {
    show({ explained: anExplainedText([AMBIGUOUS_TERM, SENSE_SHARED]) });

    expect(names()).toEqual([
      'certified peer specialist',
      'protective factors',
      'CPS: child protective services',
    ]);
  });

  it('say of a sense that two words share where the first of them stands', () => {
    show({ explained: anExplainedText([SENSE_SHARED, AMBIGUOUS_TERM]) });

    fireEvent.click(button('protective: child protective services'));

    expect(screen.getByRole('article').textContent).toContain('found as “protective”');
    expect(chosen()).toEqual([button('protective: child protective services')]);
  });

  it('say of a sense that other words name where those words stand', () => {
    show({ explained: anExplainedText([AMBIGUOUS_TERM, SENSE_BY_NAME]) });

    fireEvent.click(button('child protective services'));

    expect(screen.getByRole('article').textContent).toContain('found as “child services”; 4 times');
    expect(chosen()).toEqual([button('child protective services')]);
  });

  it('begin with the first', () => {
    show({ explained: anExplainedText([TRUST, LONG]) });

    expect(shownHeadword()).toBe('trust');
    expect(chosen()).toEqual([button('trust')]);
  });

  it.each([
    ['certified peer specialist', 'certified peer specialist'],
    ['CPS: child protective services', 'child protective services'],
    ['trust', 'trust'],
  ])('are one click away: %s', (name, headword) => {
    show({ explained: anExplainedText([AMBIGUOUS_TERM, TRUST]) });

    fireEvent.click(button(name));

    expect(shownHeadword()).toBe(headword);
    expect(chosen()).toEqual([button(name)]);
  });

  it('start briefly again after another was read in full', () => {
    show({ explained: anExplainedText([LONG, TRUST]) });
    fireEvent.click(button(MORE));

    fireEvent.click(button('trust'));

    expect(button('More about trust').getAttribute('aria-expanded')).toBe('false');
  });
});

describe('the quiz button of the card', () => {
  it('puts the term that is shown into the quiz', () => {
    const { onQuiz } = show({ explained: anExplainedText([LONG, TRUST]) });
    fireEvent.click(button('trust'));

    fireEvent.click(button('Quiz me on this'));

    expect(onQuiz.mock.calls).toEqual([['trust', true]]);
  });

  it('says that the term is in the quiz', () => {
    const { onQuiz } = show({ inQuiz: new Set([LONG_ENTRY.id]) });

    fireEvent.click(button('✓ In your quiz: take out'));

    expect(within(screen.getByRole('article')).getByRole('status').textContent).toBe(
      'certified peer specialist is in your quiz',
    );
    expect(onQuiz.mock.calls).toEqual([[LONG_ENTRY.id, false]]);
  });

  it('stands without a notice where nothing failed', () => {
    show();

    expect(button('Quiz me on this')).toBeTruthy();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('is missing in private windows', () => {
    show({ inQuiz: null });

    expect(noButton('Quiz me on this')).toBeNull();
  });

  it('says why the term is not in the quiz, and still explains it', () => {
    show({ failure: 'storageFull' });

    expect(screen.getByRole('alert').textContent).toContain('no room left');
    expect(shownHeadword()).toBe('certified peer specialist');
    expect(noButton('Try again')).toBeNull();
  });
});

describe('the way to the side panel', () => {
  it('is a button where a page may open it', () => {
    const { container, onOpenPanel } = show();

    fireEvent.click(button('Open in side panel'));

    expect(onOpenPanel).toHaveBeenCalledOnce();
    expect(container.textContent).not.toContain('opens the sidebar');
  });

  it('is a shortcut where no page may open it', () => {
    const { container } = show({ onOpenPanel: null });

    expect(noButton('Open in side panel')).toBeNull();
    expect(container.textContent).toContain('Alt Shift P opens the sidebar');
  });
});

it.each([
  ['a brief entry', {}],
  ['several senses', { explained: anExplainedText([AMBIGUOUS_TERM, TRUST]) }],
  ['a sense by name', { explained: anExplainedText([AMBIGUOUS_TERM, SENSE_BY_NAME]) }],
  ['a sense that two words share', { explained: anExplainedText([AMBIGUOUS_TERM, SENSE_SHARED]) }],
  ['no term', { explained: anExplainedText([]) }],
  ['a cut highlight', { explained: anExplainedText([TRUST], { isCut: true }) }],
  ['a failure', { failure: 'storageFull' as const }],
  ['a term in the quiz', { inQuiz: new Set([termIdOf('certified peer specialist')]) }],
  ['a private window and no panel', { inQuiz: null, onOpenPanel: null }],
])('is accessible with %s', async (_state, parts) => {
  const { container } = show(parts);

  expect(await checkAccessibility(container)).toEqual([]);
});

it('is accessible with an entry in full', async () => {
  const { container } = show();

  fireEvent.click(button(MORE));

  expect(await checkAccessibility(container)).toEqual([]);
});

describe('a definition that is held back', () => {
  it.each([
    ['asked' as const, 'waits for your answer'],
    ['due' as const, 'What do you remember of it?'],
  ])('because it is %s is one click away', async (why, words) => {
    const [entry] = LONG.senses;
    const { container } = show({
      explained: anExplainedText([LONG], { heldBack: { [entry?.id ?? '']: why } }),
    });
    expect(container.textContent).toContain(words);
    expect(container.textContent).not.toContain(entry?.definition);
    expect(await checkAccessibility(container)).toEqual([]);

    fireEvent.click(screen.getByRole('button', { name: 'Show the definition' }));

    expect(container.textContent).toContain(entry?.definition);
  });
});
