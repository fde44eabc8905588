import type { TermId } from '@/glossary/entry';
import type { NoParams } from '@/messaging/protocol';
import type { Forecast } from '@/quiz/planning/forecast';
import type { EventId, ExamPlan } from '@/scheduling/events';
import type { StudyDay } from '@/scheduling/study-day';

/** What a person prepares for, and what it will take. */
export type PlanOverview = {
  readonly plan: ExamPlan;
  readonly today: StudyDay;
  readonly exams: readonly { readonly id: string; readonly name: string }[];
  readonly forecast: Forecast;
  /** Core and useful terms of the exam that are not in the quiz, the core ones first. */
  readonly missing: readonly TermId[];
  /** Whether the card in the page asks to remember a due term before it shows the definition. */
  readonly asksDueFirst: boolean;
};

/** What the study page asks about the exam plan. */
export type PlanRequests = {
  /** Reads the plan, with the load and the recall that are to be expected. */
  readPlan(params: NoParams): PlanOverview;
  /** Keeps another plan. No card is changed by it. */
  setPlan(params: { eventId: EventId; plan: ExamPlan }): PlanOverview;
  /** Switches whether a due term is to be remembered before its definition shows. */
  setAsksDueFirst(params: { isWanted: boolean }): PlanOverview;
  /** After the exam: leaves every term out of the quiz's turn, and ends the plan. Nothing is deleted. */
  letGo(params: { eventId: EventId }): PlanOverview;
};
