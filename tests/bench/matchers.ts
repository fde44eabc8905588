import { AhoCorasick } from '@monyone/aho-corasick';
import nlp from 'compromise/one';
import ModernAhoCorasick from 'modern-ahocorasick';
import type { IndexedTerm, TermId } from '@/glossary/entry';
import { buildMatcher } from '@/glossary/matching/build-matcher';
import { findHits } from '@/glossary/matching/matcher';

/** A way to find forms in a text: built once, then asked often. Returns how many it found. */
export type Contender = {
  readonly name: string;
  build(forms: readonly string[]): (text: string) => number;
};

/** Our matcher and its peers. What they do differs: the name says how. */
export const CONTENDERS: readonly Contender[] = [
  {
    name: 'Peerlight (words, plurals, variants, nested)',
    build(forms) {
      const matcher = buildMatcher(forms.map(termOf));
      return (text) => findHits(matcher, text).length;
    },
  },
  {
    name: 'RegExp alternation (whole words, exact)',
    build(forms) {
      const longestFirst = forms.toSorted((one, other) => other.length - one.length);
      const pattern = new RegExp(`\\b(?:${longestFirst.join('|')})\\b`, 'gi');
      return (text) => {
        let count = 0;
        for (const _ of text.matchAll(pattern)) count++;
        return count;
      };
    },
  },
  {
    name: '@monyone/aho-corasick (substrings)',
    build(forms) {
      const automaton = new AhoCorasick([...forms]);
      return (text) => automaton.matchInText(text.toLowerCase()).length;
    },
  },
  {
    name: 'modern-ahocorasick (substrings)',
    build(forms) {
      const automaton = new ModernAhoCorasick([...forms]);
      return (text) => automaton.search(text.toLowerCase()).length;
    },
  },
  {
    name: "compromise's lookup (whole words)",
    build(forms) {
      const trie = nlp.buildTrie([...forms]);
      return (text) => nlp(text).lookup(trie).length;
    },
  },
];

function termOf(headword: string): IndexedTerm {
  const nothing = { aliases: [], evidence: [], blockers: [], subjects: [] };
  return { id: headword.replaceAll(' ', '-') as TermId, headword, policy: 'A', ...nothing };
}
