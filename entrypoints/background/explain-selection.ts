import { browser } from 'wxt/browser';
import { explainMentions, type ExplainedText, isInDistress } from '@/glossary/explain';
import { findMentions } from '@/glossary/matching/find-mentions';
import type { LookupMode } from '@/glossary/matching/judge-hits';
import type { PageContext } from '@/glossary/matching/page-context';
import { detectLanguage } from '@/messaging/detect-language';
import type { GlossaryStore } from '@/entrypoints/background/glossary-store';
import type { PageSelection } from '@/messaging/protocol';

/** Explains a highlight: modestly for a card that nobody asked for, generously for whoever asks. */
export async function explainSelection(
  glossary: GlossaryStore,
  selection: PageSelection,
  mode: LookupMode,
): Promise<ExplainedText> {
  const { text, isCut } = selection;
  const context = mode === 'ask' ? selection.context : await withLanguage(selection);
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

/** The context, with the language that the browser makes of the text where the page names none. */
async function withLanguage({ text, context }: PageSelection): Promise<PageContext> {
  if (context.language !== '') return context;
  const around = `${context.before.slice(-800)} ${text} ${context.after}`;
  return { ...context, language: await detectLanguage(around, browser.i18n) };
}
