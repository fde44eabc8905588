import { act, cleanup } from '@testing-library/preact';

/**
 * Removes everything that a test rendered. Preact 11 ends the effects of what is gone only after the
 * next paint, so that without `act` a key pressed in one test would be heard by the view of another.
 */
export function cleanUp(): void {
  void act(cleanup);
}
