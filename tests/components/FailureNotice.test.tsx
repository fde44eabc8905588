import { fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { FailureNotice } from '@/components/FailureNotice';
import type { FailureCode } from '@/messaging/protocol';
import { checkAccessibility } from './check-accessibility';
import { cleanUp } from './clean-up';

afterEach(cleanUp);

const WORDS: readonly (readonly [FailureCode, string])[] = [
  ['storageFull', 'no room left'],
  ['storageBroken', 'study data cannot be opened'],
  ['newerDatabase', 'A newer Peerlight keeps your study data'],
  ['privateWindow', 'In a private window nothing is kept'],
  ['backgroundGone', 'just updated or is still starting'],
  ['refused', 'Close it and open it again'],
  ['unexpected', 'Something went wrong'],
];

describe('a failure', () => {
  it.each(WORDS)('of the code %s is said at once, in words', (code, words) => {
    render(<FailureNotice code={code} onRetry={null} />);

    expect(screen.getByRole('alert').textContent).toContain(words);
    expect(screen.getByRole('alert').textContent).not.toContain(code);
  });

  it.each(['storageFull', 'storageBroken', 'newerDatabase', 'privateWindow'] as const)(
    'of the code %s says what still works',
    (code) => {
      render(<FailureNotice code={code} onRetry={null} />);

      expect(screen.getByRole('alert').textContent).toMatch(
        /Looking words up still works|Definitions work/,
      );
    },
  );

  it('offers another try where that can help', () => {
    const onRetry = vi.fn<() => void>();
    render(<FailureNotice code="backgroundGone" onRetry={onRetry} />);

    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));

    expect(onRetry).toHaveBeenCalledOnce();
  });

  it('offers no other try where that cannot help', () => {
    render(<FailureNotice code="privateWindow" onRetry={null} />);

    expect(screen.queryByRole('button')).toBeNull();
  });
});

it.each([
  ['with', vi.fn<() => void>()],
  ['without', null],
])('is accessible %s another try', async (_state, onRetry) => {
  const { container } = render(<FailureNotice code="unexpected" onRetry={onRetry} />);

  expect(await checkAccessibility(container)).toEqual([]);
});
