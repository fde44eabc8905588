import { fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { PlanView } from '@/components/PlanView';
import type { TermId } from '@/glossary/entry';
import type { PlanOverview } from '@/messaging/plan-requests';
import { KEY } from './a-question';
import { checkAccessibility } from './check-accessibility';
import { cleanUp } from './clean-up';
import { aLink, failed, fakeRequest, inTurn, ok, type Replies } from './fake-link';
import { settle } from './settle';

afterEach(cleanUp);

/** 1 October 2024. */
const TODAY = 19_997;

function anOverview(parts: Partial<PlanOverview> = {}): PlanOverview {
  return {
    plan: { track: 'cps', examDay: TODAY + 2, minutesADay: 20 },
    today: TODAY,
    exams: [{ id: 'cps', name: 'Certified Peer Specialist' }],
    forecast: {
      days: [
        { day: TODAY, reviews: 10, fresh: 5, minutes: 3 },
        { day: TODAY + 1, reviews: 20, fresh: 0, minutes: 25 },
      ],
      seen: 40,
      all: 40,
      recall: 0.94,
      verdict: { kind: 'fits' },
    },
    missing: [],
    asksDueFirst: false,
    ...parts,
  };
}

async function show(overview = anOverview(), replies: Partial<Replies> = {}) {
  const { request, askedFor } = fakeRequest({
    readPlan: () => ok(overview),
    setPlan: () => ok(overview),
    letGo: () => ok(overview),
    ...replies,
  });
  const added: TermId[] = [];
  const addAll = async (terms: readonly TermId[]) => {
    added.push(...terms);
    return true;
  };
  const { container } = render(<PlanView link={aLink({ request })} addAll={addAll} />);
  await settle();
  return { container, askedFor, added };
}

const click = async (name: string) => {
  fireEvent.click(screen.getByRole('button', { name }));
  await settle();
};

describe('the exam plan', () => {
  it.each([
    ['Exam', '', { track: null }],
    ['Day of the exam', '2024-10-15', { examDay: TODAY + 14 }],
    ['Day of the exam', '', { examDay: null }],
    ['Minutes a day', '45', { minutesADay: 45 }],
  ])('is changed at once: %s “%s”', async (label, value, parts) => {
    const { askedFor } = await show();

    fireEvent.change(screen.getByLabelText(label), { target: { value } });
    await settle();

    expect(askedFor('setPlan')).toEqual([
      { eventId: 'event-1', plan: { ...anOverview().plan, ...parts } },
    ]);
    expect(askedFor('readPlan')).toHaveLength(2);
  });

  it('says what to expect by the exam, as an estimate', async () => {
    const { container } = await show();

    expect(screen.getByRole('heading', { name: 'This fits' })).toBeTruthy();
    expect(container.textContent).toContain('all 40 terms will have been asked');
    expect(container.textContent).toContain('about 94 %');
    expect(container.textContent).toContain('says nothing about passing');
  });

  it.each([
    ['tight' as const, 'This is tight'],
    ['tooMuch' as const, 'This is more than the days hold'],
  ])('says honestly when it is %s, and which minutes would do', async (kind, heading) => {
    const { forecast } = anOverview();
    const verdict = { kind, minutesNeeded: 45 };

    const { container } = await show(anOverview({ forecast: { ...forecast, verdict } }));

    expect(screen.getByRole('heading', { name: heading })).toBeTruthy();
    expect(container.textContent).toContain('about 45 minutes');
  });

  it('tells each day in a table, too', async () => {
    await show();

    const cells = screen.getAllByRole('cell', { hidden: true }).map((cell) => cell.textContent);
    expect(cells.join(' ')).toContain('20 0 25');
  });

  it('puts the terms of the exam into the quiz', async () => {
    const { added } = await show(anOverview({ missing: [KEY] }));

    await click('Put them in');

    expect(added).toEqual([KEY]);
  });

  it('says that they are in, where the focus is when the button has gone', async () => {
    await show(anOverview({ missing: [KEY] }), {
      readPlan: inTurn(ok(anOverview({ missing: [KEY] })), ok(anOverview())),
    });

    await click('Put them in');

    expect(document.activeElement?.textContent).toBe(
      'All core and useful terms of this exam are in your quiz.',
    );
  });

  it('lets a due term be remembered first, where that is wanted', async () => {
    const { askedFor } = await show(anOverview(), { setAsksDueFirst: () => ok(anOverview()) });

    fireEvent.click(screen.getByRole('switch', { checked: false }));
    await settle();

    expect(askedFor('setAsksDueFirst')).toEqual([{ isWanted: true }]);
  });

  it('says what went wrong where a change could not be kept', async () => {
    await show(anOverview(), { setPlan: () => failed('storageFull') });

    fireEvent.change(screen.getByLabelText('Exam'), { target: { value: '' } });
    await settle();

    expect(screen.getByRole('alert').textContent).toContain('no room left');
  });

  it('says what is missing where the quiz is empty', async () => {
    const { forecast } = anOverview();
    const { container } = await show(anOverview({ forecast: { ...forecast, all: 0, seen: 0 } }));

    expect(container.textContent).toContain('Your quiz is empty');
  });

  it('says what went wrong, and offers another try', async () => {
    await show(anOverview(), { readPlan: () => failed('storageBroken') });

    expect(screen.getByRole('alert')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Try again' })).toBeTruthy();
  });
});

describe('after the exam', () => {
  const over = anOverview({ plan: { track: 'cps', examDay: TODAY, minutesADay: 20 } });

  it('what was learned is kept with one click', async () => {
    const { askedFor } = await show(over);

    await click('Keep it');

    expect(askedFor('setPlan')).toEqual([
      { eventId: 'event-1', plan: { ...over.plan, examDay: null } },
    ]);
  });

  it('or rests, and nothing is deleted', async () => {
    const { container, askedFor } = await show(over);
    expect(container.textContent).toContain('Nothing is deleted');

    await click('Let it rest');

    expect(askedFor('letGo')).toEqual([{ eventId: 'event-1' }]);
  });
});

it.each([
  ['with an exam', anOverview()],
  ['without one', anOverview({ plan: { track: null, examDay: null, minutesADay: 20 } })],
  ['after it', anOverview({ plan: { track: null, examDay: TODAY, minutesADay: 20 } })],
])('is accessible %s', async (_when, overview) => {
  const { container } = await show(overview);

  expect(await checkAccessibility(container)).toEqual([]);
});
