import { fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { StudyApp } from '@/components/StudyApp';
import type { SurfaceLink } from '@/components/surface-link';
import { aQuestion, KEY } from './a-question';
import { anEntry } from './an-entry';
import { aFoundTerm, anExplainedText } from './an-explained-text';
import { checkAccessibility } from './check-accessibility';
import { cleanUp } from './clean-up';
import { aLink, failed, fakeRequest, inTurn, ok, type Replies } from './fake-link';
import { settle } from './settle';

afterEach(cleanUp);

const MUTUALITY = anEntry({ headword: 'mutuality' });

const REPLIES: Partial<Replies> = {
  readHighlight: () =>
    ok({ kind: 'explained', explained: anExplainedText([aFoundTerm(MUTUALITY)]) }),
  listTerms: () => ok([MUTUALITY]),
  nextQuestion: () => ok(aQuestion()),
  addToQuiz: () => ok({ dueCount: 1, inQuiz: [KEY] }),
  removeFromQuiz: () => ok({ dueCount: 0, inQuiz: [] }),
};

async function show(replies: Partial<Replies> = {}, parts: Partial<SurfaceLink> = {}) {
  const { request, asked, askedFor } = fakeRequest({ ...REPLIES, ...replies });
  const link = aLink({ request, ...parts });
  const { container } = render(<StudyApp link={link} />);
  await settle();
  return { container, link, asked, askedFor };
}

async function press(name: string): Promise<void> {
  fireEvent.click(screen.getByRole('button', { name }));
  await settle();
}

async function choose(name: string): Promise<void> {
  fireEvent.click(tab(name));
  await settle();
}

const tab = (name: string) => screen.getByRole('tab', { name: new RegExp(`^${name}`) });
const chosenTabs = () => screen.getAllByRole('tab', { selected: true });
const panel = () => screen.getByRole('tabpanel');
const article = () => screen.getByRole('article', { name: 'mutuality' });

describe('the study app', () => {
  it('begins with the look-up', async () => {
    await show();

    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Peerlight');
    expect(chosenTabs()).toEqual([tab('Look up')]);
    expect(within(panel()).getByRole('article', { name: 'mutuality' })).toBeTruthy();
  });

  it.each([
    ['Look up', 'article', 'mutuality'],
    ['Quiz', 'heading', 'Both people give and both receive.'],
    ['Glossary', 'list', 'Values and principles'],
  ])('shows %s under its tab', async (name, role, content) => {
    await show();

    await choose(name);

    expect(chosenTabs()).toEqual([tab(name)]);
    expect(panel().getAttribute('aria-labelledby')).toBe(tab(name).id);
    expect(within(panel()).getByRole(role, { name: content })).toBeTruthy();
  });

  it('goes from tab to tab by arrow keys', async () => {
    await show();
    tab('Look up').focus();

    fireEvent.keyDown(tab('Look up'), { key: 'ArrowLeft' });
    await settle();

    expect(chosenTabs()).toEqual([tab('Glossary')]);
    expect(document.activeElement).toBe(tab('Glossary'));
  });

  it('goes to the look-up when another highlight is made', async () => {
    const { link } = await show();
    await choose('Glossary');

    link.changeHighlight();
    await settle();

    expect(chosenTabs()).toEqual([tab('Look up')]);
    expect(article()).toBeTruthy();
  });

  it('listens to nothing when it is gone', async () => {
    const { link } = await show();
    const before = link.listenerCount();

    cleanUp();

    expect(before).toBeGreaterThan(0);
    expect(link.listenerCount()).toBe(0);
  });
});

describe('the way to the side panel', () => {
  it('is a button of the popup', async () => {
    const openPanel = vi.fn<() => void>();
    await show({}, { openPanel });

    await press('Open side panel');

    expect(openPanel).toHaveBeenCalledOnce();
  });

  it('is missing in the panel itself', async () => {
    await show({}, { kind: 'panel', openPanel: null });

    expect(screen.queryByRole('button', { name: 'Open side panel' })).toBeNull();
  });
});

describe('what is in the quiz', () => {
  it('is known from the start: how much is due, and which terms', async () => {
    await show({ quizStatus: () => ok({ dueCount: 2, inQuiz: [KEY] }) });

    expect(tab('Quiz').textContent).toBe('Quiz2 due');
    expect(article().textContent).toContain('In your quiz');
  });

  it('changes when it was changed elsewhere', async () => {
    const { link } = await show();

    link.changeQuiz({ dueCount: 5, inQuiz: [KEY] });
    await settle();

    expect(tab('Quiz').textContent).toBe('Quiz5 due');
    expect(article().textContent).toContain('In your quiz');
  });

  it('grows by the term that the reader wants', async () => {
    const { askedFor } = await show();

    await press('Quiz me on this');

    expect(askedFor('addToQuiz')).toEqual([{ eventId: 'event-1', termId: KEY }]);
    expect(article().textContent).toContain('In your quiz');
    expect(tab('Quiz').textContent).toBe('Quiz1 due');
  });

  it('loses the term that the reader takes out', async () => {
    const { askedFor } = await show({ quizStatus: () => ok({ dueCount: 1, inQuiz: [KEY] }) });

    await press('Take out');

    expect(askedFor('removeFromQuiz')).toEqual([{ eventId: 'event-1', termId: KEY }]);
    expect(article().textContent).toContain('Quiz me on this');
    expect(tab('Quiz').textContent).toBe('Quiz');
  });

  it('is not offered while it is unknown, which is said', async () => {
    await show({ quizStatus: () => failed('storageBroken') });

    expect(screen.getByRole('alert').textContent).toContain('study data cannot be opened');
    expect(article().textContent).not.toContain('Quiz me on this');
  });

  it('stays as it was when a term cannot be put in, which is said', async () => {
    await show({ addToQuiz: () => failed('storageFull') });

    await press('Quiz me on this');

    expect(screen.getByRole('alert').textContent).toContain('no room left');
    expect(article().textContent).toContain('Quiz me on this');
  });

  it('says nothing of a failure that is over', async () => {
    await show({
      addToQuiz: inTurn(failed('storageFull'), ok({ dueCount: 1, inQuiz: [KEY] })),
    });
    await press('Quiz me on this');

    await press('Quiz me on this');

    expect(screen.queryByRole('alert')).toBeNull();
    expect(article().textContent).toContain('In your quiz');
  });
});

describe('a private window', () => {
  it('explains what is highlighted, and offers no quiz', async () => {
    await show({}, { isPrivate: true });

    expect(article().textContent).toContain(MUTUALITY.definition);
    expect(article().textContent).not.toContain('uiz');
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('says under the quiz tab where the quiz is', async () => {
    await show({}, { isPrivate: true });

    await choose('Quiz');

    expect(panel().textContent).toContain('This is a private window');
    expect(screen.queryByRole('form')).toBeNull();
  });

  it('asks nothing of the quiz, and hears nothing of it', async () => {
    const { link, asked } = await show({}, { isPrivate: true });
    await choose('Quiz');

    link.changeQuiz({ dueCount: 5, inQuiz: [KEY] });
    await settle();

    const names = asked.map(({ name }) => name);
    expect(names).toContain('readHighlight');
    expect(names).not.toContain('quizStatus');
    expect(names).not.toContain('nextQuestion');
    expect(tab('Quiz').textContent).toBe('Quiz');
  });
});

it.each<[string, string, Partial<Replies>, Partial<SurfaceLink>]>([
  ['at the look-up', 'Look up', {}, { openPanel: () => {} }],
  ['at the quiz', 'Quiz', { quizStatus: () => ok({ dueCount: 3, inQuiz: [KEY] }) }, {}],
  ['at an empty quiz', 'Quiz', { nextQuestion: () => ok(null) }, {}],
  ['at the glossary', 'Glossary', {}, { kind: 'panel' }],
  ['with a failure', 'Look up', { quizStatus: () => failed('storageBroken') }, {}],
  ['in a private window', 'Look up', {}, { isPrivate: true }],
  ['at the quiz of a private window', 'Quiz', {}, { isPrivate: true }],
])('is accessible %s', async (_state, name, replies, parts) => {
  const { container } = await show(replies, parts);

  await choose(name);

  expect(await checkAccessibility(container)).toEqual([]);
});
