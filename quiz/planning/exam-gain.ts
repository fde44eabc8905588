import type { CardState } from '@/scheduling/fold';
import { nextMemory, recallAfter } from '@/scheduling/fsrs';
import type { StudyDay } from '@/scheduling/study-day';

/**
 * Returns how much more likely a card is to be recalled on the exam day if it is asked on `day`, -1 to 1: what is
 * still remembered grows, what is not is learned again. The card must have been answered before `day`.
 */
export function examGain(card: CardState, day: StudyDay, examDay: StudyDay): number {
  const { memory, lastDay } = card;
  if (memory === null || lastDay === null) return 0;
  const elapsed = day - lastDay;
  const left = examDay - day;
  const recall = recallAfter(memory, elapsed);
  const asked =
    recall * recallAfter(nextMemory(memory, elapsed, 'good'), left) +
    (1 - recall) * recallAfter(nextMemory(memory, elapsed, 'again'), left);
  return asked - recallAfter(memory, examDay - lastDay);
}
