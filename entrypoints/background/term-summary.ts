import type { GlossaryEntry } from '@/glossary/entry';
import type { TermSummary } from '@/messaging/protocol';

/** Returns what a list shows of an entry: it travels without the rest. */
export function summaryOf({ id, headword, domain, definition }: GlossaryEntry): TermSummary {
  return { id, headword, domain, definition };
}
