import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { GlossaryFiles } from '@/glossary/compiling/compile-glossary';
import type { GlossaryFile } from '@/glossary/compiling/parse-yaml';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Reads the glossary's files from the project's folder, or from another that has the same shape. */
export function readGlossary(folder: string = root): GlossaryFiles {
  const read = (path: string): GlossaryFile => ({
    path: relative(folder, path).replaceAll('\\', '/'),
    text: readFileSync(path, 'utf8'),
  });
  const glossary = join(folder, 'glossary');
  const terms = readdirSync(join(glossary, 'terms'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .toSorted()
    .map((name) => read(join(glossary, 'terms', name)));
  return {
    terms,
    sources: read(join(glossary, 'sources.yaml')),
    exams: read(join(glossary, 'exams.yaml')),
    examStructures: read(join(glossary, 'exam-structures.yaml')),
    helpLines: read(join(glossary, 'help-lines.yaml')),
    subjects: read(join(glossary, 'subjects.yaml')),
    distractors: read(join(glossary, 'distractors.yaml')),
    notDistractors: read(join(glossary, 'not-distractors.yaml')),
    retractedQuestions: read(join(glossary, 'retracted-questions.yaml')),
  };
}
