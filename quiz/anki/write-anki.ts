import type { GlossaryEntry } from '@/glossary/entry';
import { toAnkiHtml } from '@/quiz/anki/anki-html';

/** A term as it goes to Anki; `note` is the person's own, empty without one. */
export type AnkiTerm = {
  readonly entry: Pick<
    GlossaryEntry,
    'id' | 'headword' | 'definition' | 'why' | 'example' | 'domain' | 'importance'
  >;
  readonly note: string;
};

/**
 * What Anki reads before the notes. The separator comes first, because the names of the columns are read with
 * it. Columns go to the fields of their names: Front and Back are those of Anki's own note type.
 * https://docs.ankiweb.net/importing/text-files.html#file-headers
 */
const HEADERS = [
  '#separator:tab',
  '#html:true',
  '#notetype:Basic',
  '#deck:Peerlight',
  '#guid column:1',
  '#tags column:7',
  '#columns:GUID\tFront\tBack\tWhy it matters\tExample\tMy note\tTags',
];

/** Writes terms as a text file that Anki imports: importing a newer one changes the notes that are there. */
export function writeAnki(terms: readonly AnkiTerm[]): string {
  const rows = terms.map(({ entry, note }) =>
    [
      entry.id,
      ...[entry.headword, entry.definition, entry.why, entry.example, note].map(toAnkiHtml),
      `peerlight ${entry.domain} ${entry.importance}`,
    ]
      .map(quoted)
      .join('\t'),
  );
  return [...HEADERS, ...rows, ''].join('\n');
}

/** A row that begins with a number sign would be a comment, and a quote or a tab would end the field. */
function quoted(field: string): string {
  return /^#|["\t]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
}
