import type { TermId } from '@/glossary/entry';
import { explainMentions, type ExplainedText } from '@/glossary/explain';
import { findMentions, type LookupMode } from '@/glossary/matching/find-mentions';
import type { GlossaryStore } from '@/entrypoints/background/glossary-store';
import type { PageSelection } from '@/messaging/protocol';

/** Explains a highlight: modestly for a card that nobody asked for, generously for whoever asks. */
export async function explainSelection(
  glossary: GlossaryStore,
  selection: PageSelection,
  mode: LookupMode,
): Promise<ExplainedText> {
  const { text, isCut, context } = selection;
  const mentions = findMentions(glossary.matcher, text, { mode, context });
  const entries = mentions.length === 0 ? new Map<TermId, never>() : await glossary.entries();
  return { text, isCut, terms: explainMentions(mentions, entries) };
}
