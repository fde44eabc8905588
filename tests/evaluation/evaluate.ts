import { NO_CONTEXT, type PageContext } from '@/glossary/matching/page-context';
import { findMentions } from '@/glossary/matching/find-mentions';
import type { LookupMode, Mention } from '@/glossary/matching/judge-hits';
import type { Matcher } from '@/glossary/matching/matcher';
import type { Label, Passage } from './passage';

/** What is wrong with what was found, or not found, at one place of a passage. */
export type Mistake = {
  readonly kind: 'missed core' | 'missed useful' | 'wrong place' | 'wrong sense' | 'unrelated page';
  readonly passage: string;
  /** The place with some words around it. */
  readonly context: string;
  readonly expected: string;
  readonly found: string;
};

/** The counts of one mode over some passages. */
export type Evaluation = {
  readonly mode: LookupMode;
  readonly core: { readonly found: number; readonly all: number };
  readonly useful: { readonly found: number; readonly all: number };
  /** Mentions outside each other: those at a labelled place, and all. */
  readonly places: { readonly right: number; readonly all: number };
  /** Mentions at a labelled place: those that put a right sense first, and all. */
  readonly senses: { readonly right: number; readonly all: number };
  /** Unrelated passages on which anything was found unasked. */
  readonly litPages: number;
  readonly mistakes: readonly Mistake[];
};

/**
 * Compares what a mode finds with the labels. `page` reads a passage as a whole; `card` and `ask` get one
 * paragraph after the other as the highlight, with the passage around it. Unrelated passages count for
 * `page` and `card` alone: whoever asks there is answered.
 */
export function evaluate(
  matcher: Matcher,
  passages: readonly Passage[],
  mode: LookupMode,
): Evaluation {
  const mistakes: Mistake[] = [];
  const counts = { core: 0, useful: 0, rightPlace: 0, allPlaces: 0, rightSense: 0, litPages: 0 };
  const all = { core: 0, useful: 0, senses: 0 };
  for (const passage of passages) {
    if (!passage.isRelated && mode === 'ask') continue;
    const mentions = mentionsOf(matcher, passage, mode);
    const outer = mentions.filter(({ isNested }) => !isNested);
    const mistake = (kind: Mistake['kind'], place: Place, said: Partial<Mistake>) =>
      mistakes.push({ kind, passage: passage.name, ...describe(passage, place), ...said });

    if (!passage.isRelated) {
      if (outer.length > 0) counts.litPages++;
      for (const mention of outer)
        mistake('unrelated page', mention, { found: mention.terms.join('|') });
      continue;
    }
    for (const label of passage.labels) {
      if (label.importance === 'borderline') continue;
      all[label.importance]++;
      if (mentions.some((mention) => overlap(mention, label) && names(mention, label))) {
        counts[label.importance]++;
      } else {
        const found = mentions.filter((mention) => overlap(mention, label));
        mistake(`missed ${label.importance}`, label, {
          expected: label.senses.join('|'),
          found: found.map(({ surface, terms }) => `${surface}=${terms.join('|')}`).join('; '),
        });
      }
    }
    for (const mention of outer) {
      counts.allPlaces++;
      const labels = passage.labels.filter((label) => overlap(mention, label));
      if (labels.length === 0) {
        mistake('wrong place', mention, { found: mention.terms.join('|') });
        continue;
      }
      counts.rightPlace++;
      all.senses++;
      if (labels.some(({ senses }) => senses.includes(mention.terms[0] ?? ''))) counts.rightSense++;
      else {
        const expected = labels.map(({ senses }) => senses.join('|')).join('; ');
        mistake('wrong sense', mention, { expected, found: mention.terms.join('|') });
      }
    }
  }
  return {
    mode,
    core: { found: counts.core, all: all.core },
    useful: { found: counts.useful, all: all.useful },
    places: { right: counts.rightPlace, all: counts.allPlaces },
    senses: { right: counts.rightSense, all: all.senses },
    litPages: counts.litPages,
    mistakes,
  };
}

type Place = { readonly start: number; readonly end: number };

function mentionsOf(matcher: Matcher, passage: Passage, mode: LookupMode): readonly Mention[] {
  const { text, title } = passage;
  if (mode === 'page') {
    return findMentions(matcher, text, { mode, context: { ...NO_CONTEXT, title } });
  }
  return paragraphsOf(text).flatMap(({ start, end }) => {
    const context: PageContext = {
      ...NO_CONTEXT,
      title,
      before: text.slice(0, start),
      after: text.slice(end),
    };
    return findMentions(matcher, text.slice(start, end), { mode, context }).map((mention) => ({
      ...mention,
      start: mention.start + start,
      end: mention.end + start,
    }));
  });
}

function paragraphsOf(text: string): readonly Place[] {
  return [...text.matchAll(/(?:[^\n]|\n(?!\n))+/g)].map(({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
  }));
}

function overlap(one: Place, other: Place): boolean {
  return one.start < other.end && other.start < one.end;
}

function names(mention: Mention, label: Label): boolean {
  return mention.terms.some((term) => label.senses.includes(term));
}

function describe(passage: Passage, { start, end }: Place) {
  const { text } = passage;
  const around = `${text.slice(Math.max(0, start - 40), start)}[${text.slice(start, end)}]${text.slice(end, end + 40)}`;
  return { context: around.replace(/\s+/g, ' '), expected: '', found: '' };
}
