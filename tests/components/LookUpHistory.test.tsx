import { fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { LookUpHistory } from '@/components/LookUpHistory';
import type { TermId } from '@/glossary/entry';
import { checkAccessibility } from './check-accessibility';
import { cleanUp } from './clean-up';
import { aLink, fakeRequest, ok, type Replies } from './fake-link';
import { KEY } from './a-question';
import { settle } from './settle';

afterEach(cleanUp);

const LOOKED_UP = {
  termId: KEY,
  headword: 'mutuality',
  at: Date.parse('2026-01-01T12:00:00Z'),
  day: 20_454,
  sentence: 'Our bond is one of mutuality.',
};

async function show(replies: Partial<Replies> = {}) {
  const { request, askedFor } = fakeRequest({
    lookUpHistory: () => ok([LOOKED_UP]),
    clearLookUps: () => ok(null),
    ...replies,
  });
  const onOpenTerm = vi.fn<(termId: TermId) => void>();
  const { container } = render(<LookUpHistory link={aLink({ request })} onOpenTerm={onOpenTerm} />);
  await settle();
  return { container, askedFor, onOpenTerm };
}

const click = async (name: string | RegExp) => {
  fireEvent.click(screen.getByRole('button', { name }));
  await settle();
};

describe('what was looked up', () => {
  it('is listed with its sentence, and opens again', async () => {
    const { onOpenTerm } = await show();

    await click(/mutuality/);

    expect(screen.getByText('“Our bond is one of mutuality.”')).toBeTruthy();
    expect(onOpenTerm.mock.calls).toEqual([[KEY]]);
  });

  it('is forgotten after one more click, and not without it', async () => {
    const { askedFor } = await show();

    await click('Forget all look-ups');
    await click('Keep them');
    expect(askedFor('clearLookUps')).toEqual([]);

    await click('Forget all look-ups');
    await click('Forget them');
    expect(askedFor('clearLookUps')).toHaveLength(1);
  });

  it('says what will stand here where there is nothing yet', async () => {
    const { container } = await show({ lookUpHistory: () => ok([]) });

    expect(container.textContent).toContain('never from private windows');
    expect(await checkAccessibility(container)).toEqual([]);
  });

  it('is accessible', async () => {
    const { container } = await show();

    expect(await checkAccessibility(container)).toEqual([]);
  });
});
