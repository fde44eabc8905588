import { fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { SearchResults } from '@/components/SearchResults';
import type { TermId } from '@/glossary/entry';
import type { TermSummary, Result } from '@/messaging/protocol';
import { anEntry } from '../support/an-entry';
import { checkAccessibility } from './check-accessibility';
import { cleanUp } from './clean-up';
import { aLink, failed, fakeRequest, inTurn, ok, type Replies } from './fake-link';
import { later } from './later';
import { settle } from './settle';

afterEach(cleanUp);

type Found = Result<readonly TermSummary[]>;

const TRUST = anEntry({ headword: 'trust' });
const MUTUALITY = anEntry({ headword: 'mutuality' });

async function show(searchTerms: Replies['searchTerms'], query = 'mut') {
  const { request, askedFor } = fakeRequest({ searchTerms });
  const link = aLink({ request });
  const onOpenTerm = vi.fn<(termId: TermId) => void>();
  const results = (query: string) => (
    <SearchResults link={link} query={query} onOpenTerm={onOpenTerm} />
  );
  const { container, rerender } = render(results(query));
  await settle();
  const search = async (changed: string) => {
    rerender(results(changed));
    await settle();
  };
  return { container, askedFor, onOpenTerm, search };
}

const status = () => screen.getByRole('status');
const listed = () =>
  within(screen.getByRole('list', { name: 'Results' }))
    .queryAllByRole('button')
    .map((button) => button.getAttribute('aria-label'));

describe('what a search found', () => {
  it('is asked for once, and stands in a region with a name', async () => {
    const { askedFor } = await show(() => ok([MUTUALITY, TRUST]));

    const region = screen.getByRole('region', { name: 'Search results' });
    expect(askedFor('searchTerms')).toEqual([{ query: 'mut' }]);
    expect(within(region).getByRole('list', { name: 'Results' })).toBeTruthy();
    expect(listed()).toEqual(['mutuality', 'trust']);
  });

  it.each([
    { found: [MUTUALITY, TRUST], said: '2 terms' },
    { found: [MUTUALITY], said: '1 term' },
    { found: [], said: 'No term fits “mut”.' },
  ])('is counted in a polite status: $said', async ({ found, said }) => {
    await show(() => ok(found));

    expect(status().textContent).toBe(said);
  });

  it('opens the term that is chosen', async () => {
    const { onOpenTerm } = await show(() => ok([MUTUALITY, TRUST]));

    fireEvent.click(screen.getByRole('button', { name: 'trust' }));

    expect(onOpenTerm.mock.calls).toEqual([['trust']]);
  });
});

describe('a search that is on its way', () => {
  it('says nothing at first, in a status that is there already', async () => {
    await show(() => later<never>().promise);

    expect(status().textContent).toBe('');
    expect(screen.queryByRole('list')).toBeNull();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('fills the status that was there from the start', async () => {
    const reply = later<Found>();
    await show(() => reply.promise);
    const fromTheStart = status();

    reply.send(ok([MUTUALITY]));
    await settle();

    expect(status()).toBe(fromTheStart);
    expect(fromTheStart.textContent).toBe('1 term');
  });

  it('leaves what was found before, and names the query that it was found for', async () => {
    const { search } = await show(
      ({ query }) => (query === 'xyz' ? ok([]) : later<never>().promise),
      'xyz',
    );

    await search('xy');

    expect(status().textContent).toBe('No term fits “xyz”.');
  });

  it('changes list and count together when it comes', async () => {
    const reply = later<Found>();
    const { search } = await show(({ query }) =>
      query === 'mut' ? ok([MUTUALITY]) : reply.promise,
    );
    await search('t');
    const before = [listed(), status().textContent];

    reply.send(ok([MUTUALITY, TRUST]));
    await settle();

    expect(before).toEqual([['mutuality'], '1 term']);
    expect([listed(), status().textContent]).toEqual([['mutuality', 'trust'], '2 terms']);
  });

  it('is dropped when it comes after that of a newer query', async () => {
    const reply = later<Found>();
    const { search } = await show(({ query }) => (query === 'mut' ? reply.promise : ok([TRUST])));
    await search('trust');

    reply.send(ok([]));
    await settle();

    expect(listed()).toEqual(['trust']);
    expect(status().textContent).toBe('1 term');
  });
});

describe('a search that failed', () => {
  const failsOnce = () => inTurn<Found>(failed('backgroundGone'), ok([MUTUALITY]));

  it('says why, and counts nothing', async () => {
    await show(failsOnce());

    expect(screen.getByRole('alert').textContent).toContain('just updated');
    expect(status().textContent).toBe('');
    expect(screen.queryByRole('list')).toBeNull();
  });

  it('is tried again for the same query', async () => {
    const { askedFor } = await show(failsOnce());

    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await settle();

    expect(askedFor('searchTerms')).toEqual([{ query: 'mut' }, { query: 'mut' }]);
    expect(screen.queryByRole('alert')).toBeNull();
    expect(listed()).toEqual(['mutuality']);
    expect(status().textContent).toBe('1 term');
  });

  it('is over with the next query', async () => {
    const { search } = await show(failsOnce());

    await search('mutu');

    expect(screen.queryByRole('alert')).toBeNull();
    expect(listed()).toEqual(['mutuality']);
  });

  it('takes away what was found for another query', async () => {
    const { search } = await show(inTurn<Found>(ok([MUTUALITY]), failed('unexpected')));

    await search('mutu');

    expect(screen.queryByRole('list')).toBeNull();
    expect(status().textContent).toBe('');
  });
});

it.each<[string, Replies['searchTerms']]>([
  ['results', () => ok([MUTUALITY, TRUST])],
  ['no result', () => ok([])],
  ['a search on its way', () => later<never>().promise],
  ['a failure', () => failed('unexpected')],
])('is accessible with %s', async (_state, searchTerms) => {
  const { container } = await show(searchTerms);

  expect(await checkAccessibility(container)).toEqual([]);
});
