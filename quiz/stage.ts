import type { CardState } from '@/scheduling/fold';

/** How well a term is remembered, as far as its answers tell. */
export type MemoryStage = 'new' | 'learning' | 'growing' | 'known';

/** Where a term of the quiz stands: what its answers tell, unless the person said otherwise. */
export type Stage = MemoryStage | 'saidKnown' | 'suspended';

/** From here on a term is growing, and known. In days of stability. */
const GROWING_DAYS = 3;
const KNOWN_DAYS = 14;

/** Returns how well a term is remembered; new is what was never answered. */
export function memoryStageOf({ memory, isMissed }: CardState): MemoryStage {
  if (memory === null) return 'new';
  if (isMissed || memory.stabilityDays < GROWING_DAYS) return 'learning';
  return memory.stabilityDays < KNOWN_DAYS ? 'growing' : 'known';
}

/** Returns where a term stands; null for one that is neither in the quiz nor said to be known. */
export function stageOf(card: CardState): Stage | null {
  if (card.isKnown) return 'saidKnown';
  if (!card.isInQuiz) return null;
  return card.isSuspended ? 'suspended' : memoryStageOf(card);
}
