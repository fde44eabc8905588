import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { createMenu, listenToAsking } from '@/entrypoints/background/asking';
import { showDueCount } from '@/entrypoints/background/badge';
import { createGlossaryStore } from '@/entrypoints/background/glossary-store';
import { injectAgentEverywhere } from '@/entrypoints/background/inject';
import { createPageHandlers } from '@/entrypoints/background/page-handlers';
import { createQuizHandlers, readQuizStatus } from '@/entrypoints/background/quiz-handlers';
import { createSurfaceHandlers } from '@/entrypoints/background/surface-handlers';
import { createTabHighlights } from '@/entrypoints/background/tab-highlights';
import { serve } from '@/messaging/server';
import { type Moment, nextStudyDayAt } from '@/scheduling/study-day';
import { createDatabaseOpener } from '@/storage/database';

const NEW_DAY = 'new-study-day';
const MINUTES_PER_DAY = 24 * 60;

/** Every listener is attached before anything is awaited: the browser starts this file for an event. */
export default defineBackground(() => {
  const glossary = createGlossaryStore();
  const highlights = createTabHighlights();
  const open = createDatabaseOpener();
  const quiz = { glossary, open, now, random: Math.random, showDueCount };

  const refreshBadge = () =>
    readQuizStatus(quiz)
      .then(({ dueCount }) => showDueCount(dueCount))
      .catch((cause: unknown) => console.error('due count', cause));

  serve({
    ...createPageHandlers(glossary, highlights),
    ...createSurfaceHandlers(glossary, highlights),
    ...createQuizHandlers(quiz),
  });
  listenToAsking(glossary, highlights);

  browser.tabs.onUpdated.addListener((tabId, change) => {
    if (change.status === 'loading') void highlights.forget(tabId);
  });
  browser.tabs.onRemoved.addListener((tabId) => void highlights.forget(tabId));
  browser.runtime.onInstalled.addListener(() => {
    createMenu();
    void injectAgentEverywhere();
    void refreshBadge();
    void browser.alarms.create(NEW_DAY, {
      when: nextStudyDayAt(now()),
      periodInMinutes: MINUTES_PER_DAY,
    });
  });
  browser.runtime.onStartup.addListener(() => void refreshBadge());
  browser.alarms.onAlarm.addListener(() => void refreshBadge());
});

function now(): Moment {
  const date = new Date();
  return { at: date.getTime(), offsetMinutes: -date.getTimezoneOffset() };
}
