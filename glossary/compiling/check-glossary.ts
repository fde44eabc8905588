import type { Fault } from '@/glossary/compiling/fault';
import { checkDistractors } from '@/glossary/compiling/check-distractors';
import { checkExams } from '@/glossary/compiling/check-exams';
import { checkQuestions } from '@/glossary/compiling/check-questions';
import { termIdOf } from '@/glossary/compiling/term-id';
import { DOMAINS } from '@/glossary/domains';
import type {
  DistractorsFile,
  ExamsFile,
  ExamStructuresFile,
  HelpLinesFile,
  NotDistractorsFile,
  RetractedQuestionsFile,
  SourcesFile,
  SubjectsFile,
  TermFile,
} from '@/glossary/schema';

/** A term file that has the right shape, with what its path says. */
export type ReadTerm = {
  readonly path: string;
  readonly folder: string;
  readonly id: string;
  readonly term: TermFile;
};

export type Registries = {
  readonly sources: SourcesFile;
  readonly exams: ExamsFile;
  readonly examStructures: ExamStructuresFile;
  readonly helpLines: HelpLinesFile;
  readonly subjects: SubjectsFile;
  readonly distractors: DistractorsFile;
  readonly notDistractors: NotDistractorsFile;
  readonly retractedQuestions: RetractedQuestionsFile;
};

/** Definitions longer than this are not read on a card. */
const MAX_WORDS = { definition: 60, why: 45, example: 50 } as const;

/** Checks what no single field shows: names, links, registries, lengths. Finds all faults in one run. */
export function checkGlossary(
  terms: readonly ReadTerm[],
  registries: Registries,
): readonly Fault[] {
  const ids = new Set(terms.map((term) => term.id));
  return [
    ...terms.flatMap((term) => [
      ...checkPath(term),
      ...checkLengths(term),
      ...checkLinks(term, ids),
      ...checkRegistries(term, registries),
      ...checkCare(term),
      ...checkQuestions(term, ids),
    ]),
    ...checkUnique(terms),
    ...checkDistractors(ids, registries),
    ...checkExams(registries),
  ];
}

function checkPath({ path, folder, id, term }: ReadTerm): readonly Fault[] {
  const wanted = termIdOf(term.headword);
  return [
    ...(folder in DOMAINS
      ? []
      : [{ file: path, field: '', problem: `lies in "${folder}", which is no domain: move it` }]),
    ...(wanted === id
      ? []
      : [
          {
            file: path,
            field: 'headword',
            problem: `"${term.headword}" belongs in a file named ${wanted}.yaml: rename one of them`,
          },
        ]),
  ];
}

function checkLengths({ path, term }: ReadTerm): readonly Fault[] {
  const fields = ['definition', 'why', 'example'] as const;
  return fields.flatMap((field) => {
    const count = term[field].split(/\s+/).length;
    const problem = `has ${count} words: shorten it to ${MAX_WORDS[field]} or fewer`;
    return count > MAX_WORDS[field] ? [{ file: path, field, problem }] : [];
  });
}

function checkLinks({ path, id, term }: ReadTerm, ids: ReadonlySet<string>): readonly Fault[] {
  const links = [
    ...term.related.map((to, place) => ({ field: `related.${place}`, to })),
    ...term.differences.flatMap((difference, place) =>
      'term' in difference ? [{ field: `differences.${place}.term`, to: difference.term }] : [],
    ),
  ];
  const toNowhere = links.flatMap(({ field, to }) => {
    if (to === id) return [{ file: path, field, problem: 'points at the term itself: remove it' }];
    if (ids.has(to)) return [];
    return [{ file: path, field, problem: `"${to}" is no term: mend the id or use \`name\`` }];
  });
  const unlinked = term.differences.flatMap((difference, place) =>
    'name' in difference && ids.has(termIdOf(difference.name))
      ? [
          {
            file: path,
            field: `differences.${place}.name`,
            problem: `"${difference.name}" has an entry: write \`term: ${termIdOf(difference.name)}\``,
          },
        ]
      : [],
  );
  return [...toNowhere, ...unlinked];
}

function checkRegistries({ path, term }: ReadTerm, registries: Registries): readonly Fault[] {
  const sources = term.sources.flatMap((source, place) => {
    const field = `sources.${place}`;
    if (!Object.hasOwn(registries.sources, source.id)) {
      const problem = `"${source.id}" is not in glossary/sources.yaml: add it there or mend the id`;
      return [{ file: path, field: `${field}.id`, problem }];
    }
    const isPlaced = source.locator !== undefined && source.checkedOn !== undefined;
    if (source.evidence === 'read' && !isPlaced) {
      const problem = 'says `read`: add `locator` and `checkedOn`, or say `secondary` or `general`';
      return [{ file: path, field, problem }];
    }
    return [];
  });
  const exams = Object.entries(term.exams).flatMap(([exam, domain]) => {
    const known = registries.exams[exam];
    const field = `exams.${exam}`;
    if (known === undefined) {
      return [{ file: path, field, problem: 'is not in glossary/exams.yaml: mend the name' }];
    }
    const allowed = known.domains === null ? ['unpublished'] : Object.keys(known.domains);
    if (allowed.includes(domain)) return [];
    const problem = `"${domain}" is no domain of it: use one of ${allowed.join(', ')}`;
    return [{ file: path, field, problem }];
  });
  const subjects = term.match.subjects.flatMap((subject, place) => {
    if (Object.hasOwn(registries.subjects, subject)) return [];
    const problem = `"${subject}" is not in glossary/subjects.yaml: add it there or mend the id`;
    return [{ file: path, field: `match.subjects.${place}`, problem }];
  });
  return [...sources, ...exams, ...subjects];
}

function checkCare({ path, term }: ReadTerm): readonly Fault[] {
  if ((term.match.policy === 'X') === (term.languageCare !== undefined)) return [];
  const problem = 'goes with policy X, and policy X with it: add one or remove the other';
  return [{ file: path, field: 'languageCare', problem }];
}

function checkUnique(terms: readonly ReadTerm[]): readonly Fault[] {
  const seen = new Map<string, string>();
  const faults: Fault[] = [];
  const claim = (name: string, path: string, field: string) => {
    const first = seen.get(name);
    if (first === undefined) seen.set(name, path);
    else
      faults.push({
        file: path,
        field,
        problem: `"${name}" is already used in ${first}: rename it`,
      });
  };
  for (const { path, id, term } of terms) {
    claim(id, path, '');
    term.questions.forEach((question, place) => claim(question.id, path, `questions.${place}.id`));
  }
  return faults;
}
