import type { Registries } from '@/glossary/compiling/check-glossary';
import type { Fault } from '@/glossary/compiling/fault';

const STRUCTURES = 'glossary/exam-structures.yaml';

/** Checks that it is said of every exam how it is built, or that this is not published. */
export function checkExams({ exams, examStructures }: Registries): readonly Fault[] {
  const missing = Object.keys(exams)
    .filter((exam) => !Object.hasOwn(examStructures, exam))
    .map((exam) => ({
      file: STRUCTURES,
      field: exam,
      problem: 'is missing: add it, with null for what is not published',
    }));
  const unknown = Object.keys(examStructures)
    .filter((exam) => !Object.hasOwn(exams, exam))
    .map((exam) => ({
      file: STRUCTURES,
      field: exam,
      problem: 'is not in glossary/exams.yaml: mend the name or remove it',
    }));
  return [...missing, ...unknown];
}
