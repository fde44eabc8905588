import type { TermId } from '@/glossary/entry';
import { examGain } from '@/quiz/planning/exam-gain';
import { FINAL_PASS_DAYS, wantedRetention } from '@/quiz/planning/wanted-retention';
import type { ExamPlan } from '@/scheduling/events';
import { type CardState, dueOn, isDue } from '@/scheduling/fold';
import type { StudyDay } from '@/scheduling/study-day';

/** A card with its weight in the exam: 1 or more. */
export type PlannedCard = { readonly card: CardState; readonly weight: number };

/** What is known when a day is planned. Nothing of it is written to a card. */
export type PlanGiven = {
  readonly today: StudyDay;
  readonly plan: Pick<ExamPlan, 'examDay' | 'minutesADay'>;
  /** How long the answers of today took together, and how many each term had. */
  readonly answeredMs: number;
  readonly answeredToday: ReadonlyMap<TermId, number>;
  /** How long an answer takes, as far as that is known. */
  readonly msAnAnswer: number;
};

/** The terms of a day, in the order to ask them. */
export type DayPlan = {
  readonly due: readonly TermId[];
  /** Asked before they are due, because the exam comes first. */
  readonly final: readonly TermId[];
  /** Never asked before. */
  readonly fresh: readonly TermId[];
  /** Due, but more than the day's minutes hold: they wait, and nothing is lost. */
  readonly later: readonly TermId[];
};

/** New terms stop so many days before the exam, and come at first so much faster than evenly. */
const LAST_DAYS_WITHOUT_NEW = 2;
const NEW_TERMS_PACE = 1.6;
/** A review that adds less than this to the recall on the exam day is left out. */
const LEAST_GAIN = 0.06;
/** A review is done when it gains at least this part of what it would gain on the last day. */
const LEAST_SHARE_OF_LAST_GAIN = 0.25;
/** The pass does somewhat more than its even share, so that the last days stay calm. */
const PASS_PACE = 0.45;
/** What was answered once only is asked again at this retention at least. */
const FIRST_WANTED = 0.85;
/** New terms keep this share of a day that holds less than is due. */
const SHARE_OF_NEW = 0.3;

/** Plans a day: what is due, what the final pass asks early, what is new, and what has to wait. */
export function planDay(cards: readonly PlannedCard[], given: PlanGiven): DayPlan {
  const { today, plan } = given;
  const daysLeft = plan.examDay === null ? 0 : plan.examDay - today;
  const hasExam = plan.examDay !== null && daysLeft > 0;
  const wanted = hasExam ? wantedRetention(daysLeft) : undefined;
  const seen = cards.filter(({ card }) => card.memory !== null);
  const isInPass = hasExam && daysLeft <= FINAL_PASS_DAYS;
  const due = byDueDay(
    seen.filter(
      ({ card }) => isDue(card, today, firstWanted(card, wanted)) || isKnownAndMissed(card, today),
    ),
    wanted,
  );
  const asked = countAsked(cards, given);
  const pays = due.filter((one) => !isInPass || one.card.isMissed || isWorthAsking(one, given));
  const final = isInPass ? finalPass(cards, { due: new Set(due), asked: asked.again }, given) : [];
  const isExamDay = plan.examDay === today;
  const fresh = isExamDay
    ? []
    : newTerms(cards, { daysLeft: hasExam ? daysLeft : null, today, asked: asked.first });
  return fitDay({ due: pays, final, fresh }, given);
}

/** Returns the day from which a card is asked by a plan; null for one that is not asked. */
export function plannedDueOn(
  card: CardState,
  { today, plan }: Pick<PlanGiven, 'today' | 'plan'>,
): StudyDay | null {
  const daysLeft = (plan.examDay ?? today) - today;
  const wanted = daysLeft > 0 ? wantedRetention(daysLeft) : undefined;
  return dueOn(card, firstWanted(card, wanted));
}

/** Never asked terms for today, the weightiest first; without an exam all that wait. */
function newTerms(
  cards: readonly PlannedCard[],
  {
    daysLeft,
    today,
    asked,
  }: {
    readonly daysLeft: number | null;
    readonly today: StudyDay;
    /** How many of today's have been asked: the day's number counts from its start. */
    readonly asked: number;
  },
): readonly PlannedCard[] {
  const unseen = cards
    .filter(({ card }) => card.memory === null && isDue(card, today))
    .toSorted(
      (one, other) => other.weight - one.weight || (one.card.termId < other.card.termId ? -1 : 1),
    );
  if (daysLeft === null) return unseen;
  if (daysLeft < 2) return [];
  const days = Math.max(1, daysLeft - LAST_DAYS_WITHOUT_NEW);
  const wanted = Math.ceil((NEW_TERMS_PACE * (unseen.length + asked)) / days);
  return unseen.slice(0, Math.max(0, wanted - asked));
}

/** Cards that the exam wants asked today though they are not due: those that gain most now, as against on the last day. */
function finalPass(
  cards: readonly PlannedCard[],
  { due, asked }: { readonly due: ReadonlySet<PlannedCard>; readonly asked: number },
  { today, plan }: PlanGiven,
): readonly PlannedCard[] {
  const examDay = plan.examDay ?? today;
  const daysLeft = examDay - today;
  const candidates = cards.flatMap((one) => {
    const { card, weight } = one;
    const isOpen = card.isInQuiz && !card.isSuspended && (card.restsUntil ?? 0) <= today;
    if (!isOpen) return [];
    if (card.isKnown && card.memory === null) return [{ one, share: 1, value: weight }];
    if (card.lastDay === null || card.lastDay >= today) return [];
    if (card.isKnown && card.lastDay >= examDay - FINAL_PASS_DAYS) return []; // once is enough
    const gain = examGain(card, today, examDay);
    if (gain < LEAST_GAIN) return [];
    const share = gain / examGain(card, examDay - 1, examDay);
    return [{ one, share, value: share * weight }];
  });
  const even = (candidates.length + asked) * (1 + PASS_PACE * (1 - 1 / daysLeft));
  const count = Math.ceil(even / daysLeft) - due.size - asked;
  return candidates
    .filter(
      ({ one, share }) => !due.has(one) && (share >= LEAST_SHARE_OF_LAST_GAIN || daysLeft <= 2),
    )
    .toSorted((one, other) => other.value - one.value)
    .slice(0, Math.max(0, count))
    .map(({ one }) => one);
}

/** Counts the terms that today has asked for the first time, and those it has asked again. */
function countAsked(cards: readonly PlannedCard[], { answeredToday }: PlanGiven) {
  const asked = cards.filter(({ card }) => answeredToday.has(card.termId));
  const first = asked.filter(({ card }) => answeredToday.get(card.termId) === card.answers);
  return { first: first.length, again: asked.length - first.length };
}

/** What was said to be known and then missed is asked again until it is right, as anything else. */
function isKnownAndMissed(card: CardState, today: StudyDay): boolean {
  return card.isKnown && card.isMissed && card.isInQuiz && card.lastDay === today;
}

function isWorthAsking({ card }: PlannedCard, { today, plan }: PlanGiven): boolean {
  return examGain(card, today, plan.examDay ?? today) >= LEAST_GAIN;
}

/** The first interval is not stretched: what was seen once is not yet known. */
function firstWanted(card: CardState, wanted: number | undefined): number | undefined {
  return card.answers <= 1 && wanted !== undefined ? Math.max(wanted, FIRST_WANTED) : wanted;
}

/** The most overdue first; missed ones last, so that a moment passes before they return. */
function byDueDay(
  cards: readonly PlannedCard[],
  wanted: number | undefined,
): readonly PlannedCard[] {
  return cards.toSorted(
    ({ card: one }, { card: other }) =>
      Number(one.isMissed) - Number(other.isMissed) ||
      (dueOn(one, wanted) ?? 0) - (dueOn(other, wanted) ?? 0) ||
      (one.termId < other.termId ? -1 : 1),
  );
}

type Wanted = Readonly<Record<'due' | 'final' | 'fresh', readonly PlannedCard[]>>;

/** Fits a day into its minutes. What does not fit waits; what was missed today is asked nevertheless. */
function fitDay({ due, final, fresh }: Wanted, given: PlanGiven): DayPlan {
  const { plan, answeredMs, msAnAnswer } = given;
  const room = Math.max(0, Math.floor((plan.minutesADay * 60_000 - answeredMs) / msAnAnswer));
  const reviews = due.length + final.length;
  const forNew = Math.min(fresh.length, Math.max(Math.ceil(room * SHARE_OF_NEW), room - reviews));
  const forDue = Math.max(room - forNew, due.filter(({ card }) => card.isMissed).length);
  const missed = due.filter(({ card }) => card.isMissed);
  const others = due.filter(({ card }) => !card.isMissed);
  const asked = [...others.slice(0, Math.max(0, forDue - missed.length)), ...missed];
  const ids = (cards: readonly PlannedCard[]) => cards.map(({ card }) => card.termId);
  return {
    due: ids(asked),
    final: ids(final.slice(0, Math.max(0, forDue - asked.length))),
    fresh: ids(fresh.slice(0, Math.min(forNew, room))),
    later: ids(others.slice(Math.max(0, forDue - missed.length))),
  };
}
