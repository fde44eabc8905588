import { setTimeout as pause } from 'node:timers/promises';
import { isDue } from '@/scheduling/fold';
import { studyDayOf } from '@/scheduling/study-day';
import { answerQuestions, type AnswerNotes } from './answer-questions';
import type { BrowserSession, Surface } from './browser/session';
import { type KeptStudy, readKeptStudy, unlikeTheirFold } from './kept-study';

/** No kill comes later after the panel was opened. */
const LATEST_KILL_MS = 2_000;
/** As many as one request may put into the quiz: enough for an answer every few milliseconds. */
const MAX_TERMS = 1_000;

/** What came of answering in a browser that was killed again and again. The last four are faults. */
export type KillReport = {
  readonly kills: number;
  /** Answers that were confirmed on screen, and answers that the log holds. */
  readonly confirmed: number;
  readonly found: number;
  /** Confirmed and not in the log. */
  readonly lost: number;
  /** In the log, and never given: one answer that was kept as two. */
  readonly twice: number;
  /** Terms whose card or history is not the fold of their events. */
  readonly unlikeFold: number;
  /** How often another number of due cards was shown than the log has. */
  readonly wrongDueCounts: number;
};

/**
 * Answers questions in a browser that is killed at random moments, and looks after each kill what its
 * profile holds. `open` opens the browser, always on the same profile.
 */
export async function studyUnderKills(
  open: () => Promise<BrowserSession>,
  kills: number,
  random: () => number,
): Promise<KillReport> {
  const notes: AnswerNotes = { given: new Set(), confirmed: new Set() };
  let opened = await openPanelOf(open);
  await opened.panel.evaluate(FILL_QUIZ);
  let report = reportOf(0, notes, await look(opened));
  for (let kill = 1; kill <= kills; kill++) {
    const { session, panel } = opened;
    const answering = answerQuestions(panel, notes, random);
    const ended = answering.catch(() => 'with the browser');
    // Only the kill may end it: what fails before is a fault of ours.
    await Promise.race([answering, pause(random() * LATEST_KILL_MS)]);
    await session.crash();
    await ended;
    opened = await openPanelOf(open);
    report = worseOf(report, reportOf(kill, notes, await look(opened)));
  }
  await opened.session.close();
  return report;
}

/** Puts terms into the quiz as a surface's own code does. */
const FILL_QUIZ = `(async () => {
  const ask = async (name, params) => {
    const reply = await (globalThis.browser ?? chrome).runtime.sendMessage({ name, params });
    if (!reply.ok) throw new Error(reply.code);
    return reply.value;
  };
  const terms = (await ask('listTerms', {})).slice(0, ${MAX_TERMS})
    .map(({ id }) => ({ eventId: crypto.randomUUID(), termId: id }));
  await ask('addAllToQuiz', { terms });
  // A day without end: what is due is all that there is.
  const plan = { track: null, examDay: null, minutesADay: 600 };
  await ask('setPlan', { eventId: crypto.randomUUID(), plan });
})()`;

async function openPanelOf(open: () => Promise<BrowserSession>) {
  const session = await open();
  const panel = await session.openPanel(await session.openPage('about:blank'));
  await panel.waitFor(`document.querySelector('#tab-quiz')`, 'the panel');
  return { session, panel };
}

type Looked = { readonly kept: KeptStudy; readonly isDueCountRight: boolean };

/** Reads the profile before anything is answered again, and the number that the panel shows. */
async function look({ session, panel }: Awaited<ReturnType<typeof openPanelOf>>): Promise<Looked> {
  const kept = await readKeptStudy(session);
  const now = { at: Date.now(), offsetMinutes: -new Date().getTimezoneOffset() };
  const isDueCountRight = await showsDueCount(
    panel,
    kept.cards.filter((card) => isDue(card, studyDayOf(now))).length,
  );
  return { kept, isDueCountRight };
}

async function showsDueCount(panel: Surface, count: number): Promise<boolean> {
  const shown = `document.querySelector('.due-badge')?.firstChild.textContent ?? '0'`;
  try {
    await panel.waitFor(`${shown} === '${count}'`, 'the due count', 3_000);
    return true;
  } catch {
    // Another number stands there, and stays: the report says so.
    return false;
  }
}

function reportOf(
  kills: number,
  { given, confirmed }: AnswerNotes,
  { kept, isDueCountRight }: Looked,
): KillReport {
  const answers = kept.events.filter(({ kind }) => kind === 'questionAnswered');
  const found = new Set(answers.map(({ id }) => id));
  return {
    kills,
    confirmed: confirmed.size,
    found: found.size,
    lost: [...confirmed].filter((id) => !found.has(id)).length,
    twice: [...found].filter((id) => !given.has(id)).length,
    unlikeFold: unlikeTheirFold(kept).length,
    wrongDueCounts: isDueCountRight ? 0 : 1,
  };
}

/** The later report, with the faults that an earlier one had found. */
function worseOf(earlier: KillReport, later: KillReport): KillReport {
  return {
    ...later,
    lost: Math.max(earlier.lost, later.lost),
    twice: Math.max(earlier.twice, later.twice),
    unlikeFold: Math.max(earlier.unlikeFold, later.unlikeFold),
    wrongDueCounts: earlier.wrongDueCounts + later.wrongDueCounts,
  };
}
