import type { TermId } from '@/glossary/entry';
import type { QuestionKind, StudyEvent } from '@/scheduling/events';
import { type StudyDay, studyDayOf } from '@/scheduling/study-day';
import { idOf, shippedGlossary } from './glossary';
import { added, answered, at, undone } from './study';

const CONCEPTS = 800;
const EVENTS_OF_CONCEPT = 25;
const DAYS = 200;
/** The day of the week on which the learner rests, as study days count: Sunday. */
const REST_DAY = 3;
const WRONG_SHARE = 0.12;
const GUESS_SHARE = 0.04;
const UNDO_SHARE = 0.02;
const MS_PER_DAY = 86_400_000;
const EVENING_MS = 18 * 3_600_000;

/** The ways of asking in the order in which a term meets them; the numbered ones are authored. */
const QUESTIONS: readonly (readonly [QuestionKind, number | null])[] = [
  ['pick-definition', null],
  ['definition', 1],
  ['pick-term', null],
  ['scenario', 2],
  ['pair', 3],
  ['type-term', null],
];

type Learner = { readonly lastDay: StudyDay; readonly random: () => number };

/**
 * Makes the log of a diligent learner: 20,000 events of 800 concepts over the 200 days up to `lastDay`,
 * always the same. The concepts are the glossary's terms, and made-up ones for what is missing.
 */
export function fullLog(
  lastDay: StudyDay = studyDayOf(at('2026-06-30T12:00:00+00:00')),
): readonly StudyEvent[] {
  const learner = { lastDay, random: seeded(1) };
  return Array.from({ length: CONCEPTS }, (_, place) => eventsOf(place, learner))
    .flat()
    .toSorted((one, other) => one.order - other.order);
}

function eventsOf(place: number, { lastDay, random }: Learner): readonly StudyEvent[] {
  const termId = conceptAt(place);
  const events: StudyEvent[] = [];
  let day = lastDay - DAYS + 1 + Math.floor((place / CONCEPTS) * (DAYS / 2));
  let [gapDays, answers] = [1, 0];
  /** Half a minute of the evening for each concept, and a second of it for each of its events. */
  const momentNow = () => ({
    at: day * MS_PER_DAY + EVENING_MS + place * 30_000 + events.length * 1_000,
    offsetMinutes: 0,
  });
  const idNow = () => {
    const number = place * EVENTS_OF_CONCEPT + events.length;
    return `00000000-0000-4000-9000-${String(number).padStart(12, '0')}`;
  };
  events.push({ ...added(momentNow(), termId), id: idNow() });
  while (events.length < EVENTS_OF_CONCEPT) {
    const isRight = random() >= WRONG_SHARE;
    const neighbour = conceptAt(place === 0 ? 1 : place - 1);
    const [questionKind, number] = QUESTIONS[answers++ % QUESTIONS.length] ?? ['pick-term', null];
    const answer = answered(momentNow(), {
      id: idNow(),
      termId,
      questionKind,
      questionId: number === null ? null : `${termId}-${number}`,
      optionOrder: [neighbour, termId, conceptAt(place + 1)],
      picked: isRight ? termId : neighbour,
      isRight,
      isGuess: random() < GUESS_SHARE,
      confusedWith: isRight ? null : neighbour,
      answerMs: 3_000 + Math.floor(random() * 12_000),
    });
    events.push(answer);
    if (events.length < EVENTS_OF_CONCEPT && random() < UNDO_SHARE) {
      events.push({ ...undone(momentNow(), answer), id: idNow() });
    }
    gapDays = isRight ? gapDays * 1.6 : 1;
    // What is left of the events is spread over what is left of the days.
    const roomDays = (lastDay - day) / (EVENTS_OF_CONCEPT - events.length + 1);
    day += Math.floor(Math.min(gapDays, roomDays * 1.5));
    if (day % 7 === REST_DAY && day < lastDay) day++;
  }
  return events;
}

function conceptAt(place: number): TermId {
  return shippedGlossary.entries[place]?.id ?? idOf(`concept ${place}`);
}

/** Chance that is the same each time: a linear congruential generator. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
