import { checkGlossary, type ReadTerm, type Registries } from '@/glossary/compiling/check-glossary';
import type { Fault } from '@/glossary/compiling/fault';
import { type GlossaryFile, parseYaml } from '@/glossary/compiling/parse-yaml';
import type { CompiledEntry, CompiledGlossary, Exam } from '@/glossary/compiled';
import { writeIndex } from '@/glossary/compiled-index';
import type { DomainId } from '@/glossary/domains';
import type { IndexedTerm, TermId } from '@/glossary/entry';
import {
  distractorsFileSchema,
  examsFileSchema,
  examStructuresFileSchema,
  helpLinesFileSchema,
  notDistractorsFileSchema,
  retractedQuestionsFileSchema,
  sourcesFileSchema,
  subjectsFileSchema,
  termFileSchema,
} from '@/glossary/schema';

/** The glossary's files, as they were read. */
export type GlossaryFiles = {
  readonly terms: readonly GlossaryFile[];
  readonly sources: GlossaryFile;
  readonly exams: GlossaryFile;
  readonly examStructures: GlossaryFile;
  readonly helpLines: GlossaryFile;
  readonly subjects: GlossaryFile;
  readonly distractors: GlossaryFile;
  readonly notDistractors: GlossaryFile;
  readonly retractedQuestions: GlossaryFile;
};

export type Compilation =
  | { readonly ok: true; readonly glossary: CompiledGlossary }
  | { readonly ok: false; readonly faults: readonly Fault[] };

/** Checks the glossary's files and compiles them; with any fault there is nothing but the faults. */
export function compileGlossary(files: GlossaryFiles): Compilation {
  const sources = parseYaml(files.sources, sourcesFileSchema);
  const exams = parseYaml(files.exams, examsFileSchema);
  const structures = parseYaml(files.examStructures, examStructuresFileSchema);
  const helpLines = parseYaml(files.helpLines, helpLinesFileSchema);
  const subjects = parseYaml(files.subjects, subjectsFileSchema);
  const distractors = parseYaml(files.distractors, distractorsFileSchema);
  const notDistractors = parseYaml(files.notDistractors, notDistractorsFileSchema);
  const retracted = parseYaml(files.retractedQuestions, retractedQuestionsFileSchema);
  const parsed = files.terms.map((file) => ({ file, result: parseYaml(file, termFileSchema) }));

  const listed = [sources, exams, structures, helpLines, subjects];
  const read = [...listed, distractors, notDistractors, retracted];
  const faults = [...read, ...parsed.map(({ result }) => result)].flatMap((result) =>
    result.ok ? [] : result.faults,
  );
  const terms = parsed.flatMap(({ file, result }) =>
    result.ok ? [{ ...pathParts(file.path), path: file.path, term: result.value }] : [],
  );
  if (!sources.ok || !exams.ok || !structures.ok || !helpLines.ok) return { ok: false, faults };
  if (!subjects.ok || !distractors.ok) return { ok: false, faults };
  if (!notDistractors.ok || !retracted.ok) return { ok: false, faults };

  const registries = {
    sources: sources.value,
    exams: exams.value,
    examStructures: structures.value,
    helpLines: helpLines.value,
    subjects: subjects.value,
    distractors: distractors.value,
    notDistractors: notDistractors.value,
    retractedQuestions: retracted.value,
  };
  // With a broken file missing from the terms, links to it would look like faults of their own.
  const all = faults.length > 0 ? faults : checkGlossary(terms, registries);
  return all.length > 0
    ? { ok: false, faults: all }
    : { ok: true, glossary: compile(terms, registries) };
}

function pathParts(path: string): { folder: string; id: string } {
  const [name = '', folder = ''] = path.split('/').toReversed();
  return { folder, id: name.replace(/\.yaml$/, '') };
}

function compile(terms: readonly ReadTerm[], registries: Registries): CompiledGlossary {
  const sorted = terms.toSorted((one, other) =>
    one.term.headword.localeCompare(other.term.headword, 'en'),
  );
  const retracted = new Set(registries.retractedQuestions.map(({ id }) => id));
  return {
    index: writeIndex({
      terms: sorted.map(indexTerm),
      subjects: Object.fromEntries(
        Object.entries(registries.subjects).map(([id, { words }]) => [id, words]),
      ),
    }),
    texts: {
      entries: sorted.map((term) => compileEntry(term, registries)),
      exams: Object.values(registries.exams).map(({ name, domains }) => ({
        name,
        domains: Object.values(domains ?? {}),
      })),
      sources: Object.fromEntries(
        Object.entries(registries.sources).map(([id, { title }]) => [id, title]),
      ),
      helpLines: registries.helpLines.lines.map(({ where, say }) => ({ where, say })),
      distress: registries.helpLines.distress,
      // Checked: each is the id of a term.
      notDistractors: registries.notDistractors.map((group) => group.terms as TermId[]),
    },
    questions: Object.fromEntries(
      sorted.map(({ id, term }) => [id, term.questions.filter((one) => !retracted.has(one.id))]),
    ),
    exams: compileExams(registries),
    retracted: [...retracted],
  };
}

function compileExams({ exams, examStructures }: Registries): readonly Exam[] {
  return Object.entries(exams).flatMap(([id, { name, board, domains, note }]) => {
    const structure = examStructures[id];
    if (structure === undefined) return []; // checked: each exam has one
    const names = domains === null ? null : Object.values(domains);
    return [{ id, name, board, domains: names, note: note ?? null, structure }];
  });
}

function indexTerm({ id, term }: ReadTerm): IndexedTerm {
  return {
    id: id as TermId, // checked: the file's name is its headword's id
    headword: term.headword,
    policy: term.match.policy,
    aliases: term.match.aliases.map((alias) =>
      typeof alias === 'string' ? alias : [alias.text, alias.policy],
    ),
    evidence: term.match.evidence,
    blockers: term.match.blockers,
    subjects: term.match.subjects,
  };
}

function compileEntry({ id, folder, term }: ReadTerm, registries: Registries): CompiledEntry {
  return {
    id: id as TermId,
    headword: term.headword,
    version: term.version,
    domain: folder as DomainId, // checked against DOMAINS
    kind: term.kind,
    importance: term.importance,
    aliases: term.match.aliases.map((alias) => (typeof alias === 'string' ? alias : alias.text)),
    definition: term.definition,
    why: term.why,
    example: term.example,
    differences: term.differences.map((difference) =>
      'term' in difference
        ? [difference.term as TermId, null, difference.note]
        : [null, difference.name, difference.note],
    ),
    related: term.related as TermId[], // checked: each is the id of a term
    exams: Object.entries(registries.exams).map(([exam, { domains }]) => {
      const domain = term.exams[exam];
      return domain === undefined ? null : Object.keys(domains ?? {}).indexOf(domain);
    }),
    sources: term.sources.map((source) => [source.id, source.evidence]),
    differsBy: term.differsBy,
    askLocally: term.askLocally ?? null,
    languageCare: term.languageCare ?? null,
    touches: term.touches,
    distractors: (registries.distractors[id] ?? []) as TermId[], // checked likewise
  };
}
