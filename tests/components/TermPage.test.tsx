import { fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { TermPage } from '@/components/TermPage';
import type { TermId } from '@/glossary/entry';
import { LONG_ENTRY } from './long-entry';
import { checkAccessibility } from './check-accessibility';
import { cleanUp } from './clean-up';
import { aLink, failed, fakeRequest, inTurn, ok, type Replies } from './fake-link';
import { later } from './later';
import { settle } from './settle';

afterEach(cleanUp);

type Parts = {
  readonly readTerm?: Replies['readTerm'];
  readonly inQuiz?: ReadonlySet<TermId> | null;
};

async function show({ readTerm = () => ok(LONG_ENTRY), inQuiz = new Set<TermId>() }: Parts = {}) {
  const { request, askedFor } = fakeRequest({ readTerm });
  const callbacks = {
    onQuiz: vi.fn<(termId: TermId, isWanted: boolean) => void>(),
    onOpenTerm: vi.fn<(termId: TermId) => void>(),
    onBack: vi.fn<() => void>(),
  };
  const { container } = render(
    <TermPage
      link={aLink({ request })}
      termId={LONG_ENTRY.id}
      inQuiz={inQuiz}
      putAway={null}
      {...callbacks}
    />,
  );
  await settle();
  return { container, askedFor, ...callbacks };
}

const back = () => screen.getByRole('button', { name: /Back/ });

describe('the page of a term', () => {
  it('reads the term in the name of its window, once', async () => {
    const { askedFor } = await show();

    expect(askedFor('readTerm')).toEqual([{ termId: LONG_ENTRY.id, windowId: 7 }]);
  });

  it('shows the entry in full, with no note on how it was found', async () => {
    await show();

    const article = screen.getByRole('article', { name: LONG_ENTRY.headword });
    expect(article.textContent).toContain('Why it matters');
    expect(article.querySelector('.found-as')).toBeNull();
    expect(screen.queryByRole('button', { name: /^(More|Less)/ })).toBeNull();
  });

  it('takes the focus to the way back', async () => {
    await show();

    expect(document.activeElement).toBe(back());
  });

  it('leads back', async () => {
    const { onBack } = await show();

    fireEvent.click(back());

    expect(onBack).toHaveBeenCalledOnce();
  });

  it('offers the way back while the entry is on its way', async () => {
    await show({ readTerm: () => later<never>().promise });

    expect(back()).toBeTruthy();
    expect(screen.queryByRole('article')).toBeNull();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('opens a related term', async () => {
    const { onOpenTerm } = await show();

    fireEvent.click(screen.getByRole('button', { name: 'mutuality' }));

    expect(onOpenTerm.mock.calls).toEqual([['mutuality']]);
  });

  it('puts the term into the quiz', async () => {
    const { onQuiz } = await show();

    fireEvent.click(screen.getByRole('button', { name: 'Quiz me on this' }));

    expect(onQuiz.mock.calls).toEqual([[LONG_ENTRY.id, true]]);
  });

  it('says that the term is in the quiz', async () => {
    await show({ inQuiz: new Set([LONG_ENTRY.id]) });

    expect(screen.getByRole('article').textContent).toContain('In your quiz');
  });

  it('offers no quiz while nobody knows what is in it', async () => {
    await show({ inQuiz: null });

    expect(screen.getByRole('article').textContent).not.toContain('quiz');
  });

  it('says when the glossary has no such term', async () => {
    const { container } = await show({ readTerm: () => ok(null) });

    expect(container.textContent).toContain('This term is no longer in the glossary.');
    expect(screen.queryByRole('article')).toBeNull();
  });

  it('says why it cannot be read, and tries again', async () => {
    const { askedFor } = await show({
      readTerm: inTurn(failed('backgroundGone'), ok(LONG_ENTRY)),
    });
    expect(screen.getByRole('alert').textContent).toContain('just updated');

    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await settle();

    expect(screen.getByRole('article')).toBeTruthy();
    expect(screen.queryByRole('alert')).toBeNull();
    expect(askedFor('readTerm')).toHaveLength(2);
  });
});

it.each<[string, Parts]>([
  ['a long entry', {}],
  ['a term in the quiz', { inQuiz: new Set([LONG_ENTRY.id]) }],
  ['no quiz', { inQuiz: null }],
  ['no such term', { readTerm: () => ok(null) }],
  ['a failure', { readTerm: () => failed('unexpected') }],
  ['an entry on its way', { readTerm: () => later<never>().promise }],
])('is accessible with %s', async (_state, parts) => {
  const { container } = await show(parts);

  expect(await checkAccessibility(container)).toEqual([]);
});
