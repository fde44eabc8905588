import { fireEvent } from '@testing-library/preact';
import { render } from 'preact';
import { afterEach, expect, it, vi } from 'vitest';
import { useKeys } from '@/components/use-keys';

const place = document.createElement('div');
afterEach(() => render(null, place));

it('hears a key as soon as the view is there, not a frame later', () => {
  const act = vi.fn<() => void>();
  function Listening() {
    useKeys({ n: act });
    return null;
  }
  render(<Listening />, place);

  fireEvent.keyDown(document.body, { key: 'n' });

  expect(act).toHaveBeenCalledOnce();
});
