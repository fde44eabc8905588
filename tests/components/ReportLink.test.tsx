import { render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { ReportLink } from '@/components/ReportLink';
import { checkAccessibility } from './check-accessibility';
import { cleanUp } from './clean-up';

afterEach(cleanUp);

describe('the link to report a mistake', () => {
  it('opens the form in a new tab, with what it is about filled in and nothing else', () => {
    render(<ReportLink about="42 CFR Part 2 & more" />);

    const link = screen.getByRole('link', { name: /^Report a mistake/ });
    const address = new URL(link.getAttribute('href') ?? '');
    expect(Object.fromEntries(address.searchParams)).toEqual({
      template: 'mistake.yml',
      title: 'Mistake: 42 CFR Part 2 & more',
      where: '42 CFR Part 2 & more',
    });
    expect(link.getAttribute('target')).toBe('_blank');
    expect(link.getAttribute('rel')).toContain('noreferrer');
  });

  it('is accessible', async () => {
    const { container } = render(<ReportLink about="mutuality" />);

    expect(await checkAccessibility(container)).toEqual([]);
  });
});
