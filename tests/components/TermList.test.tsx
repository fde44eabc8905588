import { fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';
import { TermList } from '@/components/TermList';
import type { TermId } from '@/glossary/entry';
import { anEntry } from '../support/an-entry';
import { checkAccessibility } from './check-accessibility';
import { cleanUp } from './clean-up';

afterEach(cleanUp);

const TERMS = [
  anEntry({ headword: 'trust', definition: 'To rely on somebody.' }),
  anEntry({ headword: 'mutuality', definition: 'Both give, both receive.' }),
];

it('lists terms under its name, in the order given, each with its definition', () => {
  render(
    <TermList label="Last terms" terms={TERMS} onOpenTerm={vi.fn<(termId: TermId) => void>()} />,
  );

  const list = screen.getByRole('list', { name: 'Last terms' });
  expect(within(list).getAllByRole('listitem')).toHaveLength(2);
  expect(within(list).getAllByRole('button')[0]?.textContent).toBe('trustTo rely on somebody.');
});

it('names each button by its headword alone, and describes it by its definition', () => {
  render(
    <TermList label="Last terms" terms={TERMS} onOpenTerm={vi.fn<(termId: TermId) => void>()} />,
  );

  for (const { headword, definition } of TERMS) {
    const button = screen.getByRole('button', { name: headword, description: definition });
    expect(button.textContent).toBe(`${headword}${definition}`);
  }
});

it('describes each button by its own definition where two lists have the same term', () => {
  const shared = { onOpenTerm: vi.fn<(termId: TermId) => void>() };
  const [trust] = TERMS;

  const { container } = render(
    <>
      <TermList label="Last terms" terms={TERMS} {...shared} />
      <TermList label="Results" terms={trust === undefined ? [] : [trust]} {...shared} />
    </>,
  );

  const ids = [...container.querySelectorAll('[id]')].map(({ id }) => id);
  expect(ids).toHaveLength(3);
  expect(new Set(ids).size).toBe(3);
});

it('opens the term that is chosen', () => {
  const onOpenTerm = vi.fn<(termId: TermId) => void>();
  render(<TermList label="Results" terms={TERMS} onOpenTerm={onOpenTerm} />);

  fireEvent.click(screen.getByRole('button', { name: 'mutuality' }));

  expect(onOpenTerm.mock.calls).toEqual([['mutuality']]);
});

it('has nothing to press when there are no terms', () => {
  render(<TermList label="Results" terms={[]} onOpenTerm={vi.fn<(termId: TermId) => void>()} />);

  expect(screen.getByRole('list', { name: 'Results' })).toBeTruthy();
  expect(screen.queryByRole('button')).toBeNull();
});

it.each([
  ['full', TERMS],
  ['empty', []],
])('is accessible when it is %s', async (_state, terms) => {
  const { container } = render(
    <TermList label="Results" terms={terms} onOpenTerm={vi.fn<(termId: TermId) => void>()} />,
  );

  expect(await checkAccessibility(container)).toEqual([]);
});
