/**
 * The index that lies in the package: everything by which a text is searched when nobody asked. It is read
 * at every start of the background, and by every page with marks, so it is as small as it can be read again.
 */
import { termIdOf } from '@/glossary/compiling/term-id';
import type { GlossaryEntry, IndexedTerm, Subjects } from '@/glossary/entry';
import { formsOf, isAcronym, isShortForm } from '@/glossary/matching/forms';
import type { MatchPolicy } from '@/glossary/schema';

/** A term of the index: headword, policy, then aliases, evidence, blockers and subjects, each joined. */
type IndexRow = readonly [headword: string, policy: MatchPolicy, ...lists: readonly string[]];

export type CompiledIndex = {
  readonly terms: readonly IndexRow[];
  /** Subject id -> its words, joined. */
  readonly subjects: Readonly<Record<string, string>>;
};

/** The index as it is read again. */
export type GlossaryIndex = { readonly terms: readonly IndexedTerm[]; readonly subjects: Subjects };

const BETWEEN_FORMS = ';';
/** One for each subject, in their order. */
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
/** Stands before a policy and the aliases that have it. */
const NEXT_POLICY = '=';
/** Stands for the headword within an alias. */
const HEADWORD = '~';

/** Writes the index. Forms that count only when they are asked for stay out: see `withAskedForms`. */
export function writeIndex({ terms, subjects }: GlossaryIndex): CompiledIndex {
  const shared = formsOfSeveral(terms);
  return {
    terms: terms.map((term) => writeRow(withNeededSigns(term, shared), Object.keys(subjects))),
    subjects: Object.fromEntries(
      Object.entries(subjects).map(([id, words]) => [id, words.join(BETWEEN_FORMS)]),
    ),
  };
}

/** Reads the index. */
export function readIndex({ terms, subjects }: CompiledIndex): GlossaryIndex {
  return {
    terms: terms.map((row) => readRow(row, Object.keys(subjects))),
    subjects: Object.fromEntries(Object.entries(subjects).map(([id, words]) => [id, split(words)])),
  };
}

/** Puts back the aliases that the index leaves out: the entries have them. All of them are of policy D. */
export function withAskedForms(
  terms: readonly IndexedTerm[],
  entries: { get(id: string): Pick<GlossaryEntry, 'aliases'> | undefined },
): readonly IndexedTerm[] {
  return terms.map((term) => {
    const known = new Set(
      term.aliases.map((alias) => (typeof alias === 'string' ? alias : alias[0])),
    );
    const asked = (entries.get(term.id)?.aliases ?? [])
      .map(lowerButAcronyms)
      .filter((alias) => !known.has(alias))
      .map((alias) => [alias, 'D'] as const);
    return { ...term, aliases: [...term.aliases, ...asked] };
  });
}

/** Whether an alias is found unasked: everyday forms are not, unless they are short for the headword. */
function isUnasked(alias: IndexedTerm['aliases'][number], term: IndexedTerm): boolean {
  const [text, policy] = typeof alias === 'string' ? [alias, term.policy] : alias;
  return policy !== 'D' || isShortForm(text, policy, term);
}

/** The forms, in lower case, that mean several terms. */
function formsOfSeveral(terms: readonly IndexedTerm[]): ReadonlySet<string> {
  const owners = new Map<string, number>();
  for (const term of terms) {
    const forms = new Set(formsOf(term).map(([form]) => form.toLowerCase()));
    for (const form of forms) owners.set(form, (owners.get(form) ?? 0) + 1);
  }
  return new Set([...owners].filter(([, count]) => count > 1).map(([form]) => form));
}

/**
 * Leaves out the evidence of terms that need none: the page decides over most, words near by only over
 * acronyms and forms of several senses.
 */
function withNeededSigns(term: IndexedTerm, shared: ReadonlySet<string>): IndexedTerm {
  const forms = formsOf(term);
  const isDoubtful = forms.some(
    ([form, policy]) => policy === 'C' || shared.has(form.toLowerCase()),
  );
  return { ...term, evidence: isDoubtful ? term.evidence : [] };
}

function writeRow(term: IndexedTerm, subjects: readonly string[]): IndexRow {
  const byPolicy = new Map<MatchPolicy | '', string[]>([['', []]]);
  for (const alias of term.aliases.filter((each) => isUnasked(each, term))) {
    const [text, policy] = typeof alias === 'string' ? [alias, '' as const] : alias;
    const written = lowerButAcronyms(text).replaceAll(lowerButAcronyms(term.headword), HEADWORD);
    byPolicy.set(policy, [...(byPolicy.get(policy) ?? []), written]);
  }
  const aliases = [...byPolicy]
    .map(([policy, forms]) => policy + forms.join(BETWEEN_FORMS))
    .join(NEXT_POLICY);
  const lists = [
    aliases,
    term.evidence.join(BETWEEN_FORMS),
    term.blockers.join(BETWEEN_FORMS),
    term.subjects.map((id) => LETTERS[subjects.indexOf(id)]).join(''),
  ];
  const used = lists.slice(0, lists.findLastIndex((list) => list !== '') + 1);
  return [term.headword, term.policy, ...used];
}

function readRow([headword, policy, ...lists]: IndexRow, subjects: readonly string[]): IndexedTerm {
  const [written = '', evidence = '', blockers = '', letters = ''] = lists;
  const aliases = written.replaceAll(HEADWORD, lowerButAcronyms(headword));
  const [own = '', ...others] = aliases.split(NEXT_POLICY);
  return {
    /** Made when it is asked for: a start of the background has no need of most. */
    get id() {
      return termIdOf(headword);
    },
    headword,
    policy,
    aliases: [
      ...split(own),
      ...others.flatMap((section) => {
        const its = section.slice(0, 1) as MatchPolicy; // as `writeRow` wrote it
        return split(section.slice(1)).map((text) => [text, its] as const);
      }),
    ],
    evidence: split(evidence),
    blockers: split(blockers),
    subjects: [...letters].flatMap((letter) => subjects[LETTERS.indexOf(letter)] ?? []),
  };
}

/** Case counts in acronyms alone; the same words in one case take less room. */
function lowerButAcronyms(form: string): string {
  if (/-[A-Z]/.test(form)) return form; // Medi-Cal closed up is no medical
  return form.replace(/[\p{L}\p{N}]+/gu, (word) => (isAcronym(word) ? word : word.toLowerCase()));
}

function split(joined: string): readonly string[] {
  return joined === '' ? [] : joined.split(BETWEEN_FORMS);
}
