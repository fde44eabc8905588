import { fireEvent, render, screen, within } from '@testing-library/preact';
import type { ComponentProps } from 'preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { TermArticle } from '@/components/TermArticle';
import type { TermId } from '@/glossary/entry';
import { anEntry } from '../support/an-entry';
import { LONG_ENTRY } from './long-entry';
import { checkAccessibility } from './check-accessibility';
import { cleanUp } from './clean-up';

afterEach(cleanUp);

type Parts = Partial<ComponentProps<typeof TermArticle>>;

function show(parts: Parts = {}) {
  const onQuiz = vi.fn<(termId: TermId, isWanted: boolean) => void>();
  const onOpenTerm = vi.fn<(termId: TermId) => void>();
  const definition = (changed: Parts) => (
    <TermArticle
      entry={LONG_ENTRY}
      match={null}
      startsBrief={false}
      isInQuiz={false}
      onQuiz={onQuiz}
      onOpenTerm={onOpenTerm}
      {...parts}
      {...changed}
    />
  );
  const { container, rerender } = render(definition({}));
  const article = screen.getByRole('article');
  const change = (changed: Parts) => rerender(definition(changed));
  return { container, article, change, onQuiz, onOpenTerm };
}

const button = (name: string) => screen.getByRole('button', { name });
const noButton = (name: string | RegExp) => screen.queryByRole('button', { name });
const status = () => screen.getByRole('status').textContent;

const MORE = 'More about certified peer specialist';
const LESS = 'Less about certified peer specialist';
const PUT_IN = 'Quiz me on this';
const TAKE_OUT = '✓ In your quiz: take out';

describe('a definition', () => {
  it('is an article named by its headword, marked with the id of its term', () => {
    show();

    const article = screen.getByRole('article', { name: 'certified peer specialist' });
    expect(article.dataset['termId']).toBe('certified-peer-specialist');
    expect(within(article).getByRole('heading', { level: 2 }).textContent).toBe(
      'certified peer specialist',
    );
  });

  it.each([
    ['what the term means', LONG_ENTRY.definition],
    ['why it matters', `Why it matters${LONG_ENTRY.why}`],
    ['an example', `In practice${LONG_ENTRY.example}`],
    ['every term that it is not', 'Not sponsor: A sponsor is no paid role.Not therapist: A thera'],
    ['where it differs', 'Texas: The title is different there.UK: No certificate is needed there.'],
    ['what to ask at home', 'Ask your own board for its title.'],
    ['the exams, with the domain where an outline is published', 'NCPS 2024: Ethics'],
    ['the exams without a published outline', 'Texas 2023: no published outline'],
    [
      'the sources, with how they were read',
      'National guidelines (read); A handbook (from a report of it); The field (general knowledge)',
    ],
  ])('in full says %s', (_what, words) => {
    const { article } = show();

    expect(article.textContent).toContain(words);
  });

  it('leaves out what an entry does not have', () => {
    const { article } = show({ entry: anEntry({ headword: 'trust' }) });

    expect(article.textContent).not.toContain('Not ');
    expect(screen.queryByRole('heading', { name: 'Related' })).toBeNull();
    expect(article.querySelector('.varies')).toBeNull();
  });

  it('opens a related term', () => {
    const { onOpenTerm } = show();

    fireEvent.click(button('mutuality'));

    expect(onOpenTerm.mock.calls).toEqual([['mutuality']]);
  });

  it('names no related term where there is no room to open it', () => {
    show({ onOpenTerm: null });

    expect(screen.queryByRole('heading', { name: 'Related' })).toBeNull();
    expect(noButton('mutuality')).toBeNull();
  });
});

describe('a brief definition', () => {
  it('shows the meaning and the first difference only', () => {
    const { article } = show({ startsBrief: true });

    expect(article.textContent).toContain(LONG_ENTRY.definition);
    expect(article.textContent).toContain('Not sponsor:');
    for (const words of ['Not therapist:', LONG_ENTRY.why, LONG_ENTRY.example, 'Exams', 'Texas']) {
      expect(article.textContent).not.toContain(words);
    }
  });

  it('shows the rest when more is asked for', () => {
    const { article } = show({ startsBrief: true });

    fireEvent.click(button(MORE));

    expect(article.textContent).toContain('Not therapist:');
    expect(article.textContent).toContain(LONG_ENTRY.why);
    expect(button(LESS).getAttribute('aria-expanded')).toBe('true');
  });

  it('becomes brief again', () => {
    const { article } = show({ startsBrief: true });
    fireEvent.click(button(MORE));

    fireEvent.click(button(LESS));

    expect(article.textContent).not.toContain(LONG_ENTRY.why);
    expect(button(MORE).getAttribute('aria-expanded')).toBe('false');
  });

  it('keeps the focus on the button that asks for more', () => {
    show({ startsBrief: true });
    button(MORE).focus();

    fireEvent.click(button(MORE));

    expect(document.activeElement).toBe(button(LESS));
  });

  it('names the term for those who hear the button, and one word for those who see it', () => {
    show({ startsBrief: true });

    expect(button(MORE).textContent).toBe('More');
  });

  it('is not offered where the definition starts in full', () => {
    show({ startsBrief: false });

    expect(noButton(/^More/)).toBeNull();
    expect(noButton(/^Less/)).toBeNull();
  });
});

describe('the note on how a term was found', () => {
  it.each([
    { surface: 'Certified Peer Specialist', note: null },
    { surface: 'CPS', note: 'found as “CPS”' },
    { surface: 'certified peer specialist', count: 2, note: '2 times' },
    { surface: 'CPS', count: 12, note: 'found as “CPS”; 12 times' },
    {
      surface: 'specialists',
      isForm: true,
      note: 'found as “specialists”, a form of certified peer specialist',
    },
    {
      surface: 'CPS',
      alsoMeans: ['child protective services', 'another'],
      note: 'found as “CPS”; it could also mean child protective services or another',
    },
  ])('of $surface is $note', ({ note, ...match }) => {
    const { article } = show({ match: { isForm: false, alsoMeans: [], count: 1, ...match } });

    expect(article.querySelector('.found-as')?.textContent ?? null).toBe(note);
  });
});

describe('the quiz button', () => {
  it('puts a term into the quiz', () => {
    const { onQuiz } = show({ isInQuiz: false });

    fireEvent.click(button(PUT_IN));

    expect(onQuiz.mock.calls).toEqual([[LONG_ENTRY.id, true]]);
  });

  it('takes a term out of the quiz', () => {
    const { onQuiz } = show({ isInQuiz: true });

    fireEvent.click(button(TAKE_OUT));

    expect(noButton(PUT_IN)).toBeNull();
    expect(onQuiz.mock.calls).toEqual([[LONG_ENTRY.id, false]]);
  });

  it.each([
    { before: false, now: true, name: TAKE_OUT },
    { before: true, now: false, name: PUT_IN },
  ])('is one button, which keeps the focus when it becomes “$name”', ({ before, now, name }) => {
    const { change } = show({ isInQuiz: before });
    const [only, ...others] = screen.getAllByRole('button', { name: /quiz/i });
    only?.focus();

    change({ isInQuiz: now });

    expect(others).toEqual([]);
    expect(button(name)).toBe(only);
    expect(document.activeElement).toBe(only);
  });

  it('stands beside a status that says when the term comes into the quiz', () => {
    const { change } = show({ isInQuiz: false });
    const beside = screen.getByRole('status');
    const before = status();

    change({ isInQuiz: true });

    expect(before).toBe('');
    expect(screen.getByRole('status')).toBe(beside);
    expect(status()).toBe('certified peer specialist is in your quiz');
    expect(within(beside).queryByRole('button')).toBeNull();
  });

  it('stands beside a status that is empty again when the term is taken out', () => {
    const { change } = show({ isInQuiz: true });

    change({ isInQuiz: false });

    expect(status()).toBe('');
  });

  it('is missing while nobody knows what is in the quiz', () => {
    const { article } = show({ isInQuiz: null });

    expect(noButton(/quiz/i)).toBeNull();
    expect(screen.queryByRole('status')).toBeNull();
    expect(article.textContent).not.toMatch(/in your quiz/i);
  });
});

it.each([
  ['long', {}],
  [
    'brief',
    { startsBrief: true, match: { surface: 'CPS', isForm: false, alsoMeans: ['trust'], count: 3 } },
  ],
  ['in the quiz', { isInQuiz: true }],
  ['brief and in the quiz', { startsBrief: true, isInQuiz: true }],
  ['without a quiz', { isInQuiz: null, entry: anEntry({ headword: 'trust' }) }],
])('is accessible when it is %s', async (_state, parts) => {
  const { container } = show(parts);

  expect(await checkAccessibility(container)).toEqual([]);
});
