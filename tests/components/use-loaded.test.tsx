import { act, renderHook } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { useLoaded } from '@/components/use-loaded';
import type { Result } from '@/messaging/protocol';
import { cleanUp } from './clean-up';
import { failed, inTurn, ok } from './fake-link';
import { later, type Later } from './later';
import { settle } from './settle';

afterEach(cleanUp);

type Reply = Result<string>;

/** Loads with a reply per key, each sent when the test wants it. */
function load(replies: Readonly<Record<string, readonly [Later<Reply>, ...Later<Reply>[]]>>) {
  const inOrder = Object.fromEntries(
    Object.entries(replies).map(([key, [first, ...rest]]) => [
      key,
      inTurn(first.promise, ...rest.map(({ promise }) => promise)),
    ]),
  );
  const ask = vi.fn<(key: string) => Promise<Reply>>(
    (key) => inOrder[key]?.() ?? Promise.reject(new Error(key)),
  );
  const { result, rerender } = renderHook(
    ({ key }: { key: string }) => useLoaded(() => ask(key), key),
    { initialProps: { key: 'first' } },
  );
  return {
    ask,
    showKey: (key: string) => rerender({ key }),
    askAgain: () => void act(() => result.current?.[1]()),
    loaded: () => result.current?.[0],
    askAgainNow: () => result.current?.[1],
  };
}

async function send(reply: Later<Reply>, result: Reply): Promise<void> {
  reply.send(result);
  await settle();
}

describe('what is asked of the background', () => {
  it('is on its way at first', async () => {
    const { loaded, ask } = load({ first: [later()] });

    await settle();

    expect(loaded()).toEqual({ kind: 'loading' });
    expect(ask).toHaveBeenCalledOnce();
  });

  it.each([
    ['is there when the reply is', ok('a'), { kind: 'loaded', value: 'a' }],
    ['has failed when the reply says so', failed('refused'), { kind: 'failed', code: 'refused' }],
  ])('%s', async (_fact, reply, expected) => {
    const first = later<Reply>();
    const { loaded } = load({ first: [first] });

    await send(first, reply);

    expect(loaded()).toEqual(expected);
  });

  it('is asked once for one key, however often the view is drawn', async () => {
    const { ask, showKey } = load({ first: [later()] });

    showKey('first');
    showKey('first');
    await settle();

    expect(ask).toHaveBeenCalledOnce();
  });

  it('keeps its old value while the one of another key is on its way', async () => {
    const [first, second] = [later<Reply>(), later<Reply>()];
    const { loaded, showKey, ask } = load({ first: [first], second: [second] });
    await send(first, ok('a'));

    showKey('second');
    await settle();

    expect(ask).toHaveBeenLastCalledWith('second');
    expect(loaded()).toEqual({ kind: 'loaded', value: 'a' });
  });

  it('drops the reply to an older key that comes too late', async () => {
    const [first, second] = [later<Reply>(), later<Reply>()];
    const { loaded, showKey } = load({ first: [first], second: [second] });
    showKey('second');
    await send(second, ok('b'));

    await send(first, ok('a'));

    expect(loaded()).toEqual({ kind: 'loaded', value: 'b' });
  });

  it('drops the reply to an older key while the newer one is on its way', async () => {
    const [first, second] = [later<Reply>(), later<Reply>()];
    const { loaded, showKey } = load({ first: [first], second: [second] });
    showKey('second');

    await send(first, ok('a'));

    expect(loaded()).toEqual({ kind: 'loading' });
  });

  it('can be asked again, by a function that stays the same', async () => {
    const [first, again] = [later<Reply>(), later<Reply>()];
    const { loaded, askAgain, askAgainNow } = load({ first: [first, again] });
    const before = askAgainNow();
    await send(first, failed('backgroundGone'));

    askAgain();
    await send(again, ok('a'));

    expect(loaded()).toEqual({ kind: 'loaded', value: 'a' });
    expect(askAgainNow()).toBe(before);
  });

  it('drops the earlier of two replies to the same key when it comes last', async () => {
    const [first, again] = [later<Reply>(), later<Reply>()];
    const { loaded, askAgain } = load({ first: [first, again] });
    askAgain();
    await send(again, ok('new'));

    await send(first, ok('old'));

    expect(loaded()).toEqual({ kind: 'loaded', value: 'new' });
  });
});
