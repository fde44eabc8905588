import { type PlannedCard, planDay, type PlanGiven } from '@/quiz/planning/plan-day';
import { answerCard, type CardState } from '@/scheduling/fold';
import { recallAfter } from '@/scheduling/fsrs';
import type { StudyDay } from '@/scheduling/study-day';

/** What a day will ask for, as far as can be known. */
export type DayLoad = {
  readonly day: StudyDay;
  readonly reviews: number;
  readonly fresh: number;
  readonly minutes: number;
};

/** Whether the days that are left hold what there is to learn. */
export type Verdict =
  | { readonly kind: 'fits' }
  | { readonly kind: 'tight' | 'tooMuch'; readonly minutesNeeded: number };

/** The honest load until the exam, or of the next weeks where there is none. */
export type Forecast = {
  readonly days: readonly DayLoad[];
  /** How many terms will have been asked by then, and of how many. */
  readonly seen: number;
  readonly all: number;
  /** The expected mean recall on the exam day (0 to 1); null without an exam. */
  readonly recall: number | null;
  readonly verdict: Verdict | null;
};

/** A forecast follows no more cards than this, and counts each for its share: it runs while a page opens. */
const CARDS_FOLLOWED = 160;
const DAYS_WITHOUT_EXAM = 30;
/** About so many terms are recognised when they are first asked. */
const KNOWN_AT_SIGHT = 0.35;
/** Days that need up to so much more than was planned are tight; beyond it they are too much. */
const TIGHT = 1.3;
const NO_LIMIT_MINUTES = 1_440;
const NOTHING_YET: PlanGiven['answeredToday'] = new Map();

/** Forecasts the load of each day. The same cards and plan give the same forecast. */
export function forecast(cards: readonly PlannedCard[], given: PlanGiven): Forecast {
  const planned = follow(cards, given);
  const { examDay, minutesADay } = given.plan;
  if (examDay === null || examDay <= given.today)
    return { ...planned, recall: null, verdict: null };
  const unlimited = follow(cards, {
    ...given,
    plan: { examDay, minutesADay: NO_LIMIT_MINUTES },
  });
  const minutesNeeded = Math.ceil(Math.max(0, ...unlimited.days.map(({ minutes }) => minutes)));
  return { ...planned, verdict: verdictOf(minutesNeeded, minutesADay) };
}

function verdictOf(minutesNeeded: number, minutesADay: number): Verdict {
  if (minutesNeeded <= minutesADay) return { kind: 'fits' };
  return { kind: minutesNeeded <= minutesADay * TIGHT ? 'tight' : 'tooMuch', minutesNeeded };
}

function follow(cards: readonly PlannedCard[], given: PlanGiven): Omit<Forecast, 'verdict'> {
  const share = Math.max(1, cards.length / CARDS_FOLLOWED);
  const followed = cards.filter((_, place) => Math.floor(place % share) === 0);
  const scale = followed.length === 0 ? 0 : cards.length / followed.length;
  const state = new Map(followed.map((one) => [one.card.termId, one]));
  const lastDay = given.plan.examDay ?? given.today + DAYS_WITHOUT_EXAM;
  const random = createRandom();
  const days: DayLoad[] = [];

  for (let day = given.today; day < lastDay; day++) {
    const plan = planDay([...state.values()], {
      today: day,
      plan: { ...given.plan, minutesADay: given.plan.minutesADay / Math.max(1, scale) },
      answeredMs: day === given.today ? given.answeredMs / Math.max(1, scale) : 0,
      answeredToday: day === given.today ? given.answeredToday : NOTHING_YET,
      msAnAnswer: given.msAnAnswer,
    });
    let answers = 0;
    for (const termId of [...plan.due, ...plan.final, ...plan.fresh]) {
      const one = state.get(termId);
      if (one === undefined) continue;
      const answered = study(one.card, day, random);
      state.set(termId, { ...one, card: answered.card });
      answers += answered.answers;
    }
    days.push({
      day,
      reviews: Math.round((answers - plan.fresh.length) * scale),
      fresh: Math.round(plan.fresh.length * scale),
      minutes: (answers * scale * given.msAnAnswer) / 60_000,
    });
  }
  const seen = [...state.values()].filter(({ card }) => card.memory !== null);
  const recalls = seen.map(({ card: { memory, lastDay: answered } }) =>
    memory === null || answered === null ? 0 : recallAfter(memory, lastDay - answered),
  );
  return {
    days,
    seen: Math.round(seen.length * scale),
    all: cards.length,
    recall: recalls.reduce((sum, recall) => sum + recall, 0) / Math.max(1, state.size),
  };
}

/** Asks a card until it is right. */
function study(before: CardState, day: StudyDay, random: () => number) {
  let card = before;
  let answers = 0;
  do {
    const known =
      card.memory === null || card.lastDay === null
        ? KNOWN_AT_SIGHT
        : recallAfter(card.memory, day - card.lastDay);
    const isRight = random() < known;
    card = answerCard(card, { day, isRight, isGuess: false, picked: '', confusedWith: null });
    answers++;
  } while (card.isMissed && answers < 5);
  return { card, answers };
}

/** Chance that is always the same (Park and Miller 1988): a page that opens twice shows the same twice. */
function createRandom(): () => number {
  let seed = 42;
  return () => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647;
}
