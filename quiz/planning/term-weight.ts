import type { ExamOutline } from '@/glossary/compiled';
import type { GlossaryEntry } from '@/glossary/entry';

/**
 * How much a term counts. No board publishes weights of its domains, so importance decides; what is not part
 * of the exam comes last.
 */
const WEIGHTS = { core: 4, useful: 2, extra: 1 } as const;
const OUTSIDE = 1;

/** Returns the weight of a term in an exam, or in general where none is chosen: 1 or more. */
export function termWeight(entry: GlossaryEntry, exam: ExamOutline | null): number {
  return exam !== null && !Object.hasOwn(entry.exams, exam.name)
    ? OUTSIDE
    : WEIGHTS[entry.importance];
}

/** Whether a person who prepares for an exam should know a term. */
export function isInExam(entry: GlossaryEntry, exam: ExamOutline): boolean {
  return entry.importance !== 'extra' && Object.hasOwn(entry.exams, exam.name);
}
