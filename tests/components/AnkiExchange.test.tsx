import { screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { anEntry } from '../support/an-entry';
import { checkAccessibility } from './check-accessibility';
import { cleanUp } from './clean-up';
import { failed, ok, type Replies } from './fake-link';
import { press } from './operate';
import { chooseFile, saysIn, showData } from './show-data';

afterEach(cleanUp);

describe('Anki', () => {
  const [TRUST, RESPECT] = [anEntry({ headword: 'trust' }), anEntry({ headword: 'respect' })];
  const found: Replies['readAnki'] = () =>
    ok({
      terms: [
        { ...TRUST, isInQuiz: true },
        { ...RESPECT, isInQuiz: false },
      ],
      unknown: ['photosynthesis'],
      unknownCount: 30,
    });

  it('is given a file with the terms of the quiz', async () => {
    const { saveFile } = await showData({ writeAnki: () => ok('#separator:tab\n') });

    await press('Save for Anki');

    expect(saveFile).toHaveBeenCalledWith({
      name: 'peerlight-anki',
      type: 'txt',
      texts: ['#separator:tab\n'],
    });
  });

  it('gives the terms that its file names to the quiz, when the person wants it', async () => {
    const { askedFor, addAll, container } = await showData({ readAnki: found });

    await chooseFile('Choose a file from Anki', 'trust\trespect');

    expect(askedFor('readAnki')).toEqual([{ text: 'trust\trespect' }]);
    expect(saysIn('Anki')).toContain('30 notes about something else');
    expect(saysIn('Anki')).toContain('photosynthesis and more.');
    expect(saysIn('Anki')).toContain('1 term more in your quiz already.');
    expect(addAll).not.toHaveBeenCalled();
    expect(await checkAccessibility(container)).toEqual([]);

    await press('Put 1 term into the quiz');

    expect(addAll).toHaveBeenCalledWith([RESPECT.id]);
    expect(saysIn('Anki')).toContain('They are in your quiz.');
    expect(document.activeElement?.textContent).toBe('They are in your quiz.');
  });

  it('says so where its file has nothing new', async () => {
    await showData({ readAnki: () => ok({ terms: [], unknown: [], unknownCount: 0 }) });

    await chooseFile('Choose a file from Anki', '');

    expect(saysIn('Anki')).toContain('Nothing in this file is new to your quiz.');
  });

  it('says so where its file is too large, or the background failed', async () => {
    const { askedFor } = await showData({ readAnki: () => failed('storageBroken') });

    await chooseFile('Choose a file from Anki', '', 10_000_001);
    expect(screen.getByRole('alert').textContent).toContain('larger than 10 MB');
    expect(askedFor('readAnki')).toEqual([]);

    await chooseFile('Choose a file from Anki', '');
    expect(screen.getByRole('alert').textContent).toContain('cannot be opened');
  });
});
