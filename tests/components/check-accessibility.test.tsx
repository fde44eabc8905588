import { render } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { checkAccessibility } from './check-accessibility';
import { cleanUp } from './clean-up';

afterEach(cleanUp);

describe('the accessibility check', () => {
  it('finds nothing where nothing is wrong', async () => {
    const { container } = render(<button type="button">Next</button>);

    const faults = await checkAccessibility(container);

    expect(faults).toEqual([]);
  });

  it('names the rule, the remedy and the element', async () => {
    const { container } = render(<input type="text" />);

    const faults = await checkAccessibility(container);

    expect(faults).toEqual(['label: Form elements must have labels\n<input type="text">']);
  });

  it('fails on an empty container, which proves nothing', async () => {
    const { container } = render(null);

    const checked = checkAccessibility(container);

    await expect(checked).rejects.toThrow('There is nothing to check here.');
  });
});
