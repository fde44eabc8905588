import { render, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { GlossaryView } from '@/components/GlossaryView';
import type { SurfaceLink } from '@/components/surface-link';
import type { TermId } from '@/glossary/entry';
import { anEntry } from '../support/an-entry';
import { checkAccessibility } from './check-accessibility';
import { cleanUp } from './clean-up';
import { aLink, failed, fakeRequest, inTurn, ok, type Replies } from './fake-link';
import { press, type } from './operate';
import { settle } from './settle';

afterEach(cleanUp);

const HOPE = anEntry({ headword: 'hope', domain: 'recovery' });
const MUTUALITY = anEntry({ headword: 'mutuality' });
const TRUST = anEntry({ headword: 'trust' });

const REPLIES: Partial<Replies> = {
  listTerms: () => ok([HOPE, MUTUALITY, TRUST]),
  searchTerms: ({ query }) => ok(query === 'mut' ? [MUTUALITY] : []),
  readTerm: () => ok({ ...MUTUALITY, related: [{ termId: TRUST.id, headword: 'trust' }] }),
};

async function show(replies: Partial<Replies> = {}, opening: SurfaceLink['opening'] = null) {
  const { request, askedFor } = fakeRequest({ ...REPLIES, ...replies });
  const onQuiz = vi.fn<(termId: TermId, isWanted: boolean) => void>();
  const { container } = render(
    <GlossaryView
      link={aLink({ request })}
      opening={opening}
      inQuiz={new Set()}
      putAway={new Set()}
      onQuiz={onQuiz}
    />,
  );
  await settle();
  return { container, askedFor, onQuiz };
}

const listed = (name: string) =>
  within(screen.getByRole('list', { name }))
    .queryAllByRole('listitem')
    .map((item) => item.querySelector('b')?.textContent);

describe('the glossary', () => {
  it('is listed by domain, in the order of the domains, with the number of terms', async () => {
    await show();

    expect(screen.getAllByRole('heading').map((heading) => heading.textContent)).toEqual([
      'Values and principles 2',
      'Recovery 1',
    ]);
    expect(listed('Values and principles')).toEqual(['mutuality', 'trust']);
    expect(listed('Recovery')).toEqual(['hope']);
  });

  it('begins with the term that the address bar asked for', async () => {
    await show({}, { termId: MUTUALITY.id });

    expect(screen.getByRole('article', { name: 'mutuality' })).toBeTruthy();
  });

  it('begins with the search that the address bar asked for', async () => {
    const { askedFor } = await show({}, { query: 'mut' });

    expect(askedFor('searchTerms')).toEqual([{ query: 'mut' }]);
    expect(screen.getByRole('searchbox')).toHaveProperty('value', 'mut');
  });

  it('opens a term', async () => {
    const { askedFor } = await show();

    await press('mutuality');

    expect(askedFor('readTerm')).toEqual([{ termId: 'mutuality', windowId: 7 }]);
    expect(screen.getByRole('article', { name: 'mutuality' })).toBeTruthy();
    expect(screen.queryByRole('list', { name: 'Recovery' })).toBeNull();
  });

  it('is there again on the way back from a term', async () => {
    await show();
    await press('mutuality');

    await press(/Back/);

    expect(screen.queryByRole('article')).toBeNull();
    expect(listed('Recovery')).toEqual(['hope']);
  });

  it('goes on from a term to a related one', async () => {
    const { askedFor } = await show();
    await press('mutuality');

    await press('trust');

    expect(askedFor('readTerm').map(({ termId }) => termId)).toEqual(['mutuality', 'trust']);
  });

  it('takes the focus to the way back of every term it goes on to', async () => {
    await show();
    await press('mutuality');
    screen.getByRole('button', { name: 'trust' }).focus();

    await press('trust');

    expect(document.activeElement).toBe(screen.getByRole('button', { name: /Back/ }));
  });

  it('passes on which term is wanted in the quiz', async () => {
    const { onQuiz } = await show();
    await press('mutuality');

    await press('Quiz me on this');

    expect(onQuiz.mock.calls).toEqual([['mutuality', true]]);
  });

  it('says why it cannot be listed, and tries again', async () => {
    await show({ listTerms: inTurn(failed('unexpected'), ok([HOPE])) });
    expect(screen.getByRole('alert').textContent).toContain('Something went wrong');

    await press('Try again');

    expect(screen.queryByRole('alert')).toBeNull();
    expect(listed('Recovery')).toEqual(['hope']);
  });
});

describe('a search in the glossary', () => {
  it('shows what fits instead of the domains', async () => {
    const { askedFor } = await show();

    await type('mut');

    expect(askedFor('searchTerms')).toEqual([{ query: 'mut' }]);
    expect(screen.getByRole('region', { name: 'Search results' })).toBeTruthy();
    expect(listed('Results')).toEqual(['mutuality']);
    expect(screen.getByRole('status').textContent).toBe('1 term');
    expect(screen.queryByRole('heading')).toBeNull();
  });

  it('is for what was typed, without the blanks around it', async () => {
    const { askedFor } = await show();

    await type('  mut ');

    expect(askedFor('searchTerms')).toEqual([{ query: 'mut' }]);
    expect(screen.getByRole<HTMLInputElement>('searchbox').value).toBe('  mut ');
  });

  it('asks for the domains no second time', async () => {
    const { askedFor } = await show();
    await type('mut');

    await type('');

    expect(askedFor('listTerms')).toHaveLength(1);
    expect(listed('Recovery')).toEqual(['hope']);
  });

  it('is there where the glossary cannot be listed', async () => {
    await show({ listTerms: () => failed('unexpected') });

    await type('mut');

    expect(screen.queryByRole('alert')).toBeNull();
    expect(listed('Results')).toEqual(['mutuality']);
  });

  it('says when nothing fits', async () => {
    await show();

    await type('xyz');

    expect(screen.getByRole('status').textContent).toBe('No term fits “xyz”.');
  });

  it('is over when the box is empty', async () => {
    await show();
    await type('mut');

    await type('');

    expect(screen.queryByRole('region', { name: 'Search results' })).toBeNull();
    expect(listed('Recovery')).toEqual(['hope']);
  });

  it('does not begin with blanks', async () => {
    const { askedFor } = await show();

    await type('  ');

    expect(askedFor('searchTerms')).toEqual([]);
    expect(listed('Recovery')).toEqual(['hope']);
  });

  it('is still there after one of its terms was read', async () => {
    await show();
    await type('mut');
    await press('mutuality');

    await press(/Back/);

    expect(screen.getByRole<HTMLInputElement>('searchbox').value).toBe('mut');
    expect(listed('Results')).toEqual(['mutuality']);
  });

  it('says why it failed', async () => {
    await show({ searchTerms: () => failed('backgroundGone') });

    await type('mut');

    expect(screen.getByRole('alert').textContent).toContain('just updated');
  });

  it('is tried again after it failed', async () => {
    await show({ searchTerms: inTurn(failed('backgroundGone'), ok([MUTUALITY])) });
    await type('mut');

    await press('Try again');

    expect(screen.queryByRole('alert')).toBeNull();
    expect(listed('Results')).toEqual(['mutuality']);
  });
});

it.each<[string, Partial<Replies>, string]>([
  ['all terms', {}, ''],
  ['results', {}, 'mut'],
  ['no result', {}, 'xyz'],
  ['a failure', { listTerms: () => failed('unexpected') }, ''],
  ['a failed search', { searchTerms: () => failed('unexpected') }, 'mut'],
])('is accessible with %s', async (_state, replies, query) => {
  const { container } = await show(replies);

  await type(query);

  expect(await checkAccessibility(container)).toEqual([]);
});

it('is accessible with an open term', async () => {
  const { container } = await show();

  await press('mutuality');

  expect(await checkAccessibility(container)).toEqual([]);
});
