import { fireEvent, screen } from '@testing-library/preact';
import { settle } from './settle';

/** Types into the search, and waits for what follows. */
export async function type(query: string): Promise<void> {
  fireEvent.input(screen.getByRole('searchbox'), { target: { value: query } });
  await settle();
}

/** Presses the button of a name, and waits for what follows. */
export async function press(name: string | RegExp): Promise<void> {
  fireEvent.click(screen.getByRole('button', { name }));
  await settle();
}
