import { planDay } from '@/quiz/planning/plan-day';
import type { CardState } from '@/scheduling/fold';
import { intervalDays } from '@/scheduling/fsrs';

/** Says which cards to ask on a day; days count from 0, and the exam is on day `examDay`. */
export type Contender = (
  cards: readonly CardState[],
  given: { readonly day: number; readonly examDay: number; readonly minutesADay: number },
) => readonly CardState[];

/** A fair user without a planner introduces everything over the first 70 % of the days. */
const INTRODUCED_BY = 0.7;
const MS_AN_ANSWER = 12_000;
const LEITNER_BOXES = 5;

/** The planner that ships. */
const peerlight: Contender = (cards, { day, examDay, minutesADay }) => {
  const plan = planDay(
    cards.map((card) => ({ card, weight: 1 })),
    {
      today: day,
      plan: { examDay, minutesADay },
      answeredMs: 0,
      answeredToday: new Map(),
      msAnAnswer: MS_AN_ANSWER,
    },
  );
  const byId = new Map(cards.map((card) => [card.termId, card]));
  return [...plan.due, ...plan.final, ...plan.fresh].flatMap((id) => byId.get(id) ?? []);
};

/** FSRS-6 at a retention of 0.90, as Anki's users have it. */
const plainFsrs: Contender = (cards, given) => [
  ...cards.filter(
    ({ memory, lastDay }) =>
      memory !== null && lastDay !== null && lastDay + intervalDays(memory) <= given.day,
  ),
  ...evenly(cards, given),
];

/** Five boxes of 1, 2, 4, 8 and 16 days: a right answer moves a card on, a wrong one back to the first. */
function createLeitner(): Contender {
  const boxes = new Map<string, { box: number; lapses: number; answers: number }>();
  return (cards, given) => {
    const due = cards.filter((card) => {
      const known = boxes.get(card.termId) ?? { box: 0, lapses: 0, answers: 0 };
      if (card.answers > known.answers) {
        const failed = card.answers - known.answers > 1;
        const box = failed ? 1 : Math.min(LEITNER_BOXES, known.box + 1);
        boxes.set(card.termId, { box, lapses: card.lapses, answers: card.answers });
      }
      const { box } = boxes.get(card.termId) ?? known;
      return card.lastDay !== null && card.lastDay + 2 ** Math.max(0, box - 1) <= given.day;
    });
    return [...due, ...evenly(cards, given)];
  };
}

/** All contenders; each call makes those that remember anything anew. */
export function createContenders(): Readonly<Record<string, Contender>> {
  return { Peerlight: peerlight, 'FSRS 0.90': plainFsrs, 'Leitner box': createLeitner() };
}

function evenly(
  cards: readonly CardState[],
  { day, examDay }: { readonly day: number; readonly examDay: number },
): readonly CardState[] {
  const days = Math.round(examDay * INTRODUCED_BY);
  if (day >= days) return [];
  const unseen = cards.filter(({ memory }) => memory === null);
  const wanted = Math.round((cards.length * (day + 1)) / days) - (cards.length - unseen.length);
  return unseen.slice(0, Math.max(0, wanted));
}
