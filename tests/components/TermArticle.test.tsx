import { fireEvent, render, screen, within } from '@testing-library/preact';
import type { ComponentProps } from 'preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { TermArticle } from '@/components/TermArticle';
import type { TermId } from '@/glossary/entry';
import { anEntry, LONG_ENTRY } from './an-entry';
import { checkAccessibility } from './check-accessibility';
import { cleanUp } from './clean-up';

afterEach(cleanUp);

function show(parts: Partial<ComponentProps<typeof TermArticle>> = {}) {
  const onQuiz = vi.fn<(termId: TermId, isWanted: boolean) => void>();
  const onOpenTerm = vi.fn<(termId: TermId) => void>();
  const { container } = render(
    <TermArticle
      entry={LONG_ENTRY}
      surface={null}
      count={1}
      startsBrief={false}
      isInQuiz={false}
      onQuiz={onQuiz}
      onOpenTerm={onOpenTerm}
      {...parts}
    />,
  );
  const article = screen.getByRole('article');
  return { container, article, onQuiz, onOpenTerm };
}

const button = (name: string) => screen.getByRole('button', { name });
const noButton = (name: string) => screen.queryByRole('button', { name });

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

    fireEvent.click(button('More'));

    expect(article.textContent).toContain('Not therapist:');
    expect(article.textContent).toContain(LONG_ENTRY.why);
    expect(button('Less').getAttribute('aria-expanded')).toBe('true');
  });

  it('becomes brief again', () => {
    const { article } = show({ startsBrief: true });
    fireEvent.click(button('More'));

    fireEvent.click(button('Less'));

    expect(article.textContent).not.toContain(LONG_ENTRY.why);
    expect(button('More').getAttribute('aria-expanded')).toBe('false');
  });

  it('is not offered where the definition starts in full', () => {
    show({ startsBrief: false });

    expect(noButton('More')).toBeNull();
    expect(noButton('Less')).toBeNull();
  });
});

describe('the note on how a term was found', () => {
  it.each([
    { surface: null, count: 1, note: null },
    { surface: 'Certified Peer Specialist', count: 1, note: null },
    { surface: 'CPS', count: 1, note: 'found as “CPS”' },
    { surface: 'certified peer specialist', count: 2, note: '2 times' },
    { surface: 'CPS', count: 12, note: 'found as “CPS”, 12 times' },
  ])('of $surface, $count times, is $note', ({ surface, count, note }) => {
    const { article } = show({ surface, count });

    expect(article.querySelector('.found-as')?.textContent ?? null).toBe(note);
  });
});

describe('the quiz button', () => {
  it('puts a term into the quiz', () => {
    const { onQuiz } = show({ isInQuiz: false });

    fireEvent.click(button('Quiz me on this'));

    expect(onQuiz.mock.calls).toEqual([[LONG_ENTRY.id, true]]);
  });

  it('says that a term is in the quiz, and takes it out', () => {
    const { onQuiz } = show({ isInQuiz: true });
    const status = screen.getByRole('status');

    fireEvent.click(within(status).getByRole('button', { name: 'Take out' }));

    expect(status.textContent).toContain('In your quiz');
    expect(noButton('Quiz me on this')).toBeNull();
    expect(onQuiz.mock.calls).toEqual([[LONG_ENTRY.id, false]]);
  });

  it('is missing while nobody knows what is in the quiz', () => {
    const { article } = show({ isInQuiz: null });

    expect(noButton('Quiz me on this')).toBeNull();
    expect(noButton('Take out')).toBeNull();
    expect(article.textContent).not.toContain('In your quiz');
  });
});

it.each([
  ['long', {}],
  ['brief', { startsBrief: true, surface: 'CPS', count: 3 }],
  ['in the quiz', { isInQuiz: true }],
  ['without a quiz', { isInQuiz: null, entry: anEntry({ headword: 'trust' }) }],
])('is accessible when it is %s', async (_state, parts) => {
  const { container } = show(parts);

  expect(await checkAccessibility(container)).toEqual([]);
});
