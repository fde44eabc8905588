import { announce } from '@/messaging/client';
import type { GlossaryStore } from '@/entrypoints/background/glossary-store';
import type { Params, QuizStatus } from '@/messaging/protocol';
import { RequestFailure, type RequestHandlers, type Sender } from '@/messaging/server';
import { explainAnswer } from '@/quiz/explain-answer';
import { remakeQuestion } from '@/quiz/make-question';
import { dueCards, nextQuestion } from '@/quiz/session';
import type { EventId, StudyEvent } from '@/scheduling/events';
import { dueOn } from '@/scheduling/fold';
import { type Moment, studyDayOf } from '@/scheduling/study-day';
import { appendEvent } from '@/storage/append-event';
import type { DatabaseOpener } from '@/storage/database';
import { findLastAnswer, findUndoneBy } from '@/storage/last-answer';
import { readCards } from '@/storage/read-cards';

export type QuizTools = {
  readonly glossary: GlossaryStore;
  readonly open: DatabaseOpener;
  readonly now: () => Moment;
  readonly random: () => number;
  /** Shows the number of due cards on the toolbar button. */
  readonly showDueCount: (count: number) => void;
};

type QuizRequests =
  | 'addToQuiz'
  | 'addAllToQuiz'
  | 'removeFromQuiz'
  | 'quizStatus'
  | 'nextQuestion'
  | 'recordAnswer'
  | 'undoAnswer';

/** Answers what surfaces and cards ask about the quiz. */
export function createQuizHandlers(tools: QuizTools): Pick<RequestHandlers, QuizRequests> {
  const { glossary, open } = tools;
  const stamp = (id: EventId) => {
    const now = tools.now();
    return { id, at: now.at, offsetMinutes: now.offsetMinutes, day: studyDayOf(now) };
  };
  const status = () => readQuizStatus(tools);
  const changed = async (): Promise<QuizStatus> => {
    const current = await status();
    tools.showDueCount(current.dueCount);
    announce({ announced: 'quizChanged', params: current });
    return current;
  };
  const knownEntry = async (termId: string) => {
    const entry = (await glossary.entries()).get(termId);
    if (entry === undefined) throw new RequestFailure('refused');
    return entry;
  };
  const append = async (event: StudyEvent, sender: Sender) => {
    if (sender.kind === 'page' && sender.isPrivate) throw new RequestFailure('privateWindow');
    return appendEvent(open, event);
  };
  const add = async ({ eventId, termId }: Params<'addToQuiz'>, sender: Sender) => {
    await knownEntry(termId);
    await append({ kind: 'termAdded', ...stamp(eventId), termId }, sender);
  };

  return {
    async addToQuiz(term, sender) {
      await add(term, sender);
      return changed();
    },

    async addAllToQuiz({ terms }, sender) {
      const inQuiz = new Set<string>((await status()).inQuiz);
      for (const term of terms.filter(({ termId }) => !inQuiz.has(termId))) await add(term, sender);
      return changed();
    },

    async removeFromQuiz({ eventId, termId }, sender) {
      await knownEntry(termId);
      await append({ kind: 'termRemoved', ...stamp(eventId), termId }, sender);
      return changed();
    },

    async quizStatus(_params, sender) {
      if (sender.kind === 'page' && sender.isPrivate) throw new RequestFailure('privateWindow');
      return status();
    },

    async nextQuestion({ after, among }) {
      const entries = (await glossary.entries()).all();
      const today = studyDayOf(tools.now());
      const cards = await readCards(open);
      const wanted = among === null ? cards : cards.filter((card) => among.includes(card.termId));
      return nextQuestion(wanted, { entries, today, random: tools.random, after });
    },

    async recordAnswer({ eventId, ...answer }, sender) {
      const key = await knownEntry(answer.termId);
      const chosen = await knownEntry(answer.picked);
      const event = {
        kind: 'questionAnswered',
        ...stamp(eventId),
        ...answer,
        mode: 'due',
      } as const;
      const card = await append(event, sender);
      return {
        explanation: explainAnswer(key, chosen),
        daysUntilDue: Math.max(0, (dueOn(card) ?? event.day) - event.day),
        status: await changed(),
      };
    },

    async undoAnswer({ eventId }, sender) {
      const answer = (await findUndoneBy(open, eventId)) ?? (await findLastAnswer(open));
      if (answer === null) return null;
      const undo = { kind: 'answerUndone', answerId: answer.id, termId: answer.termId } as const;
      await append({ ...undo, ...stamp(eventId) }, sender);
      const entries = (await glossary.entries()).all();
      const question = remakeQuestion({ ...answer, kind: answer.questionKind }, entries);
      return { question, status: await changed() };
    },
  };
}

/** Reads how many cards are due now, and which terms are in the quiz. */
export async function readQuizStatus({
  open,
  now,
}: Pick<QuizTools, 'open' | 'now'>): Promise<QuizStatus> {
  const cards = await readCards(open);
  return {
    dueCount: dueCards(cards, studyDayOf(now())).length,
    inQuiz: cards.filter((card) => card.isInQuiz).map((card) => card.termId),
  };
}
