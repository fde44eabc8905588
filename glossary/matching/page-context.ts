/** How much of the page is read on each side of a highlight, in characters. */
export const CONTEXT_LENGTH = 2_000;

/** What surrounds a highlight on its page. Its terms are evidence; they are never shown. */
export type PageContext = {
  readonly title: string;
  readonly heading: string;
  /** Up to 2,000 characters on each side of the highlight. */
  readonly before: string;
  readonly after: string;
  /** The page's language (`lang`), '' if it names none. */
  readonly language: string;
};

export const NO_CONTEXT: PageContext = {
  title: '',
  heading: '',
  before: '',
  after: '',
  language: '',
};
