import type { EventId } from '@/scheduling/events';
import type { Surface } from './browser/session';

/** The answers that were given on surfaces, and those of them that a surface has confirmed. */
export type AnswerNotes = { readonly given: Set<EventId>; readonly confirmed: Set<EventId> };

/** The id of an answer is made when its question comes: it is the last that was made. */
const NOTE_IDS = `(() => {
  const make = crypto.randomUUID.bind(crypto);
  crypto.randomUUID = () => (window.latestId = make());
})()`;

const OPEN_OPTIONS = `[...document.querySelectorAll('.option[aria-disabled=false]')]`;
const CONFIRMED = `document.querySelector('.option .why')`;

/** Waits in the document itself: an answer shall follow its question as closely as it can. */
const until = (condition: string) =>
  `while (!(${condition})) await new Promise((resolve) => setTimeout(resolve, 1));`;

const GO_ON = `(async () => {
  if (${CONFIRMED}) document.querySelector('.quiz-foot .button:not(.quiet)').click();
  ${until(`${OPEN_OPTIONS}.length > 0`)}
  return window.latestId;
})()`;

const choose = (share: number) => `(async () => {
  const options = ${OPEN_OPTIONS};
  options[Math.floor(${share} * options.length)].click();
  ${until(CONFIRMED)}
})()`;

/**
 * Answers what is due on a surface, one question after the other, and notes each answer before it is
 * given and once it is confirmed. Ends only with the browser, by an error.
 */
export async function answerQuestions(
  surface: Surface,
  notes: AnswerNotes,
  random: () => number,
): Promise<never> {
  await surface.evaluate(NOTE_IDS);
  await surface.click('#tab-quiz');
  for (;;) {
    const answerId = await surface.evaluate<EventId>(GO_ON);
    notes.given.add(answerId);
    await surface.evaluate(choose(random()));
    notes.confirmed.add(answerId);
  }
}
