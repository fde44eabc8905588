import { fromAnkiHtml } from '@/quiz/anki/anki-html';
import { readRows } from '@/quiz/anki/read-rows';

/** A note of a text file that Anki wrote. */
export type AnkiNote = {
  /** Empty where the file names none. */
  readonly guid: string;
  readonly fields: readonly string[];
  readonly tags: readonly string[];
};

/** Anki's separators, in the order in which it looks for one where the file names none. */
const SEPARATORS: Readonly<Record<string, string>> = {
  tab: '\t',
  pipe: '|',
  semicolon: ';',
  colon: ':',
  comma: ',',
  space: ' ',
};

/** Reads the notes of a text file as Anki does: headers of any order and number, comments, quoted fields. */
export function readAnki(file: string): readonly AnkiNote[] {
  const text = file.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const { headers, body } = splitHead(text);
  const separator = separatorOf(headers.get('separator'), body);
  const isHtml = headers.has('html')
    ? headers.get('html')?.trim().toLowerCase() === 'true'
    : /<[a-z/]|&[a-z]+;/i.test(body);
  const column = (name: string) => Number.parseInt(headers.get(`${name} column`) ?? '', 10) - 1;
  const [guid, tags] = [column('guid'), column('tags')];
  const others = new Set([guid, tags, column('notetype'), column('deck')]);
  const tagsOfAll = wordsOf(headers.get('tags'));

  return readRows(body, separator).map((row) => ({
    guid: row[guid] ?? '',
    fields: row
      .filter((_field, place) => !others.has(place))
      .map((field) => (isHtml ? fromAnkiHtml(field) : field)),
    tags: [...tagsOfAll, ...wordsOf(row[tags])],
  }));
}

/** The head ends at the first line without a number sign. An old file may begin with `tags:` instead. */
function splitHead(text: string): {
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
} {
  const lines = text.split('\n');
  const isHead = (line: string, place: number) =>
    line.startsWith('#') || (place === 0 && line.startsWith('tags:'));
  const end = lines.findIndex((line, place) => !isHead(line, place));
  const head = end < 0 ? lines : lines.slice(0, end);
  const headers = head.flatMap((line): [string, string][] => {
    const [, name, value] = /^#?([^:]*):(.*)$/.exec(line) ?? [];
    return name === undefined || value === undefined ? [] : [[name.trim().toLowerCase(), value]];
  });
  return { headers: new Map(headers), body: lines.slice(head.length).join('\n') };
}

function separatorOf(named: string | undefined, body: string): string {
  const name = named?.trim().toLowerCase() ?? '';
  if (Object.hasOwn(SEPARATORS, name)) return SEPARATORS[name] ?? '\t';
  const signs = Object.values(SEPARATORS);
  const [sign] = named ?? '';
  if (sign !== undefined && signs.includes(sign)) return sign;
  return signs.find((one) => body.includes(one)) ?? '\t';
}

function wordsOf(text: string | undefined): readonly string[] {
  return (text ?? '').split(/\s+/).filter((word) => word !== '');
}
