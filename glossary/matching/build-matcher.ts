import type { IndexedTerm, Subjects } from '@/glossary/entry';
import { FormTree } from '@/glossary/matching/form-tree';
import { isShortFor } from '@/glossary/matching/forms';
import type { Matcher } from '@/glossary/matching/matcher';
import { statementOf } from '@/glossary/matching/meaning-table';

/** Builds the matcher from the index: whenever the background starts, so little is done yet. */
export function buildMatcher(terms: readonly IndexedTerm[], subjects: Subjects = {}): Matcher {
  const forms = new FormTree();
  terms.forEach(({ headword, policy: itsOwn, aliases, evidence, blockers }, number) => {
    forms.add(headword, statementOf(number, itsOwn));
    for (const alias of aliases) {
      const [form, policy] = typeof alias === 'string' ? [alias, itsOwn] : alias;
      const isShort = policy === 'D' && itsOwn !== 'D' && isShortFor(form, headword);
      forms.add(form, statementOf(number, isShort ? 'short' : policy));
    }
    for (const form of evidence) forms.add(form, statementOf(number, 'evidence'));
    for (const form of blockers) forms.add(form, statementOf(number, 'blocker'));
  });
  Object.values(subjects).forEach((words, number) => {
    for (const word of words) forms.add(word, statementOf(number, 'subject'));
  });
  return { terms, subjects: Object.keys(subjects), forms };
}
