import { screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { termIdOf } from '@/glossary/compiling/term-id';
import type { TermId } from '@/glossary/entry';
import { anEntry } from '../support/an-entry';
import { checkAccessibility } from './check-accessibility';
import { cleanUp } from './clean-up';
import { ok, type Replies } from './fake-link';
import { press } from './operate';
import { aResult, showMock } from './show-mock';

afterEach(cleanUp);

const [TRUST, HOPE] = [termIdOf('trust'), termIdOf('hope')];

/** Finishes an exam, and shows its result. */
async function finish(
  parts: Parameters<typeof aResult>[0] = {},
  inQuiz: readonly TermId[] = [TRUST, HOPE],
  replies: Partial<Replies> = {},
) {
  const shown = await showMock({ finishMock: () => ok(aResult(parts)), ...replies }, inQuiz);
  await press('Start');
  await press('Review and finish');
  await press('Finish');
  return shown;
}
const text = () => document.body.textContent;

describe('the result of a mock exam', () => {
  it('says how many items were right, the time, and what was left out', async () => {
    await finish({ limitMinutes: 90 });

    expect(document.activeElement?.textContent).toBe('1 of 3 right');
    expect(text()).toContain('Time: 1 h 6 min of 1 h 30 min. Left out: 1.');
  });

  it('says each domain, and no percentage of too few items', async () => {
    await finish({
      domains: [
        { domain: 'Advocacy', right: 1, asked: 3, percent: null },
        { domain: 'Ethics', right: 4, asked: 5, percent: 80 },
      ],
    });

    expect(screen.getAllByRole('row').map((row) => row.textContent)).toEqual([
      'DomainRightPercent',
      'Advocacy1 of 3not enough items',
      'Ethics4 of 580 %',
    ]);
  });

  it('says what a real letter says, and that it cannot say whether the person would pass', async () => {
    await finish({ report: 'A scaled score.' });

    expect(text()).toContain('The real letter: A scaled score. This says how one practice went.');
    expect(text()).toContain('It cannot say whether you would pass.');
  });

  it('says that what was missed is in the quiz', async () => {
    await finish();

    expect(text()).toContain('What you missed is in your quiz: 2 terms.');
  });

  it('offers to put in what is not', async () => {
    const { added } = await finish({}, [TRUST]);

    await press('Put them into my quiz');

    expect(added).toEqual([HOPE]);
  });

  it('explains an item that is opened: right, wrong or left out', async () => {
    await finish();

    await press(/^1\. ✓ Right/);
    expect(text()).toContain('✓ Right. Peers stand on one level.');
    await press(/^2\. ✕ Not this one/);
    expect(text()).toContain('✕ Your answer. Trust can go one way only.');
    await press(/^3\. – Left out/);
    expect(screen.getAllByText(/This one fits/)).toHaveLength(2);
  });

  it('shows what was missed alone where that is wanted', async () => {
    await finish();

    await press('Only what I missed');

    expect(screen.queryByRole('button', { name: /^1\./ })).toBeNull();
    expect(screen.getByRole('button', { name: /^2\./ })).toBeTruthy();
  });

  it('leads to a definition, and back to the item as it stood', async () => {
    await finish({}, [TRUST], { readTerm: () => ok(anEntry({ headword: 'mutuality' })) });
    await press(/^1\. ✓ Right/);

    await press('More on mutuality');
    expect(screen.getByRole('article', { name: 'mutuality' })).toBeTruthy();
    expect(screen.queryByRole('article', { name: 'Result' })).toBeNull();
    await press('‹ Back');

    expect(screen.getByRole('article', { name: 'Result' })).toBeTruthy();
    expect(text()).toContain('Peers stand on one level.');
  });

  it('leads back to the start', async () => {
    await finish();

    await press('Back to mock exams');

    expect(screen.getByRole('heading', { name: 'Mock exam' })).toBeTruthy();
  });

  it('is accessible, closed and open', async () => {
    const { container } = await finish({}, [TRUST]);
    expect(await checkAccessibility(container)).toEqual([]);

    for (const name of [/^1\./, /^2\./, /^3\./]) await press(name);

    expect(await checkAccessibility(container)).toEqual([]);
  });
});
