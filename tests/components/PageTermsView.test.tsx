import { fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { PageTermsView } from '@/components/PageTermsView';
import type { SurfaceLink } from '@/components/surface-link';
import type { TermId } from '@/glossary/entry';
import { anEntry } from '../support/an-entry';
import { aPage } from './a-page';
import { checkAccessibility } from './check-accessibility';
import { cleanUp } from './clean-up';
import { aLink, failed, fakeRequest, inTurn, ok, type Replies } from './fake-link';
import { settle } from './settle';

afterEach(cleanUp);

const MUTUALITY = anEntry({ headword: 'mutuality' });
const TRUST = anEntry({ headword: 'trust' });
const TERMS = [
  { ...MUTUALITY, count: 3 },
  { ...TRUST, count: 1 },
];

async function show(replies: Partial<Replies> = {}, parts: Partial<SurfaceLink> = {}) {
  const { request, askedFor } = fakeRequest({
    readPageTerms: () => ok(aPage({ terms: TERMS })),
    showMention: () => ok(true),
    ...replies,
  });
  const link = aLink({ request, ...parts });
  const [onQuizPage, onJump] = [vi.fn<(terms: readonly TermId[]) => void>(), vi.fn<() => void>()];
  const { container } = render(
    <PageTermsView
      link={link}
      inQuiz={new Set([MUTUALITY.id])}
      putAway={null}
      onQuiz={() => {}}
      onQuizPage={onQuizPage}
      onJump={onJump}
    />,
  );
  await settle();
  return { container, link, askedFor, onQuizPage, onJump };
}

const click = async (element: Element) => {
  fireEvent.click(element);
  await settle();
};
const names = () =>
  screen.getAllByRole('listitem').map((item) => item.querySelector('button')?.textContent);

describe('the terms of a page', () => {
  it('are listed with their counts, those that are new to the person first', async () => {
    await show();

    expect(screen.getByRole('heading').textContent).toBe('2 terms on this page, 1 new');
    expect(names()).toEqual(['trust', 'mutuality']);
    expect(screen.getByRole('button', { name: 'Next mention of mutuality' }).textContent).toBe(
      '3 ',
    );
  });

  it('leads from mention to mention, and from the last to the first', async () => {
    const { askedFor, onJump } = await show();
    const next = screen.getByRole('button', { name: 'Next mention of mutuality' });

    for (let clicks = 0; clicks < 4; clicks++) await click(next);

    expect(askedFor('showMention').map(({ number }) => number)).toEqual([0, 1, 2, 0]);
    expect(next.textContent).toBe('1 of 3 ');
    expect(onJump).toHaveBeenCalledTimes(4);
  });

  it('opens a term', async () => {
    await show({ readTerm: () => ok(TRUST), recentTerms: () => ok([]) });

    await click(screen.getByRole('button', { name: 'trust' }));

    expect(screen.getByRole('article', { name: 'trust' })).toBeTruthy();
  });

  it('starts a quiz of the page', async () => {
    const { onQuizPage } = await show();

    await click(screen.getByRole('button', { name: 'Quiz me on this page' }));

    expect(onQuizPage).toHaveBeenCalledWith([MUTUALITY.id, TRUST.id]);
  });

  it('are asked for again when the marks change, or another page is shown', async () => {
    const { link, askedFor } = await show();

    link.changeMarks();
    link.changeHighlight(false);
    await settle();

    expect(askedFor('readPageTerms')).toHaveLength(3);
  });

  it.each([
    ['the page is in another language', aPage({ isForeign: true }), /not in English/],
    ['nothing was found', aPage(), /No peer-support terms were found/],
    ['marks are off', aPage({ isOnHere: false }), /Switched on, a quiet dotted line/],
    ['no script may run there', aPage({ site: null }), /Browsers let no extension read/],
  ])('says so when %s', async (_what, page, note) => {
    const { container } = await show({ readPageTerms: () => ok(page) });

    expect(container.textContent).toMatch(note);
    expect(await checkAccessibility(container)).toEqual([]);
  });

  it('says why they could not be read, and tries again', async () => {
    const readPageTerms = inTurn<ReturnType<Replies['readPageTerms']>>(
      failed('unexpected'),
      ok(aPage({ terms: TERMS })),
    );
    await show({ readPageTerms });

    await click(screen.getByRole('button', { name: /again/i }));

    expect(names()).toHaveLength(2);
  });

  it('passes the accessibility check', async () => {
    const { container } = await show();

    expect(await checkAccessibility(container)).toEqual([]);
  });
});

describe('the switches', () => {
  it.each([
    ['Mark terms on exam.example', 'site'],
    ['Mark terms on all sites', 'everywhere'],
  ])('switch marks on: %s', async (name, scope) => {
    const { askedFor } = await show({
      readPageTerms: inTurn(ok(aPage({ isOnHere: false })), ok(aPage({ terms: TERMS }))),
      setMarks: () => ok(null),
    });

    await click(screen.getByRole('switch', { name, checked: false }));

    expect(askedFor('setMarks')).toEqual([{ windowId: 7, scope, isOn: true }]);
    expect(names()).toHaveLength(2);
  });

  it('are one in a private window, and nothing is kept there', async () => {
    const readPageTerms = () => ok(aPage({ isOnHere: false }));
    const { container } = await show({ readPageTerms }, { isPrivate: true });

    expect(screen.getAllByRole('switch')).toHaveLength(1);
    expect(container.textContent).toContain('nothing is kept');
  });

  it('offer no quiz of a page in a private window', async () => {
    await show({}, { isPrivate: true });

    expect(screen.queryByRole('button', { name: 'Quiz me on this page' })).toBeNull();
  });
});
