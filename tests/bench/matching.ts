import { AhoCorasick } from '@monyone/aho-corasick';
import { readFileSync } from 'node:fs';
import { readIndex } from '@/glossary/compiled-index';
import { compileGlossary } from '@/glossary/compiling/compile-glossary';
import { buildMatcher } from '@/glossary/matching/build-matcher';
import { formsOf } from '@/glossary/matching/forms';
import { findHits } from '@/glossary/matching/matcher';
import { readGlossary } from '@/scripts/read-glossary';
import { printTable, quantile } from './statistics';

const RUNS = 9;
const TEXT_LENGTH = 1_000_000;

/** Times the matching of 1 MB of prose beside two peers, in one run: what counts is the ratio. */
export function measureMatching(): void {
  const compilation = compileGlossary(readGlossary());
  if (!compilation.ok) throw new Error('the glossary does not compile');
  const { terms, subjects } = readIndex(compilation.glossary.index);
  const forms = [
    ...new Set(terms.flatMap((term) => formsOf(term).map(([form]) => form.toLowerCase()))),
  ];
  const text = prose(TEXT_LENGTH);

  const matcher = buildMatcher(terms, subjects);
  const pattern = new RegExp(
    `\\b(?:${forms.map(escape).toSorted(longestFirst).join('|')})\\b`,
    'gi',
  );
  const automaton = new AhoCorasick(forms);
  const contenders = {
    'Peerlight (words, variants, nested)': () => findHits(matcher, text).length,
    'RegExp alternation (exact forms)': () => [...text.matchAll(pattern)].length,
    '@monyone/aho-corasick (substrings)': () => automaton.matchInText(text.toLowerCase()).length,
  };
  const timings = new Map(Object.keys(contenders).map((name) => [name, [] as number[]]));
  const found = new Map<string, number>();
  for (let run = 0; run < RUNS; run++) {
    for (const [name, match] of Object.entries(contenders)) {
      const start = performance.now();
      found.set(name, match());
      timings.get(name)?.push(performance.now() - start);
    }
  }
  const own = quantile(timings.get('Peerlight (words, variants, nested)') ?? [], 0.5);
  printTable(
    `Matching ${TEXT_LENGTH / 1e6} MB of prose, ${terms.length} terms, ${forms.length} forms, median of ${RUNS}`,
    [...timings].map(([name, ms]) => {
      const median = quantile(ms, 0.5);
      return {
        matcher: name,
        ms: median.toFixed(1),
        'million characters a second': (TEXT_LENGTH / 1000 / median).toFixed(1),
        'times Peerlight': (median / own).toFixed(1),
        matches: found.get(name) ?? 0,
      };
    }),
  );
}

/** The practice page's text, over and over. */
function prose(length: number): string {
  const page = readFileSync(new URL('../../assets/practice-page.html', import.meta.url), 'utf8');
  const [, body = ''] = page.split('<body');
  const text = body.replace(/<style[\s\S]*?<\/style>|<[^>]+>/g, ' ').replace(/\s+/g, ' ');
  return text.repeat(Math.ceil(length / text.length)).slice(0, length);
}

function escape(form: string): string {
  return form.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function longestFirst(one: string, other: string): number {
  return other.length - one.length;
}
