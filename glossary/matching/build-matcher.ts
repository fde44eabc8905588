import type { IndexedTerm, Subjects } from '@/glossary/entry';
import { FormTree } from '@/glossary/matching/form-tree';
import { formsOf, isShortForm } from '@/glossary/matching/forms';
import type { Matcher } from '@/glossary/matching/matcher';
import { statementOf } from '@/glossary/matching/meaning-table';

/** Builds the matcher from the index: whenever the background starts, so little is done yet. */
export function buildMatcher(terms: readonly IndexedTerm[], subjects: Subjects = {}): Matcher {
  const forms = new FormTree();
  terms.forEach((term, number) => {
    for (const [form, policy] of formsOf(term)) {
      const isShort = isShortForm(form, policy, term);
      forms.add(form, statementOf(number, isShort ? 'short' : policy));
    }
    for (const form of term.evidence) forms.add(form, statementOf(number, 'evidence'));
    for (const form of term.blockers) forms.add(form, statementOf(number, 'blocker'));
  });
  Object.values(subjects).forEach((words, number) => {
    for (const word of words) forms.add(word, statementOf(number, 'subject'));
  });
  return { terms, subjects: Object.keys(subjects), forms };
}
