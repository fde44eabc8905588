import type { ExamOutline } from '@/glossary/compiled';
import { DOMAINS } from '@/glossary/domains';
import type { GlossaryEntry } from '@/glossary/entry';
import { shareInterval, type ShareInterval } from '@/quiz/share-interval';
import type { CardState } from '@/scheduling/fold';
import { recallAfter } from '@/scheduling/fsrs';
import type { CardHistory } from '@/scheduling/history';
import type { StudyDay } from '@/scheduling/study-day';

/** A term of the glossary, and what the answers to its questions were. */
export type StudiedTerm = {
  readonly entry: Pick<GlossaryEntry, 'domain' | 'importance' | 'exams'>;
  readonly card: CardState;
  readonly history: CardHistory;
};

/** A figure that would say more than is known: of what there is too little, how much, and how much it takes. */
export type Withheld = {
  readonly kind: 'withheld';
  readonly reason: 'fewTerms' | 'fewAnswers';
  readonly have: number;
  readonly want: number;
};

/** How many terms were asked at least once. */
export type Coverage = { readonly covered: number; readonly total: number };

/** The share of the covered terms that is likely remembered; a core term counts twice. */
export type MemoryLine =
  Withheld | { readonly kind: 'shown'; readonly share: number; readonly terms: number };

/** How questions were answered that were met for the first time, and where the true share likely lies. */
export type PerformanceLine =
  | Withheld
  | ({ readonly kind: 'shown'; readonly right: number; readonly asked: number } & ShareInterval);

/** Three lines that are never blended into one: each says something else. */
export type Readiness = {
  /** The name of the exam; null where none is chosen, and the whole glossary counts. */
  readonly exam: string | null;
  /** The day for which memory is reckoned: the exam's; null for today, where no exam lies ahead. */
  readonly memoryDay: StudyDay | null;
  readonly coverage: Coverage;
  readonly memory: MemoryLine;
  readonly performance: PerformanceLine;
  /** Terms of which the person said that they know them: memory leaves them out. */
  readonly saidKnown: number;
  readonly domains: readonly DomainReadiness[];
};

export type DomainReadiness = {
  readonly name: string;
  readonly coverage: Coverage;
  readonly performance: PerformanceLine;
};

/** Fewer than so many, and a figure is chance rather than news. */
const WANTED_TERMS = 20;
const WANTED_ANSWERS = 20;
const WANTED_ANSWERS_OF_DOMAIN = 10;

/** How much a term counts in memory. Extra terms are beyond any exam. */
const WEIGHTS = { core: 2, useful: 1, extra: 0 } as const;

/** Says how ready a person is for an exam, or for the whole glossary, by the core and useful terms. */
export function readinessOf(
  terms: readonly StudiedTerm[],
  given: {
    readonly exam: ExamOutline | null;
    readonly examDay: StudyDay | null;
    readonly today: StudyDay;
  },
): Readiness {
  const { exam, examDay, today } = given;
  const wanted = terms.filter(
    ({ entry }) =>
      entry.importance !== 'extra' && (exam === null || Object.hasOwn(entry.exams, exam.name)),
  );
  const memoryDay = examDay !== null && examDay > today ? examDay : null;
  return {
    exam: exam?.name ?? null,
    memoryDay,
    coverage: coverageOf(wanted),
    memory: memoryOn(memoryDay ?? today, wanted),
    performance: performanceOf(wanted, WANTED_ANSWERS),
    saidKnown: wanted.filter(({ card }) => card.isKnown).length,
    domains: byDomain(wanted, exam).map(([name, ofDomain]) => ({
      name,
      coverage: coverageOf(ofDomain),
      performance: performanceOf(ofDomain, WANTED_ANSWERS_OF_DOMAIN),
    })),
  };
}

function coverageOf(terms: readonly StudiedTerm[]): Coverage {
  return { covered: terms.filter(({ card }) => card.answers > 0).length, total: terms.length };
}

function memoryOn(day: StudyDay, terms: readonly StudiedTerm[]): MemoryLine {
  let [have, weights, recalled] = [0, 0, 0];
  for (const { entry, card } of terms) {
    if (card.isKnown || card.memory === null || card.lastDay === null) continue;
    const weight = WEIGHTS[entry.importance];
    have++;
    weights += weight;
    recalled += weight * recallAfter(card.memory, day - card.lastDay);
  }
  if (have < WANTED_TERMS) {
    return { kind: 'withheld', reason: 'fewTerms', have, want: WANTED_TERMS };
  }
  return { kind: 'shown', share: recalled / weights, terms: have };
}

function performanceOf(terms: readonly StudiedTerm[], want: number): PerformanceLine {
  const answers = terms.flatMap(({ history }) => Object.values(history.firstAnswers));
  const asked = answers.length;
  if (asked < want) return { kind: 'withheld', reason: 'fewAnswers', have: asked, want };
  const right = answers.filter(Boolean).length;
  return { kind: 'shown', right, asked, ...shareInterval(right, asked) };
}

/** Groups terms by the exam's domains in the order of its outline; by the glossary's where there is no outline. */
function byDomain(
  terms: readonly StudiedTerm[],
  exam: ExamOutline | null,
): readonly (readonly [name: string, terms: readonly StudiedTerm[]])[] {
  const inOrder = [...(exam?.domains ?? []), ...Object.values(DOMAINS)];
  const groups = new Map<string, StudiedTerm[]>(inOrder.map((name) => [name, []]));
  for (const term of terms) {
    const { entry } = term;
    const name = (exam && entry.exams[exam.name]) ?? DOMAINS[entry.domain];
    const group = groups.get(name) ?? [];
    group.push(term);
    groups.set(name, group);
  }
  return [...groups].filter(([, ofDomain]) => ofDomain.length > 0);
}
