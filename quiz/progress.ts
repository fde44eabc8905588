import type { ExamOutline } from '@/glossary/compiled';
import type { GlossaryEntry } from '@/glossary/entry';
import { confusedPairs, type ConfusedPair } from '@/quiz/confusions';
import { type Readiness, readinessOf } from '@/quiz/readiness';
import { type Stage, stageOf } from '@/quiz/stage';
import {
  calendarTo,
  type Retention,
  retentionSince,
  type StudiedDay,
  studiedDays,
  type StudyTotals,
  totalsOf,
} from '@/quiz/study-days';
import type { ExamPlan } from '@/scheduling/events';
import { type CardState, dueOn, emptyCard, isDue } from '@/scheduling/fold';
import { type CardHistory, emptyHistory } from '@/scheduling/history';
import type { StudyDay } from '@/scheduling/study-day';

/** Everything that the progress page draws. */
export type Progress = {
  readonly totals: StudyTotals;
  readonly readiness: Readiness;
  /** From a Monday to today. */
  readonly calendar: readonly StudiedDay[];
  /** Over the last 30 days, and over all. */
  readonly retention: { readonly lately: Retention; readonly ever: Retention };
  /** How many cards are next due today and on each of the next 30 days. */
  readonly forecast: readonly { readonly day: StudyDay; readonly due: number }[];
  /** The pairs of terms that are mixed up most, the most often first. */
  readonly confusions: readonly ConfusedPair[];
  readonly stages: Readonly<Record<Stage, number>>;
};

const LATE_DAYS = 30;
const FORECAST_DAYS = 31;
/** More pairs than a person would read up at a time. */
const MAX_PAIRS = 8;

/** Says how far a person has come, from their cards and what their answers were. */
export function progressOf(
  { cards, histories }: Study,
  given: {
    readonly entries: readonly GlossaryEntry[];
    readonly exams: readonly ExamOutline[];
    readonly plan: ExamPlan;
    readonly today: StudyDay;
  },
): Progress {
  const { entries, exams, plan, today } = given;
  const entryOf = new Map<string, GlossaryEntry>(entries.map((entry) => [entry.id, entry]));
  const exam = exams.find(({ id }) => id === plan.track) ?? null;
  const days = studiedDays(histories);
  return {
    totals: totalsOf(days),
    readiness: readinessOf(studiedTerms(entries, { cards, histories }), {
      exam,
      examDay: plan.examDay,
      today,
    }),
    calendar: calendarTo(today, days),
    retention: {
      lately: retentionSince(today - LATE_DAYS + 1, histories),
      ever: retentionSince(Number.NEGATIVE_INFINITY, histories),
    },
    forecast: forecastFrom(today, cards),
    confusions: confusedPairs(cards, (id) => entryOf.get(id)).slice(0, MAX_PAIRS),
    stages: countStages(cards),
  };
}

type Study = { readonly cards: readonly CardState[]; readonly histories: readonly CardHistory[] };

function studiedTerms(entries: readonly GlossaryEntry[], { cards, histories }: Study) {
  const cardOf = new Map(cards.map((card) => [card.termId, card]));
  const historyOf = new Map(histories.map((history) => [history.termId, history]));
  return entries.map((entry) => ({
    entry,
    card: cardOf.get(entry.id) ?? emptyCard(entry.id),
    history: historyOf.get(entry.id) ?? emptyHistory(entry.id),
  }));
}

function forecastFrom(today: StudyDay, cards: readonly CardState[]): Progress['forecast'] {
  const dueDays = cards.map((card) => (isDue(card, today) ? today : dueOn(card)));
  return Array.from({ length: FORECAST_DAYS }, (_, place) => {
    const day = today + place;
    return { day, due: dueDays.filter((dueDay) => dueDay === day).length };
  });
}

function countStages(cards: readonly CardState[]): Progress['stages'] {
  const counts = { new: 0, learning: 0, growing: 0, known: 0, saidKnown: 0, suspended: 0 };
  for (const card of cards) {
    const stage = stageOf(card);
    if (stage !== null) counts[stage]++;
  }
  return counts;
}
