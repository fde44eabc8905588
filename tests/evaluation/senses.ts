import { readFileSync } from 'node:fs';
import { findMentions } from '@/glossary/matching/find-mentions';
import type { LookupMode, Mention } from '@/glossary/matching/judge-hits';
import type { Matcher } from '@/glossary/matching/matcher';
import { NO_CONTEXT, type PageContext } from '@/glossary/matching/page-context';

/** An ambiguous form, a sentence in which it means a term, and one in which it does not. */
export type SenseRow = {
  readonly form: string;
  readonly term: string;
  /** Whether the term is wanted unasked on a page of the field, or only when somebody asks. */
  readonly mode: LookupMode;
  readonly found: string;
  readonly silent: string;
  /** Whether the silent sentence means another term of the glossary. */
  readonly isOtherTerm: boolean;
};

/** Both sentences stand on a page of the field: its gate is open, so the words near by decide. */
const PAGE = { ...NO_CONTEXT, title: 'Peer support for recovery coaches', language: 'en' };
/** The sentence that means the term stands among others of the field. */
const PASSAGE = {
  ...PAGE,
  before: `Peer workers share lived experience. ${'And so on. '.repeat(20)}`,
};

/** Reads the table `senses.tsv`. */
export function readSenses(): readonly SenseRow[] {
  const [, ...lines] = readFileSync(new URL('senses.tsv', import.meta.url), 'utf8')
    .trimEnd()
    .split('\n');
  return lines.map((line) => {
    const [form = '', term = '', mode = '', found = '', silent = '', kind = ''] = line.split('\t');
    return {
      form,
      term,
      mode: mode as LookupMode,
      found,
      silent,
      isOtherTerm: kind === 'other term',
    };
  });
}

/** Whether the term is the first choice where the form stands in the sentence that means it. */
export function isFound(matcher: Matcher, { form, term, mode, found }: SenseRow): boolean {
  return at(matcher, form, { text: found, mode, context: PASSAGE }).some(
    ({ terms }) => terms[0] === term,
  );
}

/** Whether nothing is marked where the form stands in the other sentence, or another term comes first. */
export function isSilent(matcher: Matcher, { form, term, silent, isOtherTerm }: SenseRow): boolean {
  const mentions = at(matcher, form, { text: silent, mode: 'page', context: PAGE });
  return isOtherTerm ? mentions.every(({ terms }) => terms[0] !== term) : mentions.length === 0;
}

/** The mentions that overlap the form's first place in a text. */
function at(
  matcher: Matcher,
  form: string,
  { text, ...options }: { text: string; mode: LookupMode; context: PageContext },
): readonly Mention[] {
  const start = text.search(
    new RegExp(`(?<!\\w)${form.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?!\\w)`),
  );
  const end = start + form.length;
  return findMentions(matcher, text, options).filter(
    (mention) => mention.start < end && start < mention.end,
  );
}
