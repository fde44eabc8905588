import type { GlossaryEntry, TermId } from '@/glossary/entry';
import { makeQuestion } from '@/quiz/make-question';
import type { Question, QuestionKind } from '@/quiz/question';
import type { Random } from '@/quiz/shuffle';
import { type CardState, dueOn, isDue } from '@/scheduling/fold';
import type { StudyDay } from '@/scheduling/study-day';

/** Lists the cards that are due on a day: missed ones last, so that a moment passes before they return. */
export function dueCards(cards: readonly CardState[], today: StudyDay): readonly CardState[] {
  return cards
    .filter((card) => isDue(card, today))
    .toSorted(
      (one, other) =>
        Number(one.isMissed) - Number(other.isMissed) ||
        (dueOn(one) ?? 0) - (dueOn(other) ?? 0) ||
        (one.termId < other.termId ? -1 : 1),
    );
}

/** Makes the next question of a quiz, or null when nothing is due. Cards of terms that are gone are passed over. */
export function nextQuestion(
  cards: readonly CardState[],
  source: {
    readonly entries: readonly GlossaryEntry[];
    readonly today: StudyDay;
    readonly random: Random;
    /** The term that was asked last: another comes first, where there is one. */
    readonly after: TermId | null;
  },
): Question | null {
  const due = dueCards(cards, source.today);
  const byId = new Map(source.entries.map((entry) => [entry.id, entry]));
  const others = due.filter((card) => card.termId !== source.after);
  const card = [...others, ...due].find(({ termId }) => byId.has(termId));
  const entry = card && byId.get(card.termId);
  if (card === undefined || entry === undefined) return null;
  return makeQuestion(entry, { kind: kindFor(card), ...source });
}

/** The two ways of asking take turns, so that neither the wording nor the place is learned instead. */
function kindFor(card: CardState): QuestionKind {
  return card.answers % 2 === 0 ? 'pick-definition' : 'pick-term';
}
