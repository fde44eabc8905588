import { describe, expect, it } from 'vitest';
import { createStagedFile } from '@/entrypoints/background/staged-file';

const piece = (importId: string, number: number, text = '') => ({ importId, number, text });
const GONE = expect.objectContaining({ code: 'backgroundGone' });

describe('a file on its way', () => {
  it('is put together from its pieces', () => {
    const file = createStagedFile();

    file.add(piece('one', 0, 'ab'));
    file.add(piece('one', 1, 'cd'));

    expect(file.text('one')).toBe('abcd');
  });

  it('begins anew with its first piece', () => {
    const file = createStagedFile();
    file.add(piece('one', 0, 'ab'));

    file.add(piece('one', 0, 'x'));

    expect(file.text('one')).toBe('x');
  });

  it('has to be handed over again when the background ended in between', () => {
    expect(() => createStagedFile().add(piece('one', 1))).toThrow(GONE);
    expect(() => createStagedFile().text('one')).toThrow(GONE);
  });

  it('has to be handed over again when a piece is missing or another file came', () => {
    const file = createStagedFile();
    file.add(piece('one', 0));

    expect(() => file.add(piece('one', 2))).toThrow(GONE);
    expect(() => file.add(piece('other', 1))).toThrow(GONE);
    expect(() => file.text('other')).toThrow(GONE);
  });

  it('is forgotten when it was taken in', () => {
    const file = createStagedFile();
    file.add(piece('one', 0));

    file.forget();

    expect(() => file.text('one')).toThrow(GONE);
  });

  it('is refused when it grows beyond what the memory holds', () => {
    const file = createStagedFile();
    const text = 'x'.repeat(100_000_000);
    file.add(piece('one', 0, text));
    file.add(piece('one', 1, text));

    expect(() => file.add(piece('one', 2, 'x'))).toThrow(
      expect.objectContaining({ code: 'refused' }),
    );
  });
});
