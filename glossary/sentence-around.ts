/** A longer sentence is a list or a page without full stops. */
const LONGEST_SENTENCE = 300;
/** How far beyond the highlight its sentence is looked for, in characters. */
const REACH = 400;

const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });

/**
 * Returns the sentence of a page in which a word of the highlight stands; null where it is too long to be
 * one, or the word is not in the highlight.
 */
export function sentenceAround(
  surface: string,
  highlight: { readonly before: string; readonly text: string; readonly after: string },
): string | null {
  const before = unwrapped(highlight.before.slice(-REACH));
  const text = unwrapped(highlight.text);
  const word = unwrapped(surface);
  const at = text.indexOf(word);
  if (at < 0) return null;
  const page = before + text + unwrapped(highlight.after.slice(0, REACH));
  const found = sentences.segment(page).containing(before.length + at)?.segment ?? '';
  const sentence = found.replace(/\s+/g, ' ').trim();
  return sentence.length > LONGEST_SENTENCE || !sentence.includes(word) ? null : sentence;
}

/** Makes a line's end a space; an empty line still parts two paragraphs. */
function unwrapped(text: string): string {
  return text.replace(/[^\S\n]*\n(?!\s*\n)[^\S\n]*/g, ' ');
}
