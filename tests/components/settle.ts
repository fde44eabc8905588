import { act } from '@testing-library/preact';

/** Waits until every reply that is on its way has come and is drawn. */
export async function settle(): Promise<void> {
  await act(() => new Promise<void>((resolve) => void setTimeout(resolve, 0)));
}
