import { fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { CopyReminder } from '@/components/CopyReminder';
import { aDataStatus } from './a-data-status';
import { checkAccessibility } from './check-accessibility';
import { cleanUp } from './clean-up';
import { aLink, failed, fakeRequest, ok, type Replies } from './fake-link';
import { settle } from './settle';

afterEach(cleanUp);

async function show(readDataStatus: Replies['readDataStatus']) {
  const onOpenData = vi.fn<() => void>();
  const link = aLink({ request: fakeRequest({ readDataStatus }).request });
  const { container } = render(<CopyReminder link={link} onOpenData={onOpenData} />);
  await settle();
  return { container, onOpenData };
}

describe('the reminder to save a copy', () => {
  it('leads to the data when a copy is due', async () => {
    const status = aDataStatus({ answers: 132, isCopyDue: true });
    const { container, onOpenData } = await show(() => ok(status));

    fireEvent.click(screen.getByRole('button', { name: 'Save a copy' }));

    expect(container.textContent).toContain('Your 132 answers are on this device alone.');
    expect(onOpenData).toHaveBeenCalledOnce();
    expect(await checkAccessibility(container)).toEqual([]);
  });

  it('says from when the last copy is', async () => {
    const { container } = await show(() =>
      ok(aDataStatus({ lastCopyOn: 20_700, isCopyDue: true })),
    );

    expect(container.textContent).toContain('from 4 September 2026');
  });

  it.each([
    ['no copy is due', () => ok(aDataStatus({ answers: 132 }))],
    ['it is not known', () => failed('storageBroken')],
  ])('is not there when %s', async (_when, readDataStatus) => {
    const { container } = await show(readDataStatus);

    expect(container.textContent).toBe('');
  });
});
