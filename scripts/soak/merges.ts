import assert from 'node:assert/strict';
import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { deviceStories, tellStory } from '../../tests/support/device-story';

/**
 * Tells random stories of two to four devices whose logs are merged in every order, and prints what was in
 * them.
 * @throws With the shortest story that shows it, if devices end differently or a cache is not the fold of its log.
 */
export async function soakMerges(runs: number): Promise<void> {
  const counts = { stories: 0, devices: 0, steps: 0, merges: 0, events: 0, cards: 0 };
  await fc.assert(
    fc.asyncProperty(deviceStories, async (story) => {
      const [first, ...others] = await tellStory(story);
      for (const other of others) assert.deepEqual(other, first);
      assert.deepEqual(first?.cards, first?.folded);
      counts.stories++;
      counts.devices += story.skews.length;
      counts.steps += story.steps.length;
      counts.merges += story.merges.flat().length;
      counts.events += first?.backup.events.length ?? 0;
      counts.cards += first?.cards.length ?? 0;
    }),
    { numRuns: runs },
  );
  console.log('Merges: every device ended the same, and every card is the fold of its log.');
  console.table([counts]);
}
