import fc from 'fast-check';
import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { deviceStories, tellStory } from '../support/device-story';

/** `npm run soak -- merges` tells ten thousand. */
const STORIES = 200;

describe('the logs of two to four devices', () => {
  it('merge to one result, whatever the order, the repeats, the undos and the clocks', async () => {
    let cards = 0;
    await fc.assert(
      fc.asyncProperty(deviceStories, async (story) => {
        const [first, ...others] = await tellStory(story);

        for (const other of others) expect(other).toEqual(first);
        expect(first?.cards).toEqual(first?.folded);
        cards += first?.cards.length ?? 0;
      }),
      { numRuns: STORIES },
    );

    expect(cards).toBeGreaterThan(STORIES); // the stories are not empty
  }, 60_000);
});
