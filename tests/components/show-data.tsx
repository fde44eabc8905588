import { fireEvent, render, screen } from '@testing-library/preact';
import { vi } from 'vitest';
import { DataView } from '@/components/DataView';
import type { SavedFile } from '@/components/surface-link';
import type { TermId } from '@/glossary/entry';
import { aDataStatus } from './a-data-status';
import { aLink, fakeRequest, ok, type Replies } from './fake-link';
import { settle } from './settle';

const TWO_PARTS: Replies['readBackupPart'] = ({ place }) =>
  ok(
    place === null
      ? { text: '{', recordCount: 3, total: 5, next: { list: 'notes', after: null } }
      : { text: '}', recordCount: 2, total: 5, next: null },
  );

/** Shows your data, once it is known what is kept. */
export async function showData(replies: Partial<Replies> = {}) {
  const { request, askedFor } = fakeRequest({
    readDataStatus: () => ok(aDataStatus({ answers: 132, terms: 41, notes: 1 })),
    readBackupPart: TWO_PARTS,
    copySaved: () => ok(null),
    stageImport: () => ok(null),
    ...replies,
  });
  const saveFile = vi.fn<(file: SavedFile) => void>();
  const addAll = vi.fn<(terms: readonly TermId[]) => Promise<boolean>>(async () => true);
  let ids = 0;
  const link = aLink({ request, saveFile, newEventId: () => `import-${++ids}` });
  const { container } = render(<DataView link={link} addAll={addAll} />);
  await settle();
  return { container, link, askedFor, saveFile, addAll };
}

/** Chooses a file that holds some text, and waits for what follows. */
export async function chooseFile(label: string, text: string, size?: number): Promise<void> {
  const file = new File([text], 'file');
  if (size !== undefined) Object.defineProperty(file, 'size', { value: size });
  fireEvent.change(screen.getByLabelText(label), { target: { files: [file] } });
  await settle();
  await settle();
}

/** The part of the view under a heading, and what it says. */
const section = (name: string) => screen.getByRole('region', { name });
export const saysIn = (name: string) => section(name).textContent;
