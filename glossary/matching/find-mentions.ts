import { weighHits } from '@/glossary/matching/evidence';
import { judgeHits, type LookupMode, type Mention } from '@/glossary/matching/judge-hits';
import { findHits, type Matcher } from '@/glossary/matching/matcher';
import { NO_CONTEXT, type PageContext } from '@/glossary/matching/page-context';
import { isEnglish } from '@/glossary/matching/page-language';
import { PageSignals } from '@/glossary/matching/page-signals';

/** Finds the terms that a text mentions, in reading order, a longer mention before those nested in it. */
export function findMentions(
  matcher: Matcher,
  text: string,
  options: { readonly mode: LookupMode; readonly context?: PageContext },
): readonly Mention[] {
  const context = options.context ?? NO_CONTEXT;
  const page = new PageSignals();
  const read = (part: string) => {
    const hits = findHits(matcher, part);
    page.add({ text: part, hits, evidence: weighHits(matcher, hits) });
    return hits;
  };
  const offset = context.before.length + 1;
  const around = read(`${context.before} ${text} ${context.after}`).map((hit) => ({
    ...hit,
    start: hit.start - offset,
    end: hit.end - offset,
  }));
  for (const title of [context.title, context.heading]) read(title);
  const evidence = weighHits(matcher, around);
  if (options.mode !== 'ask' && !(page.opensGate && isEnglish(context.language))) return [];
  const hits = around.filter((hit) => hit.start >= 0 && hit.end <= text.length);
  return judgeHits(matcher, { text, hits, evidence, page }, options.mode);
}
