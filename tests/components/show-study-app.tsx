import { fireEvent, render, screen } from '@testing-library/preact';
import { StudyApp } from '@/components/StudyApp';
import type { SurfaceLink } from '@/components/surface-link';
import { aQuestion, aRecordedAnswer, KEY, RIGHT_ANSWER } from './a-question';
import { anEntry } from '../support/an-entry';
import { aFoundTerm, anExplainedText } from './an-explained-text';
import { aPage } from './a-page';
import { aLink, fakeRequest, ok, type Replies } from './fake-link';
import { settle } from './settle';

/** The term that the app shows. */
export const MUTUALITY = anEntry({ headword: 'mutuality' });

/** A background that has a term in the highlight, in the glossary and in a question. */
const REPLIES: Partial<Replies> = {
  readHighlight: () =>
    ok({ kind: 'explained', explained: anExplainedText([aFoundTerm(MUTUALITY)]) }),
  listTerms: () => ok([MUTUALITY]),
  readPageTerms: () => ok(aPage({ terms: [{ ...MUTUALITY, count: 2 }] })),
  nextQuestion: () => ok(aQuestion()),
  recordAnswer: () => ok(aRecordedAnswer({ explanation: RIGHT_ANSWER })),
  addToQuiz: () => ok({ dueCount: 1, inQuiz: [KEY], putAway: [], laterCount: 0 }),
  removeFromQuiz: () => ok({ dueCount: 0, inQuiz: [], putAway: [], laterCount: 0 }),
};

/** Shows the popup in a normal window, once everything is there. */
export async function showApp(replies: Partial<Replies> = {}, parts: Partial<SurfaceLink> = {}) {
  const { request, asked, askedFor } = fakeRequest({ ...REPLIES, ...replies });
  const link = aLink({ request, ...parts });
  const { container } = render(<StudyApp link={link} />);
  await settle();
  return { container, link, asked, askedFor };
}

/** Chooses the tab whose name begins with some words, and waits for what follows. */
export async function choose(name: string): Promise<void> {
  fireEvent.click(tab(name));
  await settle();
}

/** The tab whose name begins with some words. */
export const tab = (name: string) => screen.getByRole('tab', { name: new RegExp(`^${name}`) });
/** What is under the chosen tab. */
export const panel = () => screen.getByRole('tabpanel');

/** The definition of the highlighted term. */
export const article = () => screen.getByRole('article', { name: 'mutuality' });
