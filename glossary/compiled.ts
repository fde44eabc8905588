/**
 * The compiled glossary as it lies in the package, without what can be put together again: names that
 * stand in many entries are ids here, and empty lists are left out.
 */
import type { CompiledIndex } from '@/glossary/compiled-index';
import type { GlossaryEntry, HelpLine, TermId } from '@/glossary/entry';
import type { AuthoredQuestion, ExamsFile, ExamStructuresFile } from '@/glossary/schema';

type Linked = 'differences' | 'related' | 'exams' | 'sources' | 'help' | 'notDistractors';

/** An entry whose links are still ids. */
export type CompiledEntry = Omit<GlossaryEntry, Linked> & {
  readonly differences: readonly (readonly [
    to: TermId | null,
    name: string | null,
    note: string,
  ])[];
  readonly related: readonly TermId[];
  /** One cell for each exam: the place of its domain, -1 for an exam without outline, null for none. */
  readonly exams: readonly (number | null)[];
  readonly sources: readonly (readonly [source: string, evidence: string])[];
};

/** Everything that a person reads, in one file. */
export type CompiledTexts = {
  readonly entries: readonly CompiledEntry[];
  /** The exams by name, with the names of their domains. */
  readonly exams: readonly { readonly name: string; readonly domains: readonly string[] }[];
  /** Source id -> title. */
  readonly sources: Readonly<Record<string, string>>;
  readonly helpLines: readonly HelpLine[];
  /** Words of a person in distress. */
  readonly distress: readonly string[];
  /** Groups of terms that may not stand as options of one question. */
  readonly notDistractors: readonly (readonly TermId[])[];
};

/** The questions that editors wrote, by term. Retracted ones are not among them. */
export type CompiledQuestions = Readonly<Record<TermId, readonly AuthoredQuestion[]>>;

/** How an exam is built, as far as that is published. */
export type ExamStructure = ExamStructuresFile[string];

/** An exam to prepare for. Its id is what a plan calls its track. */
export type Exam = Pick<ExamsFile[string], 'name' | 'board'> & {
  readonly id: string;
  /** The names of its domains; null where the board publishes no outline. */
  readonly domains: readonly string[] | null;
  readonly note: string | null;
  readonly structure: ExamStructure;
};

/** What an exam asks about. */
export type ExamOutline = Pick<Exam, 'id' | 'name' | 'domains'>;

/** Everything that the build makes of the term files, one file each. */
export type CompiledGlossary = {
  readonly index: CompiledIndex;
  readonly texts: CompiledTexts;
  readonly questions: CompiledQuestions;
  readonly exams: readonly Exam[];
  /** Ids of questions that were found wrong: answers to them do not count. */
  readonly retracted: readonly string[];
};

/** The entries by id, each made whole when it is first wanted: a highlight wants a few of hundreds. */
export type Entries = {
  get(id: string): GlossaryEntry | undefined;
  /** All of them, in the order of their headwords. */
  all(): readonly GlossaryEntry[];
};

/** Reads the entries: every id becomes the name that a person reads. */
export function readTexts(texts: CompiledTexts): Entries {
  const compiled = new Map<string, CompiledEntry>(texts.entries.map((entry) => [entry.id, entry]));
  const whole = new Map<string, GlossaryEntry>();
  let apart: ReturnType<typeof keptApart> | null = null;

  const complete = (entry: CompiledEntry): GlossaryEntry => {
    const headwordOf = (id: TermId) => compiled.get(id)?.headword ?? id;
    apart ??= keptApart(texts.notDistractors);
    return {
      ...entry,
      differences: entry.differences.map(([to, name, note]) => ({
        termId: to,
        headword: to === null ? (name ?? '') : headwordOf(to),
        note,
      })),
      related: entry.related.map((termId) => ({ termId, headword: headwordOf(termId) })),
      exams: Object.fromEntries(
        texts.exams.flatMap(({ name, domains }, place) => {
          const domain = entry.exams[place] ?? null;
          return domain === null ? [] : [[name, domains[domain] ?? null]];
        }),
      ),
      sources: entry.sources.map(([source, evidence]) => ({
        title: texts.sources[source] ?? source,
        evidence,
      })),
      help: entry.touches.length > 0 ? texts.helpLines : [],
      notDistractors: [...(apart.get(entry.id) ?? [])],
    };
  };
  const get = (id: string): GlossaryEntry | undefined => {
    const known = whole.get(id);
    const entry = known === undefined ? compiled.get(id) : undefined;
    if (entry === undefined) return known;
    const completed = complete(entry);
    whole.set(id, completed);
    return completed;
  };
  return {
    get,
    all: () => texts.entries.map(({ id }) => get(id)).filter((entry) => entry !== undefined),
  };
}

function keptApart(
  groups: CompiledTexts['notDistractors'],
): ReadonlyMap<TermId, ReadonlySet<TermId>> {
  const kept = new Map<TermId, Set<TermId>>();
  for (const group of groups) {
    for (const id of group) {
      const others = kept.get(id) ?? new Set();
      for (const other of group) if (other !== id) others.add(other);
      kept.set(id, others);
    }
  }
  return kept;
}
