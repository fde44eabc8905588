import { fireEvent, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { MockProgress } from '@/messaging/mock-requests';
import type { Result } from '@/messaging/protocol';
import { aMock, uuid } from '../support/a-mock';
import { checkAccessibility } from './check-accessibility';
import { cleanUp } from './clean-up';
import { failed, inTurn, ok, type Replies } from './fake-link';
import { later } from './later';
import { press } from './operate';
import { settle } from './settle';
import { aPaper, aResult, showMock } from './show-mock';
import { pressKey } from './show-quiz';

afterEach(() => {
  cleanUp();
  vi.restoreAllMocks();
});

/** Starts an exam of three items. */
async function sit(replies: Partial<Replies> = {}) {
  const shown = await showMock(replies);
  await press('Start');
  return shown;
}
const stem = () => screen.getByRole('heading', { level: 2 }).textContent;
const option = (name: string) => screen.getByRole('button', { name: new RegExp(`^${name}`) });
const isPicked = (name: string) => option(name).getAttribute('aria-pressed') === 'true';
const statusLine = () =>
  screen
    .getAllByRole('status')
    .map((line) => line.textContent)
    .join('');
const review = () => press('Review and finish');

describe('a mock exam', () => {
  it('shows one item at a time, and takes the focus to it', async () => {
    await sit();

    expect(stem()).toBe('What of mutuality?');
    expect(statusLine()).toBe('Item 1 of 3');
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 2 }));
  });

  it('keeps an answer before it shows it, explains nothing, and lets it be changed', async () => {
    const { askedFor } = await sit();

    await press(/^First/);
    expect(isPicked('First')).toBe(true);
    expect(statusLine()).toBe('Item 1 of 3, answered');
    await press(/^Second/);

    expect([isPicked('First'), isPicked('Second')]).toEqual([false, true]);
    expect(document.querySelector('.why')).toBeNull();
    expect(askedFor('saveMock').map(({ event }) => event)).toMatchObject([
      { kind: 'answered', answerId: uuid(1), picked: 'a' },
      { kind: 'answered', answerId: uuid(1), picked: 'b' },
    ]);
  });

  it('is sat by keyboard alone: pick, flag, on and back', async () => {
    await sit();

    await pressKey('2');
    await pressKey('f');
    expect(isPicked('Second')).toBe(true);
    expect(statusLine()).toBe('Item 1 of 3, answered, flagged');
    await pressKey('n');
    await pressKey('ArrowRight');
    expect(stem()).toBe('What of hope?');
    await pressKey('p');
    await pressKey('ArrowLeft');
    await pressKey('f');

    expect(stem()).toBe('What of mutuality?');
    expect(statusLine()).toBe('Item 1 of 3, answered');
  });

  it('leaves the arrow keys to a tab that has the focus', async () => {
    await sit();
    const tab = document.body.appendChild(document.createElement('button'));
    tab.addEventListener('keydown', (event) => event.preventDefault());

    await pressKey('ArrowRight', {}, tab);

    expect(stem()).toBe('What of mutuality?');
    tab.remove();
  });

  it('goes on where the person was, with what was answered and flagged', async () => {
    const exam = aMock({
      place: 1,
      flagged: [uuid(2)],
      answers: { [uuid(2)]: { picked: 'c', moment: { at: 0, offsetMinutes: 0 }, answerMs: 0 } },
    });

    await sit({ startMock: () => ok(aPaper(exam)) });

    expect(stem()).toBe('What of trust?');
    expect(isPicked('Third')).toBe(true);
    expect(statusLine()).toBe('Item 2 of 3, answered, flagged');
  });

  it('shows what was kept last, in whatever order the replies come', async () => {
    const first = later<Result<MockProgress>>();
    const progress = { flagged: [], place: 0, elapsedMs: 0 };
    await sit({
      saveMock: inTurn<Result<MockProgress> | Promise<Result<MockProgress>>>(
        first.promise,
        ok({ ...progress, picked: { [uuid(1)]: 'b' } }),
      ),
    });
    await press(/^First/);
    await press(/^Second/);

    first.send(ok({ ...progress, picked: { [uuid(1)]: 'a' } }));
    await settle();

    expect(isPicked('Second')).toBe(true);
  });

  it('lists all items: a click leads there', async () => {
    await sit();
    await press(/^First/);

    fireEvent.click(screen.getByRole('button', { name: 'Item 3, not answered', hidden: true }));
    await settle();

    expect(stem()).toBe('What of hope?');
    expect(screen.getByText('All items: 1 answered, 0 flagged')).toBeTruthy();
  });
});

describe('an answer that cannot be kept', () => {
  const PROGRESS = ok({ flagged: [], place: 0, elapsedMs: 0, picked: { [uuid(1)]: 'a' } });

  it('is said, does not show as kept, and is sent again', async () => {
    const { askedFor } = await sit({ saveMock: inTurn(failed('storageFull'), PROGRESS) });
    await press(/^First/);
    expect(screen.getByRole('alert').textContent).toContain('no room left');
    expect(isPicked('First')).toBe(false);

    await press('Try again');

    expect(screen.queryByRole('alert')).toBeNull();
    expect(isPicked('First')).toBe(true);
    expect(askedFor('saveMock')[1]).toEqual(askedFor('saveMock')[0]);
  });

  it('gives way to a newer one for the same item', async () => {
    const { askedFor } = await sit({ saveMock: inTurn(failed('storageFull'), PROGRESS) });
    await press(/^Second/);

    await press(/^First/);

    expect(screen.queryByRole('alert')).toBeNull();
    expect(askedFor('saveMock')).toHaveLength(2);
  });

  it('goes before finishing', async () => {
    const { asked } = await sit({ saveMock: inTurn(failed('storageFull'), PROGRESS) });
    await press(/^First/);
    await review();

    await press('Finish');

    const names = asked.map(({ name }) => name);
    expect(names.slice(2, 5)).toEqual(['saveMock', 'saveMock', 'finishMock']);
  });

  it('holds finishing up', async () => {
    const { askedFor } = await sit({ saveMock: () => failed('storageFull') });
    await press(/^First/);
    await review();

    await press('Finish');

    expect(askedFor('finishMock')).toEqual([]);
    expect(screen.getByRole('alert')).toBeTruthy();
  });
});

describe('the time', () => {
  /** Sits an exam of 20 minutes of which some have passed. */
  const sitFor = (minutes: number, limitMinutes: number | null = 20) =>
    sit({ startMock: () => ok(aPaper(aMock({ limitMinutes, elapsedMs: minutes * 60_000 }))) });

  it.each([
    [0, 20, '20 min left'],
    [5, 90, '1 h 25 min left'],
    [21, 20, 'Time is over'],
    [61, null, '1 h 1 min so far'],
    [0, null, 'less than a minute so far'],
  ])('is said in minutes: %i of %s', async (minutes, limit, words) => {
    await sitFor(minutes, limit);

    expect(screen.getByText(words)).toBeTruthy();
  });

  it('can be hidden', async () => {
    await sitFor(0);

    await press('Hide the time');

    expect(screen.queryByText('20 min left')).toBeNull();
    expect(screen.getByRole('button', { name: 'Show the time' })).toBeTruthy();
  });

  it('ends nothing when it is over, and says so', async () => {
    await sitFor(20);

    expect(statusLine()).toContain('The time is over. Finish now, or go on');
    await press(/^First/);
    expect(isPicked('First')).toBe(true);
  });

  it('is kept when the exam is left', async () => {
    const { askedFor } = await sitFor(5);

    cleanUp();
    await settle();

    const { event } = askedFor('saveMock').at(-1) ?? {};
    expect(event?.kind).toBe('ticked');
    expect(event?.elapsedMs).toBeGreaterThanOrEqual(300_000);
  });

  it('counts a sleeping device as a minute and a half', async () => {
    const clock = vi.spyOn(performance, 'now').mockReturnValue(0);
    const { askedFor } = await sitFor(0);

    clock.mockReturnValue(8 * 3_600_000);
    await press(/^First/);

    expect(askedFor('saveMock').at(-1)?.event.elapsedMs).toBe(90_000);
  });
});

describe('pausing', () => {
  it('keeps the time, and leads back to the start', async () => {
    const { askedFor } = await sit();

    await press('Pause');

    expect(askedFor('saveMock')).toMatchObject([{ event: { kind: 'paused' } }, {}]);
    expect(screen.getByRole('heading', { name: 'Mock exam' })).toBeTruthy();
  });

  it('stays in the exam where it does not work', async () => {
    await sit({ saveMock: () => failed('storageBroken') });

    await press('Pause');

    expect(screen.getByRole('alert')).toBeTruthy();
    expect(stem()).toBe('What of mutuality?');
  });
});

describe('before finishing', () => {
  it('says what is open, and leads back to it', async () => {
    await sit();
    await press(/^First/);
    await pressKey('f');

    await review();
    expect(document.body.textContent).toContain('2 items are not answered. 1 item is flagged.');
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Before you finish' }));
    await press('Item 1, answered, flagged');

    expect(stem()).toBe('What of mutuality?');
  });

  it('comes after the last item', async () => {
    await sit();

    for (let item = 0; item < 3; item++) await pressKey('n');

    expect(stem()).toBe('Before you finish');
  });

  it.each([
    ['puts what is missed into the quiz', false, true],
    ['leaves the quiz alone where that is not wanted', true, false],
  ])('%s', async (_what, isSwitched, addsMissed) => {
    const { askedFor } = await sit();
    await review();
    if (isSwitched) fireEvent.click(screen.getByRole('switch'));
    await settle();

    await press('Finish');

    expect(askedFor('finishMock')).toMatchObject([{ addsMissed }]);
    expect(stem()).toBe('1 of 3 right');
  });

  it('says what went wrong, and can be tried again', async () => {
    await sit({ finishMock: inTurn(failed('unexpected'), ok(aResult())) });
    await review();
    await press('Finish');
    expect(screen.getByRole('alert')).toBeTruthy();

    await press('Finish');

    expect(stem()).toBe('1 of 3 right');
  });
});

it.each<[string, readonly (string | RegExp)[]]>([
  ['an item', []],
  ['an answered item', [/^First/]],
  ['the review', [/^First/, 'Review and finish']],
])('is accessible with %s', async (_what, clicks) => {
  const { container } = await sit();

  for (const name of clicks) await press(name);

  expect(await checkAccessibility(container)).toEqual([]);
});
