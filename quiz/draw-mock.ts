import { DOMAINS } from '@/glossary/domains';
import type { GlossaryEntry } from '@/glossary/entry';
import type { MockItem } from '@/quiz/mock-exam';
import type { QuestionSource } from '@/quiz/question';
import { questionTypes } from '@/quiz/question-types/registry';
import { type Random, shuffle } from '@/quiz/shuffle';
import type { QuestionKind } from '@/scheduling/events';

/** An item as it is drawn, before it gets its ids. */
export type DrawnItem = Omit<MockItem, 'answerId' | 'addId'>;

/** Exams ask among options: by editors' questions, and by made ones for a term that has none. */
const WRITTEN: readonly QuestionKind[] = ['definition', 'scenario', 'pair', 'sort'];
const MADE: readonly QuestionKind[] = ['pick-definition', 'pick-term'];

/**
 * Draws a mock exam: at most one item for each core or useful term of the exam, in an order drawn by chance.
 * No board publishes how much each domain weighs, so each has its share of the items by the number of its
 * terms. `examName` is null for the whole glossary. Where there are fewer terms, there are fewer items.
 */
export function drawMock(
  sources: readonly QuestionSource[],
  wanted: {
    readonly examName: string | null;
    readonly itemCount: number;
    readonly random: Random;
  },
): readonly DrawnItem[] {
  const { random } = wanted;
  const domains = byDomain(sources, wanted.examName);
  const shares = shareOut(
    wanted.itemCount,
    [...domains.values()].map(({ length }) => length),
  );
  const drawn = [...domains].flatMap(([domain, ofDomain], place) =>
    shuffle(ofDomain, random)
      .flatMap((source) => drawItem(source, { domain, random }) ?? [])
      .slice(0, shares[place]),
  );
  return shuffle(drawn, random);
}

/**
 * Shares a number out by sizes, each share rounded up or down so that together they are right: the largest
 * remainders are rounded up (Hamilton's method). No share is larger than its size.
 */
export function shareOut(count: number, sizes: readonly number[]): readonly number[] {
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const wanted = Math.min(count, total);
  const exact = sizes.map((size) => (total === 0 ? 0 : (wanted * size) / total));
  const left = wanted - exact.reduce((sum, share) => sum + Math.floor(share), 0);
  const roundedUp = exact
    .map((share, place) => ({ place, remainder: share - Math.floor(share) }))
    .toSorted((one, other) => other.remainder - one.remainder || one.place - other.place)
    .slice(0, left)
    .map(({ place }) => place);
  return exact.map((share, place) => Math.floor(share) + (roundedUp.includes(place) ? 1 : 0));
}

function byDomain(
  sources: readonly QuestionSource[],
  examName: string | null,
): ReadonlyMap<string, readonly QuestionSource[]> {
  const domains = new Map<string, QuestionSource[]>();
  for (const source of sources) {
    const domain = domainOf(source.entry, examName);
    if (domain === null || source.entry.importance === 'extra') continue;
    const known = domains.get(domain);
    if (known === undefined) domains.set(domain, [source]);
    else known.push(source);
  }
  return domains;
}

/** The exam's domain of a term; null where the exam does not ask it. */
function domainOf({ exams, domain }: GlossaryEntry, examName: string | null): string | null {
  if (examName !== null && !Object.hasOwn(exams, examName)) return null;
  return (examName === null ? null : exams[examName]) ?? DOMAINS[domain];
}

function drawItem(
  source: QuestionSource,
  { domain, random }: { readonly domain: string; readonly random: Random },
): DrawnItem | null {
  const questions = (kinds: readonly QuestionKind[]) =>
    kinds.flatMap((kind) =>
      questionTypes[kind].questionIds(source).map((questionId) => ({ kind, questionId })),
    );
  const written = questions(WRITTEN).filter(({ questionId }) => questionId !== null);
  const possible = written.length > 0 ? written : questions(MADE);
  const chosen = possible[Math.floor(random() * possible.length)];
  if (chosen === undefined) return null;
  const { kind, questionId } = chosen;
  const optionOrder = questionTypes[kind].drawOptions(source, questionId, random);
  const question = questionTypes[kind].make(source, { questionId, optionOrder });
  if (question === null) return null;
  const { termId, contentVersion } = question;
  return { termId, questionKind: kind, questionId, contentVersion, optionOrder, domain };
}
