import { createEvent, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { SearchBox } from '@/components/SearchBox';
import { checkAccessibility } from './check-accessibility';
import { cleanUp } from './clean-up';

afterEach(cleanUp);

function show(query = '') {
  const onQuery = vi.fn<(query: string) => void>();
  const { container } = render(<SearchBox query={query} onQuery={onQuery} />);
  const input = screen.getByRole('searchbox', { name: 'Search the glossary' });
  return { container, input, onQuery };
}

function press(target: Element, key: string, parts: KeyboardEventInit = {}): Event {
  const event = createEvent.keyDown(target, { key, ...parts });
  fireEvent(target, event);
  return event;
}

describe('the search box', () => {
  it('shows the query and says what is typed', () => {
    const { input, onQuery } = show('mut');

    fireEvent.input(input, { target: { value: 'mutu' } });

    expect(onQuery.mock.calls).toEqual([['mutu']]);
  });

  it('takes the focus when a slash is typed elsewhere, and swallows the slash', () => {
    const { input } = show();

    const event = press(document.body, '/');

    expect(document.activeElement).toBe(input);
    expect(event.defaultPrevented).toBe(true);
  });

  it.each<[string, KeyboardEventInit]>([
    ['Ctrl', { ctrlKey: true }],
    ['Alt', { altKey: true }],
    ['Meta', { metaKey: true }],
  ])('leaves a slash with %s to the browser', (_modifier, parts) => {
    const { input } = show();

    const event = press(document.body, '/', parts);

    expect(document.activeElement).not.toBe(input);
    expect(event.defaultPrevented).toBe(false);
  });

  it('takes a slash that is typed into it as text', () => {
    const { input } = show('and');

    const event = press(input, '/');

    expect(event.defaultPrevented).toBe(false);
  });

  it('leaves every other key alone', () => {
    const { input } = show();

    const event = press(document.body, 'm');

    expect(document.activeElement).not.toBe(input);
    expect(event.defaultPrevented).toBe(false);
  });

  it('hears no slash after it is gone', () => {
    show();
    cleanUp();

    const event = press(document.body, '/');

    expect(event.defaultPrevented).toBe(false);
  });
});

describe('Escape', () => {
  it('empties the search, and closes nothing around it', () => {
    const { container, input, onQuery } = show('mut');
    const heardOutside = vi.fn<() => void>();
    container.addEventListener('keydown', heardOutside);

    const event = press(input, 'Escape');

    expect(onQuery.mock.calls).toEqual([['']]);
    expect(event.defaultPrevented).toBe(true);
    expect(heardOutside).not.toHaveBeenCalled();
  });

  it('closes what is around an empty search', () => {
    const { container, input, onQuery } = show('');
    const heardOutside = vi.fn<() => void>();
    container.addEventListener('keydown', heardOutside);

    const event = press(input, 'Escape');

    expect(onQuery).not.toHaveBeenCalled();
    expect(event.defaultPrevented).toBe(false);
    expect(heardOutside).toHaveBeenCalledOnce();
  });
});

it.each([
  ['empty', ''],
  ['filled', 'mutuality'],
])('is accessible when it is %s', async (_state, query) => {
  const { container } = show(query);

  expect(await checkAccessibility(container)).toEqual([]);
});
