import { screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import type { ImportPreview } from '@/messaging/data-requests';
import type { Result } from '@/messaging/protocol';
import { checkAccessibility } from './check-accessibility';
import { cleanUp } from './clean-up';
import { failed, inTurn, ok, type Replies } from './fake-link';
import { later } from './later';
import { press } from './operate';
import { settle } from './settle';
import { chooseFile, saysIn, showData } from './show-data';

afterEach(cleanUp);

type Sound = Extract<ImportPreview, { readonly ok: true }>;

const PREVIEW: Sound = {
  ok: true,
  takesSettings: true,
  changes: {
    answers: { added: 1_200, known: 30 },
    terms: { added: 4, known: 9 },
    otherEvents: { added: 2, known: 1 },
    notes: { added: 3, known: 0, replaced: 1, kept: 2 },
    sentences: { added: 0, known: 5 },
    days: { first: 20_454, last: 20_777 },
  },
};
const NONE = { added: 0, known: 7 };
const NOTHING_NEW: Sound = {
  ok: true,
  takesSettings: false,
  changes: {
    answers: NONE,
    terms: NONE,
    otherEvents: NONE,
    notes: { ...NONE, replaced: 0, kept: 1 },
    sentences: NONE,
    days: null,
  },
};

const show = (replies: Partial<Replies> = {}) =>
  showData({ previewImport: () => ok(PREVIEW), importBackup: () => ok(PREVIEW), ...replies });
const chooseCopy = (text = '{}', size?: number) => chooseFile('Choose a copy', text, size);

describe('bringing a copy in', () => {
  it('shows what would change before it does', async () => {
    const { askedFor } = await show();

    await chooseCopy('the file');

    expect(askedFor('stageImport')).toEqual([
      { importId: 'import-1', number: 0, text: 'the file' },
    ]);
    const row = screen.getByRole('row', { name: /^Answers/ });
    expect([...row.children].map((cell) => cell.textContent)).toEqual(['Answers', '1,200', '30']);
    const words = saysIn('Bring a copy in');
    expect(words).toContain('from 1 January 2026 to 20 November 2026');
    expect(words).toContain('1 note of yours gives way to a newer one');
    expect(words).toContain('2 notes of yours stay, being newer');
    expect(words).toContain('Marks are switched on where they are in the copy.');
    expect(askedFor('importBackup')).toEqual([]);
  });

  it('changes it when told to, and says so', async () => {
    const { askedFor } = await show();
    await chooseCopy();

    await press('Bring it in');

    expect(askedFor('importBackup')).toEqual([{ importId: 'import-1' }]);
    expect(saysIn('Bring a copy in')).toContain('The copy is in.');
    expect(screen.queryByRole('table')).toBeNull();
    expect(document.activeElement?.textContent).toContain('The copy is in.');
  });

  it('changes nothing when it is left', async () => {
    const { askedFor } = await show();
    await chooseCopy();

    await press('Leave it');

    expect(screen.queryByRole('table')).toBeNull();
    expect(askedFor('importBackup')).toEqual([]);
    expect(document.activeElement?.textContent).toBe('Bring a copy in');
  });

  it('offers nothing where everything is here already', async () => {
    await show({ previewImport: () => ok(NOTHING_NEW) });

    await chooseCopy();

    expect(saysIn('Bring a copy in')).toContain('Everything in this copy is here already.');
    expect(screen.queryByRole('button', { name: 'Bring it in' })).toBeNull();
  });

  it('sends a long file in pieces, and cuts no character in two', async () => {
    const { askedFor } = await show();
    const text = `${'x'.repeat(999_999)}💡${'y'.repeat(1_000_000)}`;

    await chooseCopy(text);

    const pieces = askedFor('stageImport');
    expect(pieces.map(({ number }) => number)).toEqual([0, 1, 2]);
    expect(pieces.map((piece) => piece.text).join('')).toBe(text);
    expect(pieces[1]?.text.startsWith('💡')).toBe(true);
  });

  it('hands the file over again where the background slept over the preview', async () => {
    const importBackup = inTurn<Result<ImportPreview>>(failed('backgroundGone'), ok(PREVIEW));
    const { askedFor } = await show({ importBackup });
    await chooseCopy('the file');

    await press('Bring it in');

    expect(askedFor('stageImport').map(({ text }) => text)).toEqual(['the file', 'the file']);
    expect(saysIn('Bring a copy in')).toContain('The copy is in.');
  });

  it('says why it failed', async () => {
    await show({ importBackup: () => failed('storageFull') });
    await chooseCopy();

    await press('Bring it in');

    expect(screen.getByRole('alert').textContent).toContain('no room left');
  });

  it('forgets a file when another one is chosen', async () => {
    const first = later<Result<ImportPreview>>();
    const previewImport = inTurn<Result<ImportPreview> | Promise<Result<ImportPreview>>>(
      first.promise,
      ok(NOTHING_NEW),
    );
    await show({ previewImport });
    await chooseCopy('one');

    await chooseCopy('two');
    first.send(ok(PREVIEW));
    await settle();

    expect(saysIn('Bring a copy in')).toContain('Everything in this copy is here already.');
  });

  it('reads no file that is too large for a copy', async () => {
    const { askedFor } = await show();

    await chooseCopy('{}', 200_000_001);

    expect(askedFor('stageImport')).toEqual([]);
    expect(screen.getByRole('alert').textContent).toContain('larger than 200 MB');
  });

  it.each([
    [{ kind: 'notOurs' }, 'not a copy that Peerlight saved'],
    [{ kind: 'newer' }, 'update Peerlight here'],
    [{ kind: 'cutOff' }, 'ends too early'],
    [{ kind: 'unreadable', line: 7 }, 'from line 7 on'],
    [{ kind: 'unreadable', line: null }, 'cannot be read'],
    [{ kind: 'misshapen', path: ['events', 16, 'day'] }, '“day” of entry 17 of “events”'],
  ] as const)('says what is wrong with a file: %o', async (problem, words) => {
    const { container } = await show({ previewImport: () => ok({ ok: false, problem }) });

    await chooseCopy();

    expect(screen.getByRole('alert').textContent).toContain(words);
    expect(screen.getByRole('alert').textContent).toContain('Nothing was changed.');
    expect(await checkAccessibility(container)).toEqual([]);
  });
});
