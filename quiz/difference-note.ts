import type { GlossaryEntry } from '@/glossary/entry';

/** Returns how two terms differ, as an editor wrote it at either of them; null where nobody has. */
export function differenceNote(one: GlossaryEntry, other: GlossaryEntry): string | null {
  const difference =
    one.differences.find(({ termId }) => termId === other.id) ??
    other.differences.find(({ termId }) => termId === one.id);
  return difference?.note ?? null;
}
