import { describe, expect, it } from 'vitest';
import { memoryStageOf, stageOf } from '@/quiz/stage';
import { type CardState, emptyCard } from '@/scheduling/fold';
import { idOf } from '../support/glossary';

const remembered = (stabilityDays: number) => ({ memory: { stabilityDays, difficulty: 5 } });
const aCard = (parts: Partial<CardState>): CardState => ({
  ...emptyCard(idOf('mutuality')),
  isInQuiz: true,
  ...parts,
});

describe('the stage of a term', () => {
  it.each<[string, Partial<CardState>, string | null]>([
    ['was never answered', {}, 'new'],
    ['is remembered for two days', remembered(2.9), 'learning'],
    ['is remembered for three days', remembered(3), 'growing'],
    ['is remembered for a fortnight', remembered(14), 'known'],
    ['was just missed', { ...remembered(30), isMissed: true }, 'learning'],
    ['is suspended', { ...remembered(30), isSuspended: true }, 'suspended'],
    ['is said to be known', { ...remembered(2), isKnown: true }, 'saidKnown'],
    ['is said to be known, and not in the quiz', { isInQuiz: false, isKnown: true }, 'saidKnown'],
    ['was taken out of the quiz', { ...remembered(2), isInQuiz: false }, null],
  ])('of one that %s', (_what, parts, stage) => {
    expect(stageOf(aCard(parts))).toBe(stage);
  });

  it('is what the answers tell where a question is chosen, whatever the person said', () => {
    expect(memoryStageOf(aCard({ ...remembered(5), isKnown: true }))).toBe('growing');
  });
});
