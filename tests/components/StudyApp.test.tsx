import { fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { SurfaceLink } from '@/components/surface-link';
import type { Result, TabHighlight } from '@/messaging/protocol';
import { KEY } from './a-question';
import { aFoundTerm, anExplainedText } from './an-explained-text';
import { checkAccessibility } from './check-accessibility';
import { cleanUp } from './clean-up';
import { failed, inTurn, ok, type Replies } from './fake-link';
import { settle } from './settle';
import { press } from './operate';
import { article, choose, MUTUALITY, panel, showApp, tab } from './show-study-app';

afterEach(cleanUp);

const chosenTabs = () => screen.getAllByRole('tab', { selected: true });

describe('the study app', () => {
  it('begins with the look-up', async () => {
    await showApp();

    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Peerlight');
    expect(chosenTabs()).toEqual([tab('Look up')]);
    expect(within(panel()).getByRole('article', { name: 'mutuality' })).toBeTruthy();
  });

  it('begins with the glossary where the address bar asked for it', async () => {
    await showApp({ readTerm: () => ok(MUTUALITY) }, { opening: { termId: MUTUALITY.id } });

    expect(chosenTabs()).toEqual([tab('Glossary')]);
    expect(article()).toBeTruthy();
  });

  it.each([
    ['Look up', 'article', 'mutuality'],
    ['Page', 'list', 'Terms on this page'],
    ['Quiz', 'heading', 'Both people give and both receive.'],
    ['Glossary', 'list', 'Values and principles'],
  ])('shows %s under its tab', async (name, role, content) => {
    await showApp();

    await choose(name);

    expect(chosenTabs()).toEqual([tab(name)]);
    expect(panel().getAttribute('aria-labelledby')).toBe(tab(name).id);
    expect(within(panel()).getByRole(role, { name: content })).toBeTruthy();
  });

  it('goes from tab to tab by arrow keys', async () => {
    await showApp();
    tab('Look up').focus();

    fireEvent.keyDown(tab('Look up'), { key: 'ArrowLeft' });
    await settle();

    expect(chosenTabs()).toEqual([tab('Glossary')]);
    expect(document.activeElement).toBe(tab('Glossary'));
  });

  it.each([
    { key: 'ArrowRight', times: 2 },
    { key: 'ArrowLeft', times: 2 },
  ])('keeps the focus in the tab list when $key leads to the quiz', async ({ key, times }) => {
    await showApp();
    tab('Look up').focus();

    for (let presses = 0; presses < times; presses++) {
      fireEvent.keyDown(screen.getByRole('tab', { selected: true }), { key });
      await settle();
    }

    expect(chosenTabs()).toEqual([tab('Quiz')]);
    expect(screen.getByRole('form')).toBeTruthy();
    expect(document.activeElement).toBe(tab('Quiz'));
  });

  it('stays at the terms of the page when the page or the tab is another', async () => {
    const { link } = await showApp();
    await choose('Page');

    link.changeHighlight(false);
    await settle();

    expect(chosenTabs()).toEqual([tab('Page')]);
  });

  it.each(['Look up', 'Page', 'Glossary'])(
    'shows the look-up when another highlight is made at %s',
    async (name) => {
      const { link } = await showApp();
      await choose(name);

      link.changeHighlight();
      await settle();

      expect(chosenTabs()).toEqual([tab('Look up')]);
      expect(article()).toBeTruthy();
    },
  );

  it('takes nobody out of an open quiz when another highlight is made', async () => {
    const { link, askedFor } = await showApp();
    await choose('Quiz');
    fireEvent.click(screen.getByRole('button', { name: /^I’m guessing/ }));
    const form = screen.getByRole('form');

    link.changeHighlight();
    await settle();

    expect(chosenTabs()).toEqual([tab('Quiz')]);
    expect(screen.getByRole('form')).toBe(form);
    expect(screen.getByRole('button', { name: /^I’m guessing/, pressed: true })).toBeTruthy();
    expect(askedFor('nextQuestion')).toHaveLength(1);
  });

  it('shows the highlight that was made during the quiz when the person leaves it', async () => {
    const { link } = await showApp({
      readHighlight: inTurn<Result<TabHighlight>>(
        ok({ kind: 'nothingHighlighted' }),
        ok({ kind: 'explained', explained: anExplainedText([aFoundTerm(MUTUALITY)]) }),
      ),
    });
    await choose('Quiz');
    link.changeHighlight();
    await settle();

    await choose('Look up');

    expect(article()).toBeTruthy();
  });

  it('listens to nothing when it is gone', async () => {
    const { link } = await showApp();
    const before = link.listenerCount();

    cleanUp();

    expect(before).toBeGreaterThan(0);
    expect(link.listenerCount()).toBe(0);
  });
});

describe('the way to the side panel', () => {
  it('is a button of the popup', async () => {
    const openPanel = vi.fn<() => void>();
    await showApp({}, { openPanel });

    await press('Open side panel');

    expect(openPanel).toHaveBeenCalledOnce();
  });

  it('is missing in the panel itself', async () => {
    await showApp({}, { kind: 'panel', openPanel: null });

    expect(screen.queryByRole('button', { name: 'Open side panel' })).toBeNull();
  });
});

describe('a private window', () => {
  it('explains what is highlighted, and offers no quiz', async () => {
    await showApp({}, { isPrivate: true });

    expect(article().textContent).toContain(MUTUALITY.definition);
    expect(article().textContent).not.toContain('uiz');
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('says under the quiz tab where the quiz is', async () => {
    await showApp({}, { isPrivate: true });

    await choose('Quiz');

    expect(panel().textContent).toContain('This is a private window');
    expect(screen.queryByRole('form')).toBeNull();
  });

  it('asks nothing of the quiz, and hears nothing of it', async () => {
    const { link, asked } = await showApp({}, { isPrivate: true });
    await choose('Quiz');

    link.changeQuiz({ dueCount: 5, inQuiz: [KEY], putAway: [], laterCount: 0 });
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
  [
    'at the quiz',
    'Quiz',
    { quizStatus: () => ok({ dueCount: 3, inQuiz: [KEY], putAway: [], laterCount: 0 }) },
    {},
  ],
  ['at an empty quiz', 'Quiz', { nextQuestion: () => ok(null) }, {}],
  ['at the glossary', 'Glossary', {}, { kind: 'panel' }],
  ['with a failure', 'Look up', { quizStatus: () => failed('storageBroken') }, {}],
  ['in a private window', 'Look up', {}, { isPrivate: true }],
  ['at the quiz of a private window', 'Quiz', {}, { isPrivate: true }],
])('is accessible %s', async (_state, name, replies, parts) => {
  const { container } = await showApp(replies, parts);

  await choose(name);

  expect(await checkAccessibility(container)).toEqual([]);
});
