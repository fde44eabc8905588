import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createAskedNow, holdBack, writeAsksDueFirst } from '@/entrypoints/background/held-back';
import { anEntry } from '../../support/an-entry';
import { idOf } from '../../support/glossary';

beforeEach(() => fakeBrowser.reset());

const found = (...headwords: readonly string[]) => ({
  text: 'a highlight',
  isCut: false,
  heldBack: {},
  help: [],
  terms: headwords.map((headword) => ({
    senses: [anEntry({ headword })],
    surface: headword,
    isForm: false,
    alsoMeans: [],
    count: 1,
  })),
});
const [MUTUALITY, TRUST] = [idOf('mutuality'), idOf('trust')];
const hold = async (parts: { readonly asked?: string; readonly due?: readonly string[] }) => {
  const given = {
    isAsked: (termId: string) => termId === parts.asked,
    readDue: async () => new Set((parts.due ?? []).map(idOf)),
  };
  return (await holdBack(found('mutuality', 'trust'), given)).heldBack;
};

describe('the definition in a card', () => {
  it('is held back while the quiz asks its term', async () => {
    expect(await hold({ asked: MUTUALITY })).toEqual({ mutuality: 'asked' });
  });

  it('of a due term is held back only for those who want to remember it first', async () => {
    expect(await hold({ due: ['trust'] })).toEqual({});

    await writeAsksDueFirst(true);

    expect(await hold({ due: ['trust'] })).toEqual({ trust: 'due' });
  });
});

describe('the question that is open', () => {
  it('is asked now until it is answered, or another is', () => {
    const asked = createAskedNow();
    asked.note(MUTUALITY, 0);
    expect([asked.is(MUTUALITY, 1_000), asked.is(TRUST, 1_000)]).toEqual([true, false]);

    asked.note(null, 2_000);
    expect(asked.is(MUTUALITY, 3_000)).toBe(false);
  });

  it('is forgotten when it was left for five minutes', () => {
    const asked = createAskedNow();
    asked.note(MUTUALITY, 0);

    expect([asked.is(MUTUALITY, 299_000), asked.is(MUTUALITY, 300_000)]).toEqual([true, false]);
  });
});
