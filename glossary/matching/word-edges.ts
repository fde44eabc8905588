/** How far back an address is looked for, in characters. */
const LONGEST_ADDRESS = 200;

const SPACE = /\s/;
/** "://", a file of a site, or an electronic mail address. */
const ADDRESS = /:\/\/|^www\.|\w@\w|\.(?:com|org|net|gov|edu|info|uk|us|ca|au|ie)\//i;
const NEGATION = /non[-\u2010\u2011]$/i;

/**
 * Whether what stands at a place is no word of the text's own: negated ("non-peer staff"), or part of an
 * address of the web.
 */
export function isNoWordOfIts(text: string, { start, end }: Place): boolean {
  if (NEGATION.test(text.slice(Math.max(0, start - 4), start))) return true;
  // Without a sign that only addresses have beside it, no word is part of one.
  if (!isSign(text[start - 1]) && !isSign(text[end])) return false;
  return ADDRESS.test(wholeRun(text, { start, end }));
}

type Place = { readonly start: number; readonly end: number };

function isSign(character: string | undefined): boolean {
  return character !== undefined && '-/.@_%#?='.includes(character);
}

/** Returns the characters around a place up to the next spaces. */
function wholeRun(text: string, { start, end }: Place): string {
  let from = start;
  while (from > 0 && start - from < LONGEST_ADDRESS && !SPACE.test(text[from - 1] ?? ' ')) from--;
  let to = end;
  while (to < text.length && to - end < LONGEST_ADDRESS && !SPACE.test(text[to] ?? ' ')) to++;
  return text.slice(from, to);
}
