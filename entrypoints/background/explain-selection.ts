import { browser } from 'wxt/browser';
import { explainMentions, type ExplainedText, isInDistress } from '@/glossary/explain';
import { findMentions } from '@/glossary/matching/find-mentions';
import type { LookupMode } from '@/glossary/matching/judge-hits';
import { isEnglish } from '@/glossary/matching/page-language';
import { detectLanguage } from '@/messaging/detect-language';
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
  const isShown = mode === 'ask' || (mentions.length > 0 && (await mayBeEnglish(selection)));
  if (!isShown) return { text, isCut, terms: [], heldBack: {}, help: [] };
  const [entries, { helpLines, distress }] = await Promise.all([
    glossary.entries(),
    glossary.help(),
  ]);
  const terms = explainMentions(mentions, entries);
  return { text, isCut, terms, heldBack: {}, help: isInDistress(text, distress) ? helpLines : [] };
}

/** Whether a page may be in English. Where it does not say, the browser looks at its text. */
async function mayBeEnglish({ text, context }: PageSelection): Promise<boolean> {
  if (context.language !== '') return isEnglish(context.language);
  const around = `${context.before.slice(-800)} ${text} ${context.after}`;
  return isEnglish(await detectLanguage(around, browser.i18n));
}
