import { createEvent, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { TabBar } from '@/components/TabBar';
import { checkAccessibility } from './check-accessibility';
import { cleanUp } from './clean-up';

afterEach(cleanUp);

type TabId = 'lookUp' | 'page' | 'quiz' | 'glossary';

function show({ chosen = 'lookUp', dueCount = 0 }: { chosen?: TabId; dueCount?: number } = {}) {
  const onChoose = vi.fn<(tab: TabId) => void>();
  const tabs = [
    { id: 'lookUp', name: 'Look up' },
    { id: 'page', name: 'Page' },
    { id: 'quiz', name: 'Quiz', dueCount },
    { id: 'glossary', name: 'Glossary' },
  ] as const;
  const { container } = render(
    <>
      <TabBar label="Peerlight" {...{ tabs, chosen, onChoose }} />
      <div id="tab-panel" />
    </>,
  );
  return { container, onChoose };
}

function press(target: Element, keys: KeyboardEventInit): Event {
  const event = createEvent.keyDown(target, keys);
  fireEvent(target, event);
  return event;
}

const tab = (name: string | RegExp) => screen.getByRole('tab', { name });

describe('the tabs', () => {
  it('stand in the order given, under the name given', () => {
    show();

    expect(screen.getByRole('tablist', { name: 'Peerlight' })).toBeTruthy();
    expect(screen.getAllByRole('tab').map((tab) => tab.textContent)).toEqual([
      'Look up',
      'Page',
      'Quiz',
      'Glossary',
    ]);
  });

  it('have one that is chosen, and only that one is a stop of the Tab key', () => {
    show({ chosen: 'quiz' });

    const chosen = screen.getAllByRole('tab', { selected: true });
    expect(chosen).toEqual([tab('Quiz')]);
    expect(screen.getAllByRole('tab').map((tab) => tab.tabIndex)).toEqual([-1, -1, 0, -1]);
  });

  it('are chosen by a click', () => {
    const { onChoose } = show();

    fireEvent.click(tab('Glossary'));

    expect(onChoose.mock.calls).toEqual([['glossary']]);
  });

  it.each<{ chosen: TabId; key: string; next: TabId; name: string }>([
    { chosen: 'lookUp', key: 'ArrowRight', next: 'page', name: 'Page' },
    { chosen: 'page', key: 'ArrowRight', next: 'quiz', name: 'Quiz' },
    { chosen: 'quiz', key: 'ArrowRight', next: 'glossary', name: 'Glossary' },
    { chosen: 'glossary', key: 'ArrowRight', next: 'lookUp', name: 'Look up' },
    { chosen: 'lookUp', key: 'ArrowLeft', next: 'glossary', name: 'Glossary' },
    { chosen: 'quiz', key: 'ArrowLeft', next: 'page', name: 'Page' },
    { chosen: 'page', key: 'ArrowLeft', next: 'lookUp', name: 'Look up' },
    { chosen: 'glossary', key: 'ArrowLeft', next: 'quiz', name: 'Quiz' },
    { chosen: 'lookUp', key: 'End', next: 'glossary', name: 'Glossary' },
    { chosen: 'quiz', key: 'End', next: 'glossary', name: 'Glossary' },
    { chosen: 'glossary', key: 'End', next: 'glossary', name: 'Glossary' },
    { chosen: 'lookUp', key: 'Home', next: 'lookUp', name: 'Look up' },
    { chosen: 'quiz', key: 'Home', next: 'lookUp', name: 'Look up' },
    { chosen: 'glossary', key: 'Home', next: 'lookUp', name: 'Look up' },
  ])('$key leads from $chosen to $next, and the focus goes along', ({ chosen, key, ...to }) => {
    const { onChoose } = show({ chosen });

    const event = press(screen.getByRole('tab', { selected: true }), { key });

    expect(onChoose.mock.calls).toEqual([[to.next]]);
    expect(document.activeElement).toBe(tab(to.name));
    expect(event.defaultPrevented).toBe(true);
  });

  it.each(['ArrowDown', 'Tab', 'q'])('stay when %s is pressed, which is left alone', (key) => {
    const { onChoose } = show();

    const event = press(tab('Look up'), { key });

    expect(onChoose).not.toHaveBeenCalled();
    expect(event.defaultPrevented).toBe(false);
  });

  it.each(
    ['ArrowRight', 'ArrowLeft', 'Home', 'End'].flatMap((key) => [
      { key, modifier: 'ctrlKey' },
      { key, modifier: 'altKey' },
      { key, modifier: 'metaKey' },
    ]),
  )('stay when $key is pressed with $modifier, which is left alone', ({ key, modifier }) => {
    const { onChoose } = show({ chosen: 'quiz' });
    tab('Quiz').focus();

    const event = press(tab('Quiz'), { key, [modifier]: true });

    expect(onChoose).not.toHaveBeenCalled();
    expect(document.activeElement).toBe(tab('Quiz'));
    expect(event.defaultPrevented).toBe(false);
  });
});

describe('the number of due cards', () => {
  it('stands beside the quiz, in words for those who hear it', () => {
    show({ dueCount: 12 });

    expect(tab(/^Quiz/).textContent).toBe('Quiz12 due');
  });

  it('is missing when nothing is due', () => {
    show({ dueCount: 0 });

    expect(tab(/^Quiz/).textContent).toBe('Quiz');
  });
});

it.each([
  ['nothing is due', 0],
  ['something is due', 3],
])('is accessible when %s', async (_state, dueCount) => {
  const { container } = show({ dueCount });

  expect(await checkAccessibility(container)).toEqual([]);
});
