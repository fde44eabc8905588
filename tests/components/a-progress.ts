import type { Progress } from '@/quiz/progress';
import type { Readiness } from '@/quiz/readiness';
import { termIdOf } from '@/glossary/compiling/term-id';

/** 20 November 2026, a Friday. */
export const TODAY = 20_777;

/** The three lines of somebody who prepares for an exam in three weeks, of which a test states what matters. */
export function aReadiness(parts: Partial<Readiness> = {}): Readiness {
  return {
    exam: 'National Certified Peer Specialist',
    memoryDay: TODAY + 22,
    coverage: { covered: 214, total: 380 },
    memory: { kind: 'shown', share: 0.874, terms: 211 },
    performance: { kind: 'shown', right: 36, asked: 48, low: 0.638, high: 0.84 },
    saidKnown: 0,
    domains: [
      {
        name: 'Advocacy',
        coverage: { covered: 20, total: 88 },
        performance: { kind: 'shown', right: 9, asked: 12, low: 0.51, high: 0.91 },
      },
      {
        name: 'Ethics',
        coverage: { covered: 3, total: 86 },
        performance: { kind: 'withheld', reason: 'fewAnswers', have: 4, want: 10 },
      },
    ],
    ...parts,
  };
}

/** The progress of the same person, of which a test states what matters. */
export function aProgress(parts: Partial<Progress> = {}): Progress {
  const firstMonday = TODAY - 4 - 77;
  return {
    totals: { answers: 1_240, ms: 33_000_000, days: 38 },
    readiness: aReadiness(),
    calendar: Array.from({ length: 82 }, (_, place) => ({
      day: firstMonday + place,
      answers: place % 10 === 0 ? place : 0,
      ms: place * 6_000,
    })),
    retention: {
      lately: { asked: 100, remembered: 87 },
      ever: { asked: 1_200, remembered: 1_030 },
    },
    forecast: Array.from({ length: 31 }, (_, place) => ({
      day: TODAY + place,
      due: place === 0 ? 300 : place % 7,
    })),
    confusions: [
      {
        terms: [
          { termId: termIdOf('lapse'), headword: 'lapse' },
          { termId: termIdOf('relapse'), headword: 'relapse' },
        ],
        count: 3,
      },
    ],
    stages: { new: 10, learning: 20, growing: 30, known: 150, saidKnown: 3, suspended: 1 },
    ...parts,
  };
}

/** The progress of somebody who answered two questions today. */
export function aThinProgress(): Progress {
  const NOTHING = { asked: 0, remembered: 0 };
  return aProgress({
    totals: { answers: 2, ms: 12_000, days: 1 },
    readiness: aReadiness({
      exam: null,
      memoryDay: null,
      coverage: { covered: 1, total: 578 },
      memory: { kind: 'withheld', reason: 'fewTerms', have: 1, want: 20 },
      performance: { kind: 'withheld', reason: 'fewAnswers', have: 2, want: 20 },
    }),
    retention: { lately: NOTHING, ever: NOTHING },
    confusions: [],
  });
}
