import { browser } from 'wxt/browser';
import index from '#compiled/index.json';
import {
  type CompiledQuestions,
  type CompiledTexts,
  type Entries,
  type Exam,
  readTexts,
} from '@/glossary/compiled';
import { type CompiledIndex, readIndex, withAskedForms } from '@/glossary/compiled-index';
import { buildMatcher } from '@/glossary/matching/build-matcher';
import type { Matcher } from '@/glossary/matching/matcher';
import { buildSearch, type GlossarySearch } from '@/glossary/search';

/** Put into the package by `wxt.config.ts`; WXT's types know only the files of `assets/public`. */
const TEXTS = '/glossary/texts.json' as '/';
const QUESTIONS = '/glossary/questions.json' as '/';
const EXAMS = '/glossary/exams.json' as '/';

/** Names under which the benchmark finds, in the background's own timeline, what the glossary costs. */
const INDEX_READY = 'peerlight:index-ready';
const TEXTS_READ = 'peerlight:texts-read';

/** The glossary as the background has it: the index at once, the texts when first wanted. */
export type GlossaryStore = {
  readonly matcher: Matcher;
  /** The matcher for whoever asks: it knows the everyday forms too. */
  askMatcher(): Promise<Matcher>;
  entries(): Promise<Entries>;
  /** Whom a person in distress can reach, and the words that tell of it. */
  help(): Promise<Pick<CompiledTexts, 'helpLines' | 'distress'>>;
  search(): Promise<GlossarySearch>;
  /** The questions that editors wrote. */
  questions(): Promise<CompiledQuestions>;
  /** The exams to prepare for. */
  exams(): Promise<readonly Exam[]>;
};

/** Builds the matcher from the bundled index. The texts are read from the package, once. */
export function createGlossaryStore(): GlossaryStore {
  const start = performance.now();
  // The build checked and wrote the file: its type is known.
  const { terms, subjects } = readIndex(index as unknown as CompiledIndex);
  const matcher = buildMatcher(terms, subjects);
  performance.measure(INDEX_READY, { start, end: performance.now() });
  const texts = once(readPackagedTexts);
  const entries = () => texts().then((read) => read.entries);
  const search = once(async () => buildSearch((await entries()).all()));
  const askMatcher = once(async () =>
    buildMatcher(withAskedForms(terms, await entries()), subjects),
  );
  const questions = once(() => readPackage<CompiledQuestions>(QUESTIONS));
  const exams = once(() => readPackage<readonly Exam[]>(EXAMS));
  return { matcher, askMatcher, entries, help: texts, search, questions, exams };
}

/** Makes something once, when it is first wanted; what failed is tried again at the next call. */
function once<Value>(make: () => Promise<Value>): () => Promise<Value> {
  let making: Promise<Value> | null = null;
  return () => {
    making ??= make().catch((cause: unknown) => {
      making = null;
      throw cause;
    });
    return making;
  };
}

type Texts = Pick<CompiledTexts, 'exams' | 'helpLines' | 'distress'> & {
  readonly entries: Entries;
};

async function readPackagedTexts(): Promise<Texts> {
  const start = performance.now();
  const texts = await readPackage<CompiledTexts>(TEXTS);
  const entries = readTexts(texts);
  performance.measure(TEXTS_READ, { start, end: performance.now() });
  return { ...texts, entries };
}

/** Reads a file of the package, of the type that the build gave it. */
async function readPackage<File>(address: '/'): Promise<File> {
  const response = await fetch(browser.runtime.getURL(address));
  return (await response.json()) as File;
}
