/** The part of the browser that tells languages apart, on the device. */
export type LanguageDetector = {
  detectLanguage(text: string): Promise<{
    readonly isReliable: boolean;
    readonly languages: readonly { readonly language: string }[];
  }>;
};

/** Shorter texts say too little; longer ones say no more. */
const MIN_LENGTH = 80;
const MAX_LENGTH = 2_000;

/** Returns the language of a text where the browser is sure of it; else '', as if a page names none. */
export async function detectLanguage(
  text: string,
  detector: LanguageDetector | undefined,
): Promise<string> {
  if (text.length < MIN_LENGTH || detector === undefined) return '';
  try {
    const { isReliable, languages } = await detector.detectLanguage(text.slice(0, MAX_LENGTH));
    return isReliable ? (languages[0]?.language ?? '') : '';
  } catch {
    return ''; // a browser that cannot tell
  }
}
