const MAX_CODE_POINT = 0x10_ff_ff;
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

/** Writes plain text as the HTML of an Anki field. */
export function toAnkiHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/\r\n?|\n/g, '<br>');
}

/** Reads the text of an Anki field: lines are kept, pictures and styles are not. */
export function fromAnkiHtml(html: string): string {
  return html
    .replace(/<br\s*\/?>|<\/(?:div|p|li)>/gi, '\n')
    .replace(/<[^<>]*>/g, '')
    .replace(
      /&(#\d{1,7}|#x[0-9a-f]{1,6}|[a-z]{2,4});/gi,
      (entity, name: string) => characterOf(name.toLowerCase()) ?? entity,
    );
}

function characterOf(name: string): string | undefined {
  if (!name.startsWith('#')) return ENTITIES[name];
  const code = name.startsWith('#x')
    ? Number.parseInt(name.slice(2), 16)
    : Number.parseInt(name.slice(1), 10);
  return code <= MAX_CODE_POINT ? String.fromCodePoint(code) : undefined;
}
