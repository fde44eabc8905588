import { CONTENDERS, type Contender } from './matchers';
import { makeForms, makeProse } from './made-up-prose';
import { drawMatching } from './plot-matching';
import { printTable, quantile } from './statistics';

const GLOSSARIES = [1_000, 10_000, 100_000];
const TEXTS = [10_000, 1_000_000, 10_000_000];
/** A run of so many milliseconds is the last of its contender at this size, and larger texts are left out. */
const PATIENCE_MS = 4_000;
/** A contender is warm, and has been timed often enough, after so many milliseconds of runs. */
const WARM_MS = 250;
const TIMED_MS = 500;

/** What one contender took for one text. */
export type Timing = {
  readonly name: string;
  readonly terms: number;
  readonly characters: number;
  /** Median; null where it was left out. */
  readonly ms: number | null;
  readonly found: number;
};

/** Times the finding of forms beside its peers, in one run: what counts is how a row stands to its neighbours. */
export function measureMatching(): void {
  const timings: Timing[] = [];
  for (const terms of GLOSSARIES) {
    const forms = makeForms(terms);
    const texts = TEXTS.map((characters) => makeProse(characters, forms));
    const builds: Record<string, string | number>[] = [];
    for (const contender of CONTENDERS) {
      const built = build(contender, forms);
      builds.push(built.row);
      if (built.find !== null) timings.push(...timeTexts(contender, { ...built, texts, terms }));
    }
    printTable(`Building for ${terms.toLocaleString('en')} terms`, builds);
  }
  for (const terms of GLOSSARIES) {
    const ofGlossary = timings.filter((timing) => timing.terms === terms);
    printTable(
      `Finding ${terms.toLocaleString('en')} terms, median ms (times ours)`,
      CONTENDERS.map(({ name }) => ({
        matcher: name,
        ...Object.fromEntries(
          TEXTS.map((characters) => [sizeOf(characters), cellOf(ofGlossary, name, characters)]),
        ),
      })),
    );
  }
  drawMatching(timings);
}

type Find = (text: string) => number;

function build(contender: Contender, forms: readonly string[]) {
  const { name } = contender;
  globalThis.gc?.();
  const before = process.memoryUsage();
  const start = performance.now();
  try {
    const find = contender.build(forms);
    find('a'); // some build when they are first asked
    const ms = performance.now() - start;
    globalThis.gc?.();
    const after = process.memoryUsage();
    const bytes = after.heapUsed + after.arrayBuffers - before.heapUsed - before.arrayBuffers;
    const row = { matcher: name, ms: ms.toFixed(0), MB: (bytes / 1e6).toFixed(1) };
    return { find, row };
  } catch (cause) {
    return { find: null, row: { matcher: name, ms: String(cause).slice(0, 40), MB: '' } };
  }
}

function timeTexts(
  { name }: Contender,
  task: { readonly find: Find | null; readonly texts: readonly string[]; readonly terms: number },
): readonly Timing[] {
  let isTooSlow = false;
  return task.texts.map((text, place) => {
    const timing = { name, terms: task.terms, characters: TEXTS[place] ?? 0 };
    if (isTooSlow || task.find === null) return { ...timing, ms: null, found: 0 };
    const { ms, found } = time(task.find, text);
    isTooSlow = ms > PATIENCE_MS / 10;
    return { ...timing, ms, found };
  });
}

function time(find: Find, text: string): { readonly ms: number; readonly found: number } {
  const runs: number[] = [];
  let found = 0;
  const runFor = (budgetMs: number) => {
    for (let spent = 0; spent < budgetMs;) {
      const start = performance.now();
      found = find(text);
      const ms = performance.now() - start;
      runs.push(ms);
      spent += ms;
    }
  };
  runFor(WARM_MS);
  if (quantile(runs, 0.5) < PATIENCE_MS) {
    runs.length = 0;
    runFor(TIMED_MS);
  }
  return { ms: quantile(runs, 0.5), found };
}

function cellOf(timings: readonly Timing[], name: string, characters: number): string {
  const of = (wanted: string) =>
    timings.find((timing) => timing.name === wanted && timing.characters === characters);
  const own = of(CONTENDERS[0]?.name ?? '')?.ms ?? null;
  const timing = of(name);
  if (timing === undefined || timing.ms === null || own === null) return 'left out';
  const { ms, found } = timing;
  return `${ms < 1 ? ms.toFixed(3) : ms.toFixed(1)} (${(ms / own).toFixed(1)}), ${found} found`;
}

function sizeOf(characters: number): string {
  return characters < 1e6 ? `${characters / 1000} kB` : `${characters / 1e6} MB`;
}
