import { describe, expect, it } from 'vitest';
import { detectLanguage, type LanguageDetector } from '@/messaging/detect-language';

const says = (language: string, isReliable = true): LanguageDetector => ({
  detectLanguage: async () => ({ isReliable, languages: [{ language }] }),
});
const TEXT = 'Apoyo entre iguales: una relación en la que las dos personas dan y reciben. '.repeat(
  3,
);

describe('the language of a text', () => {
  it('is what the browser is sure of', async () => {
    expect(await detectLanguage(TEXT, says('es'))).toBe('es');
  });

  it.each([
    ['the browser is not sure', TEXT, says('es', false)],
    ['the text is short', 'Apoyo', says('es')],
    ['the browser cannot tell', TEXT, undefined],
    ['the browser fails', TEXT, { detectLanguage: () => Promise.reject(new Error('no')) }],
  ])('is not known when %s', async (_what, text, detector) => {
    expect(await detectLanguage(text, detector)).toBe('');
  });
});
