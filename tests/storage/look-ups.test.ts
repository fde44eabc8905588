import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { createDatabaseOpener } from '@/storage/database';
import { addLookUps, clearLookUps, readAllLookUps, readLookUps } from '@/storage/look-ups';
import { readNote, writeNote } from '@/storage/notes';
import { idOf } from '../support/glossary';

const NOON = Date.parse('2026-01-01T12:00:00Z');
const MINUTE = 60_000;
let open = createDatabaseOpener();
let made = 0;

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  open = createDatabaseOpener();
});

const lookUp = (headword: string, at: number) => ({
  id: `look-up-${++made}`,
  termId: idOf(headword),
  at,
  day: 20_454,
  sentence: null,
  surface: '',
});

describe('look-ups', () => {
  it('are read by term, the newest last, and all of them, the newest first', async () => {
    const [first, second] = [lookUp('trust', NOON), lookUp('trust', NOON + 20 * MINUTE)];
    await addLookUps(open, [first, lookUp('hope', NOON + MINUTE), second]);

    expect(await readLookUps(open, idOf('trust'))).toEqual([first, second]);
    expect((await readAllLookUps(open)).map(({ termId }) => termId)).toEqual([
      'trust',
      'hope',
      'trust',
    ]);
  });

  it('of one term within ten minutes are one', async () => {
    await addLookUps(open, [lookUp('trust', NOON)]);
    await addLookUps(open, [lookUp('trust', NOON + 9 * MINUTE)]);
    await addLookUps(open, [lookUp('trust', NOON + 11 * MINUTE)]);

    expect(await readLookUps(open, idOf('trust'))).toHaveLength(2);
  });

  it('make room for new ones, the oldest first', async () => {
    const many = Array.from({ length: 2_005 }, (_, at) => lookUp(`term ${at}`, NOON + at));
    await addLookUps(open, many);

    const kept = await readAllLookUps(open);
    expect(kept).toHaveLength(2_000);
    expect(kept.at(-1)?.termId).toBe('term-5');
  });

  it('are forgotten all at once', async () => {
    await addLookUps(open, [lookUp('trust', NOON)]);

    await clearLookUps(open);

    expect(await readAllLookUps(open)).toEqual([]);
  });
});

it('a note is kept until it is written anew', async () => {
  const termId = idOf('trust');
  expect(await readNote(open, termId)).toBe('');

  await writeNote(open, { termId, text: 'As with Ana.', at: NOON });
  expect(await readNote(open, termId)).toBe('As with Ana.');

  await writeNote(open, { termId, text: '', at: NOON });
  expect(await readNote(open, termId)).toBe('');
});

it('a note is later than the one it replaces, also after a clock was set back', async () => {
  const termId = idOf('trust');
  await writeNote(open, { termId, text: 'First.', at: NOON });

  await writeNote(open, { termId, text: 'Second.', at: NOON - MINUTE });

  expect((await (await open()).get('notes', termId))?.at).toBe(NOON + 1);
});
