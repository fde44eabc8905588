import { render, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { LookUpView } from '@/components/LookUpView';
import type { TermId } from '@/glossary/entry';
import type { TabHighlight } from '@/messaging/protocol';
import { anEntry } from '../support/an-entry';
import { LONG_ENTRY } from './long-entry';
import { aFoundTerm, AMBIGUOUS_TERM, anExplainedText } from './an-explained-text';
import { checkAccessibility } from './check-accessibility';
import { cleanUp } from './clean-up';
import { aLink, failed, fakeRequest, inTurn, ok, type Replies } from './fake-link';
import { press, type } from './operate';
import { settle } from './settle';

afterEach(cleanUp);

const TRUST = anEntry({ headword: 'trust' });
const MUTUALITY = anEntry({ headword: 'mutuality' });

const explained = (...terms: readonly (typeof TRUST)[]): TabHighlight => ({
  kind: 'explained',
  explained: anExplainedText(terms.map((term) => aFoundTerm(term))),
});

const REPLIES: Partial<Replies> = {
  readHighlight: () => ok(explained(LONG_ENTRY)),
  searchTerms: ({ query }) => ok(query === 'mut' ? [MUTUALITY] : []),
  readTerm: () => ok(MUTUALITY),
};

async function show(replies: Partial<Replies> = {}) {
  const { request, askedFor } = fakeRequest({ ...REPLIES, ...replies });
  const link = aLink({ request });
  const onQuiz = vi.fn<(termId: TermId, isWanted: boolean) => void>();
  const { container } = render(
    <LookUpView link={link} inQuiz={new Set()} putAway={new Set()} onQuiz={onQuiz} />,
  );
  await settle();
  return { container, link, askedFor, onQuiz };
}

const article = (name: string) => screen.queryByRole('article', { name });
const listed = (name: string) =>
  within(screen.getByRole('list', { name }))
    .queryAllByRole('listitem')
    .map((item) => item.querySelector('b')?.textContent);

describe('what is highlighted beside the surface', () => {
  it('is asked for in the name of the window', async () => {
    const { askedFor } = await show();

    expect(askedFor('readHighlight')).toEqual([{ windowId: 7, isAsked: true }]);
    expect(askedFor('recentTerms')).toEqual([{ windowId: 7 }]);
  });

  it('is explained', async () => {
    await show();

    expect(article('certified peer specialist')).not.toBeNull();
  });

  it('is said by its number of terms, and not read out in full', async () => {
    await show({ readHighlight: () => ok(explained(TRUST, MUTUALITY)) });

    const statuses = screen.getAllByRole('status').map((status) => status.textContent);
    expect(statuses).toEqual(['2 terms in your highlight', '', '']);
    expect(article('trust')?.closest('[aria-live], [role="status"], [role="alert"]')).toBeNull();
  });

  it.each<[string, TabHighlight, string]>([
    ['nothing', { kind: 'nothingHighlighted' }, 'Highlight a word or a passage in the page'],
    ['out of reach', { kind: 'outOfReach' }, 'Browsers let no extension read this page'],
    ['without a term', explained(), 'There is no term in this highlight.'],
  ])('may be %s, which is said', async (_state, highlight, words) => {
    const { container } = await show({ readHighlight: () => ok(highlight) });

    expect(container.textContent).toContain(words);
    expect(screen.queryByRole('article')).toBeNull();
  });

  it('leaves the search where no page can be read', async () => {
    await show({ readHighlight: () => ok({ kind: 'outOfReach' }) });

    await type('mut');

    expect(listed('Results')).toEqual(['mutuality']);
  });

  it('says why it cannot be read, and tries again', async () => {
    await show({ readHighlight: inTurn(failed('backgroundGone'), ok(explained(TRUST))) });
    expect(screen.getByRole('alert').textContent).toContain('just updated');

    await press('Try again');

    expect(screen.queryByRole('alert')).toBeNull();
    expect(article('trust')).not.toBeNull();
  });

  it('passes on which term is wanted in the quiz', async () => {
    const { onQuiz } = await show();

    await press('Quiz me on this');

    expect(onQuiz.mock.calls).toEqual([['certified-peer-specialist', true]]);
  });
});

describe('another highlight', () => {
  it('replaces the one before', async () => {
    const { link } = await show({
      readHighlight: inTurn(ok(explained(TRUST)), ok(explained(MUTUALITY))),
    });

    link.changeHighlight();
    await settle();

    expect(article('mutuality')).not.toBeNull();
    expect(article('trust')).toBeNull();
  });

  it('ends the search', async () => {
    const { link } = await show();
    await type('mut');

    link.changeHighlight();
    await settle();

    expect(screen.getByRole<HTMLInputElement>('searchbox').value).toBe('');
    expect(article('certified peer specialist')).not.toBeNull();
  });

  it('closes an open term', async () => {
    const { link } = await show();
    await press('mutuality');

    link.changeHighlight();
    await settle();

    expect(article('mutuality')).toBeNull();
    expect(article('certified peer specialist')).not.toBeNull();
  });

  it('is not waited for when the view is gone', async () => {
    const { link } = await show();
    const before = link.listenerCount();

    cleanUp();

    expect([before, link.listenerCount()]).toEqual([1, 0]);
  });
});

describe('the last terms', () => {
  it('stand below the highlight, as they come', async () => {
    await show({ recentTerms: () => ok([TRUST, MUTUALITY]) });

    expect(screen.getByRole('heading', { name: 'Looked up in this tab' })).toBeTruthy();
    expect(listed('Last terms')).toEqual(['trust', 'mutuality']);
  });

  it('have no heading where there are none', async () => {
    await show();

    expect(screen.queryByRole('heading', { name: 'Looked up in this tab' })).toBeNull();
  });

  it('include the term that was just read', async () => {
    await show({ recentTerms: inTurn(ok([TRUST]), ok([MUTUALITY, TRUST])) });
    await press('mutuality');

    await press(/Back/);

    expect(listed('Last terms')).toEqual(['mutuality', 'trust']);
  });

  it('can be left from a term for a related one, whose way back takes the focus', async () => {
    await show({ readTerm: () => ok(LONG_ENTRY), recentTerms: () => ok([TRUST]) });
    await press('trust');
    screen.getByRole('button', { name: 'mutuality' }).focus();

    await press('mutuality');

    expect(document.activeElement).toBe(screen.getByRole('button', { name: /Back/ }));
  });

  it('are asked for again with every highlight', async () => {
    const { link } = await show({ recentTerms: inTurn(ok([]), ok([TRUST])) });

    link.changeHighlight();
    await settle();

    expect(listed('Last terms')).toEqual(['trust']);
  });
});

describe('the search above', () => {
  it('shows what fits instead of the highlight', async () => {
    const { askedFor } = await show({ recentTerms: () => ok([TRUST]) });

    await type('mut');

    expect(askedFor('searchTerms')).toEqual([{ query: 'mut' }]);
    expect(screen.getByRole('region', { name: 'Search results' })).toBeTruthy();
    expect(screen.getByRole('status').textContent).toBe('1 term');
    expect(listed('Results')).toEqual(['mutuality']);
    expect(screen.queryByRole('article')).toBeNull();
    expect(screen.queryByRole('list', { name: 'Last terms' })).toBeNull();
  });

  it('says when nothing fits', async () => {
    await show();

    await type('xyz');

    expect(screen.getByRole('status').textContent).toBe('No term fits “xyz”.');
  });

  it('is for what was typed, without the blanks around it', async () => {
    const { askedFor } = await show();

    await type('  mut ');

    expect(askedFor('searchTerms')).toEqual([{ query: 'mut' }]);
  });

  it('says why it failed, and tries again', async () => {
    await show({ searchTerms: inTurn(failed('backgroundGone'), ok([MUTUALITY])) });
    await type('mut');
    const said = screen.getByRole('alert').textContent;

    await press('Try again');

    expect(said).toContain('just updated');
    expect(screen.queryByRole('alert')).toBeNull();
    expect(listed('Results')).toEqual(['mutuality']);
  });

  it.each(['', '   '])('gives way to the highlight when it holds “%s”', async (query) => {
    await show();
    await type('mut');

    await type(query);

    expect(article('certified peer specialist')).not.toBeNull();
  });

  it('opens a result in the name of the window', async () => {
    const { askedFor } = await show();
    await type('mut');

    await press('mutuality');

    expect(askedFor('readTerm')).toEqual([{ termId: 'mutuality', windowId: 7 }]);
    expect(article('mutuality')).not.toBeNull();
  });
});

it.each<[string, Partial<Replies>, string]>([
  ['a long entry', { recentTerms: () => ok([TRUST]) }, ''],
  [
    'several senses',
    {
      readHighlight: () =>
        ok({ kind: 'explained', explained: anExplainedText([AMBIGUOUS_TERM, aFoundTerm(TRUST)]) }),
    },
    '',
  ],
  ['nothing highlighted', { readHighlight: () => ok({ kind: 'nothingHighlighted' }) }, ''],
  ['a page out of reach', { readHighlight: () => ok({ kind: 'outOfReach' }) }, ''],
  ['a failure', { readHighlight: () => failed('unexpected') }, ''],
  ['results', {}, 'mut'],
  ['no result', {}, 'xyz'],
  ['a failed search', { searchTerms: () => failed('unexpected') }, 'mut'],
])('is accessible with %s', async (_state, replies, query) => {
  const { container } = await show(replies);

  await type(query);

  expect(await checkAccessibility(container)).toEqual([]);
});
