import { describe, expect, it } from 'vitest';
import { waitUntil } from '../support/browser/wait-until';
import { setStage } from './stage';

const stage = setStage();

const shownAddress = () =>
  stage.session.inBackground<string>(
    `(globalThis.browser ?? chrome).tabs.query({ active: true, lastFocusedWindow: true }).then(([tab]) => tab.url)`,
  );

describe('the address bar', () => {
  it.each([
    ['mutality', '#term=mutuality'],
    ['no such word at all', '#search=no%20such%20word%20at%20all'],
  ])('opens what is typed after the keyword: %s', async (typed, place) => {
    const { page } = await stage.open('/');

    await stage.session.typeIntoAddressBar(page, typed);

    await waitUntil(`a page at ${place}`, async () => (await shownAddress()).endsWith(place));
    expect(await shownAddress()).toBe(stage.session.extensionUrl(`sidepanel.html${place}`));
  });
});
