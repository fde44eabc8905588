import { browser } from 'wxt/browser';
import type { Announcements, Request, Result } from '@/messaging/protocol';

/** Asks the background, from one of our own pages. A background that is gone is a failure, not an exception. */
export const request: Request = async (name, params) => {
  try {
    const result: unknown = await browser.runtime.sendMessage({ name, params });
    return isResult(result) ? (result as never) : { ok: false, code: 'backgroundGone' };
  } catch {
    // The background could not be reached or went away while it worked; asking again is safe.
    return { ok: false, code: 'backgroundGone' };
  }
};

/** Calls `hear` with each announcement of the background until `signal` ends it. */
export function onAnnouncement(
  hear: (announcement: Announcement) => void,
  signal: AbortSignal,
): void {
  const listener = (message: unknown) => {
    if (isAnnouncement(message)) hear(message);
    return undefined;
  };
  browser.runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(listener));
}

/** Tells every open surface. Nobody listening is no fault. */
export function announce(announcement: Announcement): void {
  browser.runtime.sendMessage(announcement).catch(() => {
    // No popup or panel is open.
  });
}

/** An announcement as it travels. */
export type Announcement = {
  [Name in keyof Announcements]: {
    readonly announced: Name;
    readonly params: Parameters<Announcements[Name]>[0];
  };
}[keyof Announcements];

function isAnnouncement(message: unknown): message is Announcement {
  return typeof message === 'object' && message !== null && 'announced' in message;
}

function isResult(value: unknown): value is Result<unknown> {
  return typeof value === 'object' && value !== null && 'ok' in value;
}
