import type { ExplainedText } from '@/glossary/explain';

/** Says how many terms a highlight holds, when it holds any. */
export function highlightTitle({ terms }: ExplainedText): string {
  return terms.length === 1
    ? '1 term in your highlight'
    : `${terms.length} terms in your highlight`;
}
