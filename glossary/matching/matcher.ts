import type { IndexedTerm } from '@/glossary/entry';
import { ROOT } from '@/glossary/matching/edge-table';
import type { FormTree } from '@/glossary/matching/form-tree';
import type { Meaning } from '@/glossary/matching/meaning-table';
import { GAP, KnownWords, scanWords } from '@/glossary/matching/scan';
import { isNoWordOfIts } from '@/glossary/matching/word-edges';

/** A place in a text where a form of the index stands. Offsets are UTF-16. */
export type Hit = {
  readonly start: number;
  readonly end: number;
  /** Whether the form has several words. */
  readonly isPhrase: boolean;
  readonly meaning: Meaning;
};

/** The index, ready to search. */
export type Matcher = {
  readonly terms: readonly IndexedTerm[];
  /** The ids of the other subjects, by the numbers that meanings give. */
  readonly subjects: readonly string[];
  readonly forms: FormTree;
};

/** About how many characters of a text there are to each word that is of use; the list grows if need be. */
const CHARACTERS_TO_A_WORD = 24;

/** Finds every place where a form stands, nested and overlapping ones too, by start and then longest first. */
export function findHits(matcher: Matcher, text: string): readonly Hit[] {
  const { forms } = matcher;
  const { edges, meanings, table } = forms;
  const known = new KnownWords(16 + Math.ceil(text.length / CHARACTERS_TO_A_WORD));
  do {
    known.clear();
    scanWords(text, forms, known);
  } while (forms.openWanted()); // the words that follow are known only then
  const hits: Hit[] = [];

  let start = 0;
  const walk = (node: number, at: number) => {
    const spelling = known.spellingOf(at);
    let reading = table.readingOf(spelling);
    for (; reading >= 0; reading = table.nextReading(reading)) {
      const next = edges.find(node, table.wordOf(reading));
      if (next < 0) continue;
      const place = { start: known.startOf(at), end: known.endOf(at) };
      const exact = table.exactOf(reading);
      const isThere =
        exact === null
          ? table.isSpelled(spelling, text, place)
          : text.slice(place.start, place.end) === exact;
      if (!isThere) continue;
      const meaning = meanings.at(next);
      if (meaning !== null && !isNoWordOfIts(text, { start, end: place.end }))
        hits.push({ start, end: place.end, isPhrase: place.start > start, meaning });
      // A gap stands at the end of the list too.
      if (!table.endsPhrase(reading) && known.spellingOf(at + 1) !== GAP) walk(next, at + 1);
    }
  };
  for (let first = 0; first < known.size; first++) {
    if (!forms.startsForm(known.spellingOf(first))) continue;
    const before = hits.length;
    start = known.startOf(first);
    walk(ROOT, first);
    if (hits.length > before + 1) putLongestFirst(hits, before);
  }
  return hits;
}

/** Orders the few hits from a place of the list on. */
function putLongestFirst(hits: Hit[], from: number): void {
  const found = hits.slice(from).sort((one, other) => other.end - one.end);
  for (let at = 0; at < found.length; at++) hits[from + at] = found[at] as Hit;
}
