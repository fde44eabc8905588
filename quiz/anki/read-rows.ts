/**
 * Reads the rows of a separated text: a field in quotes may hold the separator, line ends and doubled quotes.
 * A row that begins with a number sign is a comment. Line ends are `\n`.
 */
export function readRows(text: string, separator: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let at = 0;
  while (at < text.length) {
    if (text[at] === '#' || text[at] === '\n') {
      at = endOfLine(text, at) + 1;
      continue;
    }
    const row: string[] = [];
    for (let isRowOver = false; !isRowOver;) {
      const field = text[at] === '"' ? readQuoted(text, at) : { value: '', end: at };
      const end = endOfField(text, field.end, separator);
      row.push(field.value + text.slice(field.end, end));
      isRowOver = text[end] !== separator;
      at = end + 1;
    }
    rows.push(row);
  }
  return rows;
}

/** Reads a field in quotes; where the last quote is missing, the rest of the text belongs to it. */
function readQuoted(text: string, start: number): { readonly value: string; readonly end: number } {
  let end = start + 1;
  while (end < text.length) {
    const quote = text.indexOf('"', end);
    if (quote < 0) return { value: unquoted(text.slice(start + 1)), end: text.length };
    if (text[quote + 1] !== '"') {
      return { value: unquoted(text.slice(start + 1, quote)), end: quote + 1 };
    }
    end = quote + 2;
  }
  return { value: unquoted(text.slice(start + 1)), end };
}

function unquoted(text: string): string {
  return text.replaceAll('""', '"');
}

function endOfField(text: string, start: number, separator: string): number {
  const line = endOfLine(text, start);
  const place = text.slice(start, line).indexOf(separator);
  return place < 0 ? line : start + place;
}

function endOfLine(text: string, start: number): number {
  const end = text.indexOf('\n', start);
  return end < 0 ? text.length : end;
}
