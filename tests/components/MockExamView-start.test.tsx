import { fireEvent, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import type { MockSummary } from '@/messaging/mock-requests';
import { aMock } from '../support/a-mock';
import { checkAccessibility } from './check-accessibility';
import { cleanUp } from './clean-up';
import { failed, inTurn, ok } from './fake-link';
import { press } from './operate';
import { settle } from './settle';
import { anExam, anOverview, aResult, published, showMock } from './show-mock';

afterEach(cleanUp);

const PUBLISHED = anExam({
  note: 'Follow your own board.',
  structure: {
    items: published(120),
    minutes: published(150),
    report: { ...published('A scaled score.'), evidence: 'secondary' },
    notes: ['There is a break.'],
  },
});
const structure = () => screen.getByRole('region', { name: 'How the real exam is built' });
const minutes = () => screen.getByRole<HTMLInputElement>('spinbutton', { name: /^Minutes/ });

async function chooseExam(id: string): Promise<void> {
  fireEvent.change(screen.getByRole('combobox', { name: 'Exam' }), { target: { value: id } });
  await settle();
}

describe('the choice of a mock exam', () => {
  it('begins with the exam of the plan', async () => {
    await showMock({ mockOverview: () => ok(anOverview({ planned: 'some-exam' })) });

    expect(screen.getByRole<HTMLSelectElement>('combobox').value).toBe('some-exam');
  });

  it('begins with the whole glossary while there is no plan', async () => {
    const { askedFor } = await showMock();

    await press('Start');

    expect(askedFor('startMock')).toEqual([
      { id: 'event-1', track: null, itemCount: 50, limitMinutes: null },
    ]);
  });

  it('says how the real exam is built, each fact with its source and its date', async () => {
    await showMock({ mockOverview: () => ok(anOverview({ exams: [PUBLISHED] })) });

    await chooseExam('some-exam');

    const { textContent } = structure();
    expect(textContent).toContain('Number of items120From: A board, in a new tab, on 2026-11-20');
    expect(textContent).toContain('A scaled score.Only in a report: A board');
    expect(textContent).toContain('Not found published: options for each item, what it takes');
    expect(textContent).toContain('Follow your own board.');
    expect(textContent).toContain('There is a break.');
    expect(textContent).toContain('How much each domain weighs is not published');
  });

  it('says where nothing is published, and is a general practice then, without a clock', async () => {
    const exams = [anExam({ domains: null })];
    const { askedFor } = await showMock({ mockOverview: () => ok(anOverview({ exams })) });

    await chooseExam('some-exam');
    expect(structure().textContent).toContain('this is general practice');
    expect(structure().textContent).toContain('No outline is published either');
    await press('Start');

    expect(askedFor('startMock')).toMatchObject([{ itemCount: 50, limitMinutes: null }]);
  });

  it('has the length and, where it is wanted, the pace of the exam', async () => {
    const { askedFor } = await showMock({
      mockOverview: () => ok(anOverview({ exams: [PUBLISHED], planned: 'some-exam' })),
    });
    await switchOn('With a time limit');
    expect(minutes().value).toBe('150');

    fireEvent.click(screen.getByRole('radio', { name: '20' }));
    await settle();
    expect(minutes().value).toBe('25');
    await press('Start');

    expect(askedFor('startMock')).toEqual([
      { id: 'event-1', track: 'some-exam', itemCount: 20, limitMinutes: 25 },
    ]);
  });

  it('takes the person’s own minutes', async () => {
    const { askedFor } = await showMock();
    await switchOn('With a time limit');
    expect(document.body.textContent).toContain('No time is published.');

    fireEvent.input(minutes(), { target: { value: '33' } });
    await settle();
    await press('Start');

    expect(askedFor('startMock')).toMatchObject([{ limitMinutes: 33 }]);
  });

  it('says what went wrong, and stays', async () => {
    await showMock({ startMock: () => failed('storageFull') });

    await press('Start');

    expect(screen.getByRole('alert').textContent).toContain('no room left');
    expect(screen.getByRole('button', { name: 'Start' })).toBeTruthy();
  });
});

const UNFINISHED: MockSummary = {
  id: aMock().id,
  name: 'Some exam',
  startedAt: aMock().startedAt,
  itemCount: 3,
  answered: 1,
  right: null,
};

describe('an exam that is not finished', () => {
  const overview = anOverview({ mocks: [UNFINISHED] });

  it('comes before any other, and goes on', async () => {
    const { asked } = await showMock({ mockOverview: () => ok(overview) });
    expect(screen.queryByRole('button', { name: 'Start' })).toBeNull();
    expect(document.body.textContent).toContain('1 of 3 answered');

    await press('Go on');

    expect(asked.slice(1)).toMatchObject([
      { name: 'saveMock', params: { id: UNFINISHED.id, event: { kind: 'resumed' } } },
      { name: 'readMock', params: { id: UNFINISHED.id } },
    ]);
    expect(screen.getByRole('heading', { name: 'What of mutuality?' })).toBeTruthy();
  });

  it('is discarded by a second click alone', async () => {
    const { askedFor } = await showMock({
      mockOverview: inTurn(ok(overview), ok(anOverview())),
    });

    await press('Discard');
    expect(askedFor('discardMock')).toEqual([]);
    await press('Yes, discard it');

    expect(askedFor('discardMock')).toEqual([{ id: UNFINISHED.id }]);
    expect(screen.getByRole('button', { name: 'Start' })).toBeTruthy();
  });
});

it('an earlier exam is listed with what was right, and its result read again', async () => {
  const mocks = [{ ...UNFINISHED, answered: 3, right: 2 }];
  const { askedFor } = await showMock({
    mockOverview: () => ok(anOverview({ mocks })),
    readMock: () => ok(aResult()),
  });

  await press(/^Some exam.*2 of 3 right/);

  expect(askedFor('readMock')).toEqual([{ id: UNFINISHED.id }]);
  expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('1 of 3 right');
});

it('says when the exams cannot be read, and tries again', async () => {
  await showMock({ mockOverview: inTurn(failed('storageBroken'), ok(anOverview())) });

  await press('Try again');

  expect(screen.getByRole('button', { name: 'Start' })).toBeTruthy();
});

it.each([
  ['the choice', anOverview({ exams: [PUBLISHED], planned: 'some-exam' })],
  ['an unfinished exam', anOverview({ mocks: [UNFINISHED] })],
  ['earlier ones', anOverview({ mocks: [{ ...UNFINISHED, right: 2 }] })],
])('is accessible with %s', async (_what, overview) => {
  const { container } = await showMock({ mockOverview: () => ok(overview) });

  expect(await checkAccessibility(container)).toEqual([]);
});

async function switchOn(name: string): Promise<void> {
  fireEvent.click(screen.getByRole('switch', { name }));
  await settle();
}
