import type { Surface } from './session';
import { waitUntil } from './wait-until';

/** Makes the `waitFor` of a surface; its error quotes what is shown. */
export function waitForWith(surface: Pick<Surface, 'evaluate' | 'text'>): Surface['waitFor'] {
  return async (expression, what, timeoutMs) => {
    const isTrue = () => surface.evaluate<boolean>(`Promise.resolve(${expression}).then(Boolean)`);
    try {
      await waitUntil(what, isTrue, timeoutMs);
    } catch (error) {
      const shown = await surface.text().catch(() => 'nothing, for it is closed');
      const { message } = error as Error;
      throw new Error(`${message} The surface shows: ${shown}`, { cause: error });
    }
  };
}
