import type { Params } from '@/messaging/protocol';
import { RequestFailure } from '@/messaging/server';

/** Half a million answers. The surface says it before; a file that is longer all the same is refused. */
const MAX_FILE_LENGTH = 200_000_000;

/** A file's text on its way from a surface, piece by piece. It is held in memory, and gone when the background ends. */
export type StagedFile = {
  add(piece: Params<'stageImport'>): void;
  /** Returns the whole text. */
  text(importId: string): string;
  forget(): void;
};

/** Returns a place for one file; another one takes it over. */
export function createStagedFile(): StagedFile {
  let staged: { readonly importId: string; readonly pieces: string[]; length: number } | null =
    null;
  /** The background ended in between, or another page hands over a file: the surface begins again. */
  const stagedAs = (importId: string) => {
    if (staged?.importId !== importId) throw new RequestFailure('backgroundGone');
    return staged;
  };
  return {
    add({ importId, number, text }) {
      if (number === 0) staged = { importId, pieces: [], length: 0 };
      const file = stagedAs(importId);
      if (file.pieces.length !== number) throw new RequestFailure('backgroundGone');
      if (file.length + text.length > MAX_FILE_LENGTH) throw new RequestFailure('refused');
      file.pieces.push(text);
      file.length += text.length;
    },
    text: (importId) => stagedAs(importId).pieces.join(''),
    forget() {
      staged = null;
    },
  };
}
