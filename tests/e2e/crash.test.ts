import { rmSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import type { BrowserSession } from '../support/browser/session';
import { type PageServer, servePages } from '../support/serve-pages';
import { newProfileDir, openSession } from './open-session';

const profileDir = newProfileDir();
const TERMS = ['mutuality', 'empathy', 'boundaries', 'recovery', 'trust', 'rapport', 'hierarchy'];

afterAll(() => rmSync(profileDir, { recursive: true, force: true }));

/** Opens the panel of a browser on the profile. */
async function openPanelOn(server: PageServer) {
  const session: BrowserSession = await openSession({ profileDir });
  const page = await session.openPage(`${server.url}/`);
  const panel = await session.openPanel(page);
  await panel.waitFor(`document.querySelector('#tab-quiz')`, 'the panel');
  return { session, panel };
}

/** Asks the background as the panel's own code does. */
function ask(name: string, params: unknown): string {
  const message = JSON.stringify({ name, params });
  return `(globalThis.browser ?? chrome).runtime.sendMessage(${message})`;
}

const ALL_EVENTS = `new Promise((resolve, reject) => {
  const opening = indexedDB.open('peerlight');
  opening.onerror = () => reject(opening.error);
  opening.onsuccess = () => {
    const all = opening.result.transaction('events').objectStore('events').getAll();
    all.onsuccess = () => { opening.result.close(); resolve(all.result); };
  };
})`;

type Event = { readonly kind: string; readonly id: string; readonly termId: string };

describe('a browser that is killed with SIGKILL', () => {
  it('keeps every answer that was confirmed, none twice, and the due count right', async () => {
    const server = await servePages();
    const confirmed: string[] = [];
    let { session, panel } = await openPanelOn(server);
    for (const termId of TERMS) {
      await panel.evaluate(ask('addToQuiz', { eventId: crypto.randomUUID(), termId }));
    }

    for (let kill = 0; kill < 3; kill++) {
      await panel.click('#tab-quiz');
      await panel.waitFor(`document.querySelector('form.question-form')`, 'a question');
      const termId = await panel.evaluate<string>(`(() => {
        const stem = document.querySelector('.question-form h2').textContent;
        return [...document.querySelectorAll('.option')].map((o) => o.dataset.option)
          .find((id) => id === stem.toLowerCase().replace(/[^a-z0-9]+/g, '-'));
      })()`);
      await panel.click(`.option[data-option=${termId}]`);
      await panel.waitFor(`document.querySelector('.option .why')`, 'the confirmation');
      confirmed.push(termId);
      await session.crash();
      ({ session, panel } = await openPanelOn(server));
    }

    const events = await session.inBackground<readonly Event[]>(ALL_EVENTS);
    const answers = events.filter((event) => event.kind === 'questionAnswered');
    expect(answers.map((event) => event.termId).toSorted()).toEqual(confirmed.toSorted());
    expect(new Set(events.map((event) => event.id)).size).toBe(events.length);
    await panel.waitFor(
      `document.querySelector('.due-badge')?.firstChild.textContent === '${TERMS.length - 3}'`,
      'the due count',
    );
    expect(session.outsideRequests()).toEqual([]);
    await session.close();
    server.close();
  }, 240_000);
});
