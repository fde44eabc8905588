import { explainMentions, type ExplainedText, isInDistress } from '@/glossary/explain';
import { findMentions } from '@/glossary/matching/find-mentions';
import type { LookupMode } from '@/glossary/matching/judge-hits';
import type { GlossaryStore } from '@/entrypoints/background/glossary-store';
import type { PageSelection } from '@/messaging/protocol';

/** Explains a highlight: modestly for a card that nobody asked for, generously for whoever asks. */
export async function explainSelection(
  glossary: GlossaryStore,
  selection: PageSelection,
  mode: LookupMode,
): Promise<ExplainedText> {
  const { text, isCut, context } = selection;
  const matcher = mode === 'ask' ? await glossary.askMatcher() : glossary.matcher;
  const mentions = findMentions(matcher, text, { mode, context });
  // Nothing to show and nobody asked: the texts can stay where they are.
  if (mentions.length === 0 && mode !== 'ask') return { text, isCut, terms: [], help: [] };
  const [entries, { helpLines, distress }] = await Promise.all([
    glossary.entries(),
    glossary.help(),
  ]);
  const terms = explainMentions(mentions, entries);
  return { text, isCut, terms, help: isInDistress(text, distress) ? helpLines : [] };
}
