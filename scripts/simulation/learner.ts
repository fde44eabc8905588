import type { Memory } from '@/scheduling/fsrs';
import { nextMemory, recallAfter } from '@/scheduling/fsrs';

/** A learner knows so many concepts at first sight. */
const KNOWN_AT_SIGHT = 0.35;
/** Among three options a guess is right one time in three; of those who guess half say so. */
const LUCK = 1 / 3;
const ADMITS = 0.5;

/** What a learner answers, the same for every contender: concept and number of the answer decide it. */
export type Learner = {
  /** Answers a concept on a day; `place` counts its answers from 0. */
  answer(concept: number, place: number, day: number): { isRight: boolean; isGuess: boolean };
  /** The mean probability of recall on a day: the truth, which no scheduler sees. */
  recallOn(day: number): number;
};

/** Makes a learner whose memory is FSRS-6's default curve. */
export function createLearner(concepts: number, seed: number): Learner {
  const truths: (Memory | null)[] = Array.from({ length: concepts }, () => null);
  const lastDays: number[] = [];
  return {
    answer(concept, place, day) {
      const [knows, luck, admits] = [1, 2, 3].map((dice) => chance([seed, concept, place, dice]));
      const truth = truths[concept] ?? null;
      const last = lastDays[concept] ?? day;
      const isKnown =
        (knows ?? 0) < (truth === null ? KNOWN_AT_SIGHT : recallAfter(truth, day - last));
      // A second right answer on one day says what was read a moment ago.
      if (truth === null || last < day || !isKnown) {
        truths[concept] = nextMemory(truth, day - last, isKnown ? 'good' : 'again');
      }
      lastDays[concept] = day;
      return {
        isRight: isKnown || (luck ?? 0) < LUCK,
        isGuess: !isKnown && (admits ?? 0) < ADMITS,
      };
    },
    recallOn(day) {
      const recalls = truths.map((truth, concept) =>
        truth === null
          ? Number(chance([seed, concept, 0, 1]) < KNOWN_AT_SIGHT)
          : recallAfter(truth, day - (lastDays[concept] ?? day)),
      );
      return recalls.reduce((sum, recall) => sum + recall, 0) / concepts;
    },
  };
}

/** A number from 0 up to 1 that is always the same for the same four numbers (the finaliser of MurmurHash3). */
function chance([a = 0, b = 0, c = 0, d = 0]: readonly number[]): number {
  let hash =
    Math.imul(a, 0x9e3779b1) ^
    Math.imul(b, 0x85ebca6b) ^
    Math.imul(c, 0xc2b2ae35) ^
    Math.imul(d, 0x27d4eb2f);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}
