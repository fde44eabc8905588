import type { GlossaryStore } from '@/entrypoints/background/glossary-store';
import type { AskedNow } from '@/entrypoints/background/held-back';
import { readQuestionSource } from '@/entrypoints/background/question-source';
import {
  announceQuiz,
  cardsOfRun,
  readPlanGiven,
  readQuizStatus,
} from '@/entrypoints/background/quiz-queue';
import type { CardFlag, Params } from '@/messaging/protocol';
import { RequestFailure, type RequestHandlers, type Sender } from '@/messaging/server';
import { explainAnswer } from '@/quiz/explain-answer';
import { makeQuestion, remakeQuestion } from '@/quiz/make-question';
import type { TermId } from '@/glossary/entry';
import type { EventId, NewEvent } from '@/scheduling/events';
import { plannedDueOn } from '@/quiz/planning/plan-day';
import type { RetractedQuestions } from '@/scheduling/fold';
import { emptyHistory } from '@/scheduling/history';
import { type Moment, studyDayOf } from '@/scheduling/study-day';
import { appendEvents } from '@/storage/append-events';
import type { DatabaseOpener } from '@/storage/database';
import { findLastAnswer, findUndoneBy } from '@/storage/last-answer';
import { readCards, readHistory } from '@/storage/read-cards';

/** A longer answer says that the person was away. */
const MAX_ANSWER_MS = 60_000;

export type QuizTools = {
  readonly glossary: GlossaryStore;
  readonly open: DatabaseOpener;
  readonly retracted: RetractedQuestions;
  readonly now: () => Moment;
  readonly random: () => number;
  readonly askedNow: AskedNow;
  /** Shows the number of due cards on the toolbar button. */
  readonly showDueCount: (count: number) => void;
};

type QuizRequests =
  | 'addToQuiz'
  | 'addAllToQuiz'
  | 'removeFromQuiz'
  | 'quizStatus'
  | 'setCardFlag'
  | 'nextQuestion'
  | 'recordAnswer'
  | 'undoAnswer';

/** UK courses are assessed by coursework: their candidates practise reflection too. */
const COURSEWORK_TRACK = 'uk-peer-support';

const FLAG_EVENTS = {
  suspended: 'cardSuspended',
  known: 'cardMarkedKnown',
  asked: 'cardResumed',
} as const satisfies Record<CardFlag, NewEvent['kind']>;

/** Answers what surfaces and cards ask about the quiz. */
export function createQuizHandlers(tools: QuizTools): Pick<RequestHandlers, QuizRequests> {
  const { glossary, open, retracted } = tools;
  const stamp = (id: EventId) => {
    const now = tools.now();
    return { id, at: now.at, offsetMinutes: now.offsetMinutes, day: studyDayOf(now) };
  };
  const changed = () => announceQuiz(tools);
  const append = async (events: readonly NewEvent[], sender: Sender) => {
    if (sender.kind === 'page' && sender.isPrivate) throw new RequestFailure('privateWindow');
    return appendEvents(open, events, retracted);
  };
  const appendForTerms = async (
    kind: 'termAdded' | 'termRemoved',
    terms: readonly Params<'addToQuiz'>[],
    sender: Sender,
  ) => {
    const entries = await glossary.entries();
    if (terms.some(({ termId }) => entries.get(termId) === undefined)) {
      throw new RequestFailure('refused');
    }
    const events = terms.map(({ eventId, termId }) => ({ kind, ...stamp(eventId), termId }));
    await append(events, sender);
    return changed();
  };

  return {
    addToQuiz: (term, sender) => appendForTerms('termAdded', [term], sender),
    removeFromQuiz: (term, sender) => appendForTerms('termRemoved', [term], sender),

    async addAllToQuiz({ terms }, sender) {
      const inQuiz = new Set<TermId>((await readQuizStatus(tools)).inQuiz);
      const added = terms.filter(({ termId }) => !inQuiz.has(termId));
      return appendForTerms('termAdded', added, sender);
    },

    async quizStatus(_params, sender) {
      if (sender.kind === 'page' && sender.isPrivate) throw new RequestFailure('privateWindow');
      return readQuizStatus(tools);
    },

    async setCardFlag({ eventId, termId, flag }, sender) {
      await append([{ kind: FLAG_EVENTS[flag], ...stamp(eventId), termId }], sender);
      return changed();
    },

    async nextQuestion({ run, asked }) {
      const cards = await readCards(open, retracted);
      const given = await readPlanGiven(tools);
      const wanted = await cardsOfRun(tools, { run, cards, asked });
      for (const card of wanted) {
        const source = await readQuestionSource(tools, card.termId, card);
        if (source === null) continue; // the term is no longer in the glossary
        const history = await readHistory(open, card.termId);
        const question = makeQuestion(source, {
          history: history ?? emptyHistory(card.termId),
          hasCoursework: given.plan.track === COURSEWORK_TRACK,
          random: tools.random,
        });
        if (question === null) continue;
        tools.askedNow.note(card.termId, tools.now().at);
        return question;
      }
      return null;
    },

    async recordAnswer({ eventId, ...answer }, sender) {
      const source = await readQuestionSource(tools, answer.termId);
      const explanation = source && explainAnswer(source, answer);
      if (explanation === null) throw new RequestFailure('refused');
      const { isRight, confusedWith } = explanation;
      const event = {
        kind: 'questionAnswered',
        ...stamp(eventId),
        ...answer,
        answerMs: Math.min(MAX_ANSWER_MS, answer.answerMs),
        isRight,
        confusedWith,
      } as const;
      const card = (await append([event], sender)).get(answer.termId);
      tools.askedNow.note(null, tools.now().at);
      const given = await readPlanGiven(tools);
      const dueOn = card === undefined ? null : plannedDueOn(card, given);
      return {
        explanation,
        daysUntilDue: dueOn === null ? null : Math.max(0, dueOn - event.day),
        status: await changed(),
      };
    },

    async undoAnswer({ eventId }, sender) {
      const answer = (await findUndoneBy(open, eventId)) ?? (await findLastAnswer(open));
      if (answer === null) return null;
      const undo = { kind: 'answerUndone', answerId: answer.id, termId: answer.termId } as const;
      const card = (await append([{ ...undo, ...stamp(eventId) }], sender)).get(answer.termId);
      const source = await readQuestionSource(tools, answer.termId, card);
      const question = source && remakeQuestion(source, answer);
      tools.askedNow.note(answer.termId, tools.now().at);
      return { question, status: await changed() };
    },
  };
}
