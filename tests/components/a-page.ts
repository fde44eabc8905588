import type { PageTerms } from '@/messaging/protocol';

/** A page with marks, of which a test states what matters. */
export function aPage(parts: Partial<PageTerms> = {}): PageTerms {
  return {
    site: 'exam.example',
    isOnHere: true,
    isOnEverywhere: false,
    isForeign: false,
    terms: [],
    ...parts,
  };
}
