import { render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { HelpStrip } from '@/components/HelpStrip';
import { checkAccessibility } from './check-accessibility';
import { cleanUp } from './clean-up';

afterEach(cleanUp);

const LINES = [
  { where: 'In the US', say: 'call or text 988, any time' },
  { where: 'In the UK', say: 'call 111 and choose option 2' },
];

describe('the help strip', () => {
  it('says for each country whom a person can reach', () => {
    render(<HelpStrip lines={LINES} />);

    const strip = screen.getByRole('complementary', { name: 'If this touches you' });
    expect(strip.textContent).toContain('In the US call or text 988, any time.');
    expect(strip.textContent).toContain('In the UK call 111 and choose option 2.');
  });

  it('is not there where nothing hard is touched', () => {
    const { container } = render(<HelpStrip lines={[]} />);

    expect(container.childElementCount).toBe(0);
  });

  it('is accessible', async () => {
    const { container } = render(<HelpStrip lines={LINES} />);

    expect(await checkAccessibility(container)).toEqual([]);
  });
});
