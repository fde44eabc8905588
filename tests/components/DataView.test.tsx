import { screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import type { Reply, Result } from '@/messaging/protocol';
import { aDataStatus } from './a-data-status';
import { checkAccessibility } from './check-accessibility';
import { cleanUp } from './clean-up';
import { failed, inTurn, ok } from './fake-link';
import { later } from './later';
import { press } from './operate';
import { settle } from './settle';
import { saysIn, showData } from './show-data';

afterEach(cleanUp);

type Part = Result<Reply<'readBackupPart'>>;

describe('what is kept', () => {
  it('is counted, in plain words', async () => {
    await showData();

    expect(saysIn('What is kept')).toContain('132 answers each with its question');
    expect(saysIn('What is kept')).toContain('1 note of your own');
    expect(saysIn('What is kept')).not.toContain('0 look-ups');
  });

  it('is counted again when the quiz changes', async () => {
    const readDataStatus = inTurn(ok(aDataStatus()), ok(aDataStatus({ answers: 7 })));
    const { link } = await showData({ readDataStatus });

    link.changeQuiz({ dueCount: 0, inQuiz: [], putAway: [], laterCount: 0 });
    await settle();

    expect(saysIn('What is kept')).toContain('7 answers');
  });
});

describe('saving a copy', () => {
  it('gathers it part by part, hands it to the downloads and notes the day', async () => {
    const { askedFor, saveFile } = await showData();

    await press('Save a copy');

    expect(askedFor('readBackupPart')).toEqual([
      { place: null },
      { place: { list: 'notes', after: null } },
    ]);
    expect(saveFile).toHaveBeenCalledWith({
      name: 'peerlight-copy',
      type: 'json',
      texts: ['{', '}'],
    });
    expect(askedFor('copySaved')).toHaveLength(1);
    expect(saysIn('Save a copy')).toContain(
      'The copy was handed to your browser. Look whether it is in your downloads.',
    );
  });

  it('shows how far it is, and begins no second one meanwhile', async () => {
    const second = later<Part>();
    const readBackupPart = inTurn<Part | Promise<Part>>(
      ok({ text: '{', recordCount: 3, total: 5, next: { list: 'notes', after: null } }),
      second.promise,
    );
    const { askedFor, saveFile } = await showData({ readBackupPart });

    await press('Save a copy');
    await press('Save a copy');

    expect(screen.getByRole('progressbar', { name: 'Gathering your data' })).toMatchObject({
      value: 3,
      max: 5,
    });
    expect(askedFor('readBackupPart')).toHaveLength(2);
    expect(saveFile).not.toHaveBeenCalled();
  });

  it('hands over nothing that is not whole', async () => {
    const readBackupPart = inTurn<Part>(
      ok({ text: '{', recordCount: 3, total: 5, next: { list: 'notes', after: null } }),
      failed('backgroundGone'),
    );
    const { askedFor, saveFile } = await showData({ readBackupPart });

    await press('Save a copy');

    expect(saveFile).not.toHaveBeenCalled();
    expect(askedFor('copySaved')).toEqual([]);
    expect(screen.getByRole('alert').textContent).toContain('Please try again');
  });

  it('works where what is kept cannot be counted, because a newer Peerlight keeps it', async () => {
    const { saveFile } = await showData({ readDataStatus: () => failed('newerDatabase') });

    await press('Save a copy');

    expect(saveFile).toHaveBeenCalledOnce();
  });

  it.each([
    ['that there is none', {}, 'You have not saved a copy yet.'],
    ['when it was', { lastCopyOn: 20_777 }, 'You saved the last one on 20 November 2026.'],
    ['that it is old', { lastCopyOn: 20_700, isCopyDue: true }, 'A new one would hold what'],
  ])('says of the last one %s', async (_what, status, words) => {
    await showData({ readDataStatus: () => ok(aDataStatus(status)) });

    expect(saysIn('Save a copy')).toContain(words);
  });
});

describe('deleting everything', () => {
  it('asks once more, names what would go, and offers a copy first', async () => {
    const { askedFor, saveFile, container } = await showData();

    await press('Delete everything…');

    expect(document.activeElement?.textContent).toContain(
      'Delete 132 answers, 41 terms, 1 note and your choices?',
    );
    expect(askedFor('deleteAllData')).toEqual([]);
    expect(await checkAccessibility(container)).toEqual([]);

    await press('Save a copy first');

    expect(saveFile).toHaveBeenCalledOnce();
  });

  it('deletes when it is told to a second time', async () => {
    const { askedFor } = await showData({ deleteAllData: () => ok(null) });
    await press('Delete everything…');

    await press('Delete it all now');

    expect(askedFor('deleteAllData')).toHaveLength(1);
    expect(saysIn('Delete everything')).toContain('Everything is deleted.');
    expect(document.activeElement?.textContent).toBe('Everything is deleted.');
  });

  it('deletes nothing when the person would rather keep it', async () => {
    const { askedFor } = await showData();
    await press('Delete everything…');

    await press('Keep everything');

    expect(askedFor('deleteAllData')).toEqual([]);
    expect(screen.queryByRole('button', { name: 'Delete it all now' })).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole('button', { name: /^Delete everything/ }));
  });

  it('says so where nothing could be deleted', async () => {
    await showData({ deleteAllData: () => failed('newerDatabase') });
    await press('Delete everything…');

    await press('Delete it all now');

    expect(screen.getByRole('alert').textContent).toContain('changes nothing in it');
  });
});

it.each([
  ['on a new device', () => ok(aDataStatus())],
  ['while it is not known what is kept', () => later<never>().promise],
])('your data is accessible %s', async (_state, readDataStatus) => {
  const { container } = await showData({ readDataStatus });

  expect(await checkAccessibility(container)).toEqual([]);
});
