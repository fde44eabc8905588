import { render, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ProgressView } from '@/components/ProgressView';
import type { TermId } from '@/glossary/entry';
import { aProgress, aReadiness, aThinProgress } from './a-progress';
import { checkAccessibility } from './check-accessibility';
import { cleanUp } from './clean-up';
import { aLink, failed, fakeRequest, inTurn, ok, type Replies } from './fake-link';
import { press } from './operate';
import { settle } from './settle';

afterEach(cleanUp);

async function show(readProgress: Replies['readProgress'] = () => ok(aProgress())) {
  const { request, askedFor } = fakeRequest({ readProgress });
  const link = aLink({ request });
  const onOpenTerm = vi.fn<(termId: TermId) => void>();
  const { container } = render(<ProgressView link={link} onOpenTerm={onOpenTerm} />);
  await settle();
  return { container, link, askedFor, onOpenTerm };
}

/** The words of each part of a page, without the breaks between them. */
const wordsOf = (elements: readonly Element[]) =>
  elements.map((element) => element.textContent?.replaceAll('\u00A0', ' '));
const section = (name: string) => {
  const heading = screen.getByRole('heading', { name });
  return within(heading.parentElement ?? document.body);
};
const linesOf = (name: string) => wordsOf(section(name).getAllByRole('listitem'));
const rowsOf = (name: string) =>
  within(section(name).getByRole('table', { hidden: true }))
    .getAllByRole('row', { hidden: true })
    .slice(1)
    .map((row) => wordsOf([...row.children]));

describe('readiness', () => {
  it('is three lines: coverage, memory on the exam day, and first answers with their interval', async () => {
    await show();

    expect(linesOf('How ready you are')).toEqual([
      expect.stringMatching(/^Covered 214 of 380 terms/),
      expect.stringMatching(/^Remembered on 12 December about 87 %/),
      expect.stringMatching(/^Answered right the first time 64 to 84 %36 of 48 questions/),
    ]);
    expect(screen.getByText(/^For National Certified Peer Specialist\./)).toBeTruthy();
  });

  it('draws the interval from its low end to its high end', async () => {
    const { container } = await show();

    const [, , interval] = container.querySelectorAll('.figure-list .mark');

    expect(Number(interval?.getAttribute('x'))).toBeCloseTo(63.8);
    expect(Number(interval?.getAttribute('width'))).toBeCloseTo(20.2);
  });

  it('keeps lines back while there is too little, and says what they wait for', async () => {
    await show(() => ok(aThinProgress()));

    expect(linesOf('How ready you are').slice(1)).toEqual([
      'Remembered today not enough answers yetShown from 20 answered terms on. So far there is 1.',
      'Answered right the first time not enough answers yetShown from 20 questions met for the first time on. So far there are 2.',
    ]);
  });

  it('says that terms a person knows already are left out', async () => {
    await show(() => ok(aProgress({ readiness: aReadiness({ saidKnown: 12 }) })));

    expect(linesOf('How ready you are')[1]).toContain(
      '12 terms that you said you know are left out',
    );
  });

  it('gives no chance of passing', async () => {
    await show();

    expect(screen.getByText(/A chance of passing is not among them/)).toBeTruthy();
  });

  it('is told of each domain in a table', async () => {
    await show();

    expect(rowsOf('By domain')).toEqual([
      ['Advocacy', '20 of 88', '51 to 91 %'],
      ['Ethics', '3 of 86', 'not enough answers yet (4 of 10)'],
    ]);
  });
});

describe('the forecast', () => {
  it('says what is due today, and draws the days after it', async () => {
    await show();

    expect(section('What comes back').getByText(/^Due today: 300 terms\./)).toBeTruthy();
    const chart = section('What comes back').getByRole('img');
    expect(chart.getAttribute('aria-label')).toBe(
      'Terms that come back in the next 30 days, at most 6 a day',
    );
    expect(chart.querySelectorAll('.mark')).toHaveLength(30);
  });

  it('is a table, too', async () => {
    await show();

    expect(rowsOf('What comes back').slice(0, 2)).toEqual([
      ['21 November', '1'],
      ['22 November', '2'],
    ]);
  });
});

describe('the study days', () => {
  it('are drawn by size, a square for each day', async () => {
    await show();

    const squares = section('Your study days').getByRole('img').querySelectorAll('.mark');

    expect(squares).toHaveLength(82);
    expect([0, 10, 30].map((place) => Number(squares[place]?.getAttribute('width')))).toEqual([
      3, 12, 16,
    ]);
  });

  it('are a table of the days with answers, the last first', async () => {
    await show();

    expect(rowsOf('Your study days').slice(0, 2)).toEqual([
      ['19 November', '80', '8 minutes'],
      ['9 November', '70', '7 minutes'],
    ]);
  });

  it('are summed up in words', async () => {
    await show();

    expect(screen.getByText(/^1,240 answers on 38 days, about 9 hours in all\./)).toBeTruthy();
  });
});

describe('the terms', () => {
  it('are counted by stage', async () => {
    await show();

    expect(rowsOf('Where your terms stand').map(([name, count]) => [name, count])).toEqual([
      ['New not asked yet', '10'],
      ['Learning comes back within days', '20'],
      ['Growing comes back after some days', '30'],
      ['Known comes back after weeks', '150'],
      ['You said you know not asked for now', '3'],
      ['Paused left out until you want it asked again', '1'],
    ]);
  });

  it('that came back are counted by what was remembered', async () => {
    await show();

    expect(linesOf('What you remembered')).toEqual([
      'In the last 30 days 87 % (87 of 100)',
      'Since you began 86 % (1,030 of 1,200)',
    ]);
  });

  it('that are mixed up lead to both definitions', async () => {
    const { onOpenTerm } = await show();
    expect(linesOf('Easily mixed up')).toEqual(['lapse and relapse 3 times']);

    await press('relapse');
    await press('lapse');

    expect(onOpenTerm.mock.calls).toEqual([['relapse'], ['lapse']]);
  });

  it('that are never mixed up take no room', async () => {
    await show(() => ok(aThinProgress()));

    expect(screen.queryByRole('heading', { name: 'Easily mixed up' })).toBeNull();
  });
});

describe('progress', () => {
  const aFirstDay = (waiting: number) =>
    aProgress({
      totals: { answers: 0, ms: 0, days: 0 },
      stages: { ...aProgress().stages, new: waiting },
    });

  it.each([
    ['an empty quiz', 0, 'Look a word up, and choose “Quiz me on this”.'],
    ['a term in the quiz', 1, '1 term waits in your quiz.'],
    ['terms in the quiz', 12, '12 terms wait in your quiz.'],
  ])('says before the first answer how to begin: with %s', async (_what, waiting, words) => {
    const { container } = await show(() => ok(aFirstDay(waiting)));

    expect(container.textContent).toContain(words);
    expect(screen.queryByRole('heading')).toBeNull();
  });

  it('is read again when the quiz has changed', async () => {
    const { link, askedFor } = await show(inTurn(ok(aThinProgress()), ok(aProgress())));

    link.changeQuiz({ dueCount: 1, inQuiz: [], putAway: [], laterCount: 0 });
    await settle();

    expect(askedFor('readProgress')).toHaveLength(2);
    expect(linesOf('How ready you are')[0]).toContain('214 of 380 terms');
  });

  it('listens to nothing when it is gone', async () => {
    const { link } = await show();
    const before = link.listenerCount();

    cleanUp();

    expect([before, link.listenerCount()]).toEqual([1, 0]);
  });

  it('says why it cannot be read, and tries again', async () => {
    await show(inTurn(failed('storageBroken'), ok(aProgress())));
    expect(screen.getByRole('alert').textContent).toContain('study data cannot be opened');

    await press('Try again');

    expect(screen.queryByRole('alert')).toBeNull();
    expect(screen.getByRole('heading', { name: 'How ready you are' })).toBeTruthy();
  });

  it.each<[string, Replies['readProgress']]>([
    ['all there is', () => ok(aProgress())],
    ['little', () => ok(aThinProgress())],
    ['nothing', () => ok(aFirstDay(0))],
    ['a failure', () => failed('unexpected')],
  ])('is accessible with %s, its tables open too', async (_what, readProgress) => {
    const { container } = await show(readProgress);
    for (const details of container.querySelectorAll('details')) details.open = true;

    expect(await checkAccessibility(container)).toEqual([]);
  });
});
