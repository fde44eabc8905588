import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pageSurface } from '../support/browser/page-surface';
import type { BrowserSession, Surface } from '../support/browser/session';
import { openSession } from './open-session';

const folder = mkdtempSync(join(tmpdir(), 'peerlight-data-'));
let session: BrowserSession;
let page: Page;
let view: Surface;

beforeAll(async () => {
  session = await openSession({ downloadDir: folder });
  page = await session.openPage(session.extensionUrl('study.html#view=data'));
  view = pageSurface(page);
  await view.waitFor(`document.querySelector('.kept-list')`, 'what is kept');
});
afterAll(async () => {
  await session.close();
  rmSync(folder, { recursive: true, force: true });
});

const TERMS = ['mutuality', 'empathy', 'trust'];
const API = '(globalThis.browser ?? chrome)';

/** Asks the background as the page's own code does. */
function ask<Reply>(name: string, params: unknown): Promise<Reply> {
  return view.evaluate<Reply>(
    `${API}.runtime.sendMessage(${JSON.stringify({ name, params })}).then(({ value }) => value)`,
  );
}

/** Everything in the database, store by store. */
const ALL_RECORDS = `new Promise((resolve, reject) => {
  const opening = indexedDB.open('peerlight');
  opening.onerror = () => reject(opening.error);
  opening.onsuccess = () => {
    const stores = [...opening.result.objectStoreNames];
    const transaction = opening.result.transaction(stores);
    const records = {};
    for (const store of stores) {
      transaction.objectStore(store).getAll().onsuccess = ({ target }) => {
        records[store] = target.result;
      };
    }
    transaction.oncomplete = () => { opening.result.close(); resolve(records); };
  };
})`;
const allRecords = () => session.inBackground<Record<string, readonly unknown[]>>(ALL_RECORDS);

/** Waits for a file in the downloads, and reads it. */
async function downloaded(name: RegExp): Promise<string> {
  const find = () => readdirSync(folder).find((file) => name.test(file)) ?? '';
  await expect.poll(find, { timeout: 15_000 }).toMatch(name);
  await expect.poll(() => readFileSync(join(folder, find()), 'utf8').length).toBeGreaterThan(0);
  return readFileSync(join(folder, find()), 'utf8');
}

async function chooseFile(section: string, text: string): Promise<void> {
  const path = join(folder, 'chosen');
  writeFileSync(path, text);
  const input = await page.$(`.${section} input[type=file]`);
  if (input === null) throw new Error(`no file to choose in ${section}`);
  await (input as unknown as { uploadFile(path: string): Promise<void> }).uploadFile(path);
}
const waitForText = (text: string) =>
  view.waitFor(`document.body.innerText.includes(${JSON.stringify(text)})`, text, 20_000);

describe('a person’s data', () => {
  let copy = '';
  let before: Record<string, readonly unknown[]> = {};

  it('is saved as one file in the downloads', async () => {
    for (const termId of TERMS) await ask('addToQuiz', { eventId: crypto.randomUUID(), termId });
    const question = await ask<{ termId: string }>('nextQuestion', {
      run: { mode: 'due' },
      asked: [],
    });
    await ask('recordAnswer', {
      eventId: crypto.randomUUID(),
      termId: question.termId,
      questionKind: 'pick-term',
      questionId: null,
      contentVersion: 1,
      optionOrder: TERMS,
      picked: question.termId,
      isGuess: false,
      mode: 'due',
      answerMs: 900,
    });
    const marks = { isOnEverywhere: false, sites: { 'exam.example': true } };
    await session.inBackground(`${API}.storage.local.set(${JSON.stringify({ marks })})`);
    await waitForText('1 answer each');
    before = await allRecords();

    await view.click('.save-copy .button');
    await waitForText('The copy was handed to your browser. Look whether it is in your downloads.');
    copy = await downloaded(/^peerlight-copy-\d{4}-\d\d-\d\d\.json$/);

    expect(JSON.parse(copy)).toMatchObject({
      app: 'peerlight',
      version: 1,
      settings: { marks },
      events: before.events,
    });
    await waitForText('You saved the last one on');
  });

  it('is taken to Anki as a text file', async () => {
    await view.click('text=Save for Anki');

    const text = await downloaded(/^peerlight-anki-.*\.txt$/);
    expect(text.startsWith('#separator:tab\n')).toBe(true);
    expect(
      text.split('\n').filter((line) => /^(?:mutuality|empathy|trust)\t/.test(line)),
    ).toHaveLength(3);
  });

  it('is deleted, all of it, after the person was asked once more', async () => {
    await view.click('text=Delete everything…');
    await view.click('text=Delete it all now');
    await waitForText('Everything is deleted.');

    const after = await allRecords();
    expect(Object.entries(after).filter(([store]) => store !== 'meta')).toEqual(
      Object.keys(after)
        .filter((store) => store !== 'meta')
        .map((store) => [store, []]),
    );
    expect(await session.inBackground(`${API}.storage.local.get()`)).toEqual({});
    await expect.poll(() => session.badgeText()).toBe('');
  });

  it('is not touched by a file that is cut off', async () => {
    await chooseFile('bring-copy-in', copy.slice(0, copy.length / 2));

    await waitForText('This copy ends too early');
    expect((await allRecords()).events).toEqual([]);
  });

  it('is all back when the copy is brought in, also if the background slept over it', async () => {
    await chooseFile('bring-copy-in', copy);
    await waitForText('Marks are switched on where they are in the copy.');
    expect((await allRecords()).events).toEqual([]);
    await session.stopBackground();

    await view.click('text=Bring it in');
    await waitForText('The copy is in.');

    const { meta: _then, ...data } = before;
    expect(await allRecords()).toMatchObject(data);
    expect(await session.inBackground(`${API}.storage.local.get('marks')`)).toMatchObject({
      marks: { sites: { 'exam.example': true } },
    });
    await expect.poll(() => session.badgeText()).toBe('2');
  });

  it('counts once when the copy is brought in again', async () => {
    await chooseFile('bring-copy-in', copy);

    await waitForText('Everything in this copy is here already.');
    expect(await view.text()).not.toContain('Bring it in');
  });

  it('takes the terms of an Anki file into the quiz', async () => {
    await chooseFile('anki-exchange', '#separator:tab\nrecovery\tsomething\nphotosynthesis\tlight');
    await waitForText('1 note about something else');

    await view.click('text=Put 1 term into the quiz');
    await waitForText('They are in your quiz.');

    await expect.poll(() => session.badgeText()).toBe('3');
  });

  it('can still be copied when a newer Peerlight keeps it', async () => {
    await session.inBackground(`new Promise((resolve, reject) => {
      const opening = indexedDB.open('peerlight', 99);
      opening.onerror = () => reject(opening.error);
      opening.onsuccess = () => { opening.result.close(); resolve(null); };
    })`);
    rmSync(folder, { recursive: true, force: true });
    await page.evaluate('location.reload()');
    await waitForText('A newer Peerlight keeps your study data');

    await view.click('.save-copy .button');

    const text = await downloaded(/^peerlight-copy/);
    expect(JSON.parse(text)).toMatchObject({ databaseVersion: 99 });
    expect((JSON.parse(text) as { events: readonly unknown[] }).events).toHaveLength(5);
  });
});
