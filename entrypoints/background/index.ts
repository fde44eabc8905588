import retractedQuestions from '#compiled/retracted.json';
import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { announce } from '@/messaging/client';
import { listenToAddressBar } from '@/entrypoints/background/address-bar';
import { createMenu, listenToAsking } from '@/entrypoints/background/asking';
import { showDueCount } from '@/entrypoints/background/badge';
import { createDataHandlers } from '@/entrypoints/background/data-handlers';
import { createGlossaryStore } from '@/entrypoints/background/glossary-store';
import { createAskedNow, holdBack } from '@/entrypoints/background/held-back';
import { injectAgentEverywhere } from '@/entrypoints/background/inject';
import { createLookUpHandlers } from '@/entrypoints/background/look-up-handlers';
import { createLookUpLog } from '@/entrypoints/background/look-up-log';
import { createMarksHandlers, registerMarks } from '@/entrypoints/background/marks-handlers';
import { createMockHandlers } from '@/entrypoints/background/mock-handlers';
import { createPageHandlers } from '@/entrypoints/background/page-handlers';
import { createPlanHandlers } from '@/entrypoints/background/plan-handlers';
import { createProgressHandlers } from '@/entrypoints/background/progress-handlers';
import { createQuizHandlers } from '@/entrypoints/background/quiz-handlers';
import { announceQuiz, readDueTerms } from '@/entrypoints/background/quiz-queue';
import { createSurfaceHandlers } from '@/entrypoints/background/surface-handlers';
import { createTabHighlights } from '@/entrypoints/background/tab-highlights';
import { serve } from '@/messaging/server';
import { type Moment, nextStudyDayAt } from '@/scheduling/study-day';
import { createDatabaseOpener } from '@/storage/database';

const NEW_DAY = 'new-study-day';

/** Every listener is attached before anything is awaited: the browser starts this file for an event. */
export default defineBackground(() => {
  const glossary = createGlossaryStore();
  const highlights = createTabHighlights();
  const open = createDatabaseOpener();
  const lookUps = createLookUpLog(open, now);
  const retracted = new Set<string>(retractedQuestions);
  const askedNow = createAskedNow();
  const quiz = { glossary, open, retracted, now, random: Math.random, showDueCount, askedNow };

  /** Counts what is due, tells everybody, and does it again when the next study day begins. */
  const refreshDueCount = async () => {
    await browser.alarms.create(NEW_DAY, { when: nextStudyDayAt(now()) });
    await announceQuiz(quiz);
  };

  serve({
    ...createPageHandlers(glossary, highlights, {
      lookUps,
      holdBack: (explained) =>
        holdBack(explained, {
          isAsked: (termId) => askedNow.is(termId, now().at),
          readDue: () => readDueTerms(quiz),
        }),
    }),
    ...createSurfaceHandlers(glossary, highlights, lookUps),
    ...createQuizHandlers(quiz),
    ...createLookUpHandlers(quiz),
    ...createPlanHandlers(quiz),
    ...createProgressHandlers(quiz),
    ...createMarksHandlers(glossary),
    ...createMockHandlers({ ...quiz, newEventId: () => crypto.randomUUID() }),
    ...createDataHandlers({ ...quiz, tellOfQuiz: refreshDueCount }),
  });
  listenToAsking(glossary, highlights, lookUps);
  listenToAddressBar(glossary);

  browser.tabs.onUpdated.addListener((tabId, change, { windowId }) => {
    if (change.status !== 'loading') return;
    attempt('navigation', async () => {
      await highlights.forget(tabId);
      announce({ announced: 'highlightChanged', params: { windowId, isMade: false } });
    });
  });
  browser.tabs.onRemoved.addListener((tabId) =>
    attempt('closed tab', () => highlights.forget(tabId)),
  );
  browser.runtime.onInstalled.addListener(() => {
    attempt('context menu', createMenu);
    attempt('open tabs', injectAgentEverywhere);
    attempt('marks', registerMarks);
    attempt('due count', refreshDueCount);
  });
  browser.runtime.onStartup.addListener(() => attempt('due count', refreshDueCount));
  browser.alarms.onAlarm.addListener(() => attempt('due count', refreshDueCount));
});

function now(): Moment {
  const date = new Date();
  return { at: date.getTime(), offsetMinutes: -date.getTimezoneOffset() };
}

/** Does something that nobody waits for; one such step that fails holds up no other. */
function attempt(what: string, work: () => Promise<unknown>): void {
  work().catch((cause: unknown) => console.error(what, cause));
}
