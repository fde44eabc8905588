import type { GlossaryEntry } from '@/glossary/entry';
import type { AnkiNote } from '@/quiz/anki/read-anki';

type Named = Pick<GlossaryEntry, 'id' | 'headword' | 'aliases'>;

/** The notes of a file, sorted by whether the glossary has them. */
export type AnkiMatches<Entry> = {
  readonly known: readonly Entry[];
  /** The first fields of the notes that name no term. */
  readonly unknown: readonly string[];
};

/** Finds the terms that notes are about: by their guid, which is ours, or by what stands in the first field. */
export function matchAnki<Entry extends Named>(
  notes: readonly AnkiNote[],
  entries: readonly Entry[],
): AnkiMatches<Entry> {
  const byId = new Map<string, Entry>(entries.map((entry) => [entry.id, entry]));
  const byName = new Map<string, Entry>();
  // A headword counts more than another term's alias.
  for (const entry of entries) byName.set(nameOf(entry.headword), entry);
  for (const entry of entries) {
    for (const alias of entry.aliases) {
      if (!byName.has(nameOf(alias))) byName.set(nameOf(alias), entry);
    }
  }
  const known = new Set<Entry>();
  const unknown = new Set<string>();
  for (const { guid, fields } of notes) {
    const name = fields[0] ?? '';
    const entry = byId.get(guid) ?? byName.get(nameOf(name));
    if (entry !== undefined) known.add(entry);
    else if (name.trim() !== '') unknown.add(name.trim());
  }
  return { known: [...known], unknown: [...unknown] };
}

function nameOf(text: string): string {
  return text.normalize('NFC').trim().toLowerCase().replace(/\s+/g, ' ').replaceAll('’', "'");
}
