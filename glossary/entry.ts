import type { DomainId } from '@/glossary/domains';
import type { MatchPolicy, TermFile } from '@/glossary/schema';

declare const brand: unique symbol;

/** A term's id: its headword in lower case, every run of other characters one hyphen. For ever. */
export type TermId = string & { readonly [brand]: 'TermId' };

/** What the matcher needs of a term. Small: it is loaded whenever the background starts. */
export type IndexedTerm = {
  readonly id: TermId;
  readonly headword: string;
  readonly policy: MatchPolicy;
  /** Aliases with the term's own policy are plain text. */
  readonly aliases: readonly (string | readonly [text: string, policy: MatchPolicy])[];
  readonly evidence: readonly string[];
  readonly blockers: readonly string[];
  /** Other subjects in which its words mean something else. */
  readonly subjects: readonly string[];
};

/** Subject id -> the words that show it. */
export type Subjects = Readonly<Record<string, readonly string[]>>;

/** A difference between a term and what it is confused with. `termId` is null where that has no entry. */
export type Difference = {
  readonly termId: TermId | null;
  readonly headword: string;
  readonly note: string;
};

/** Whom a person can reach now: "In the US", "call or text 988, any time". */
export type HelpLine = { readonly where: string; readonly say: string };

/** What a person reads about a term. Loaded when the first definition is wanted. */
export type GlossaryEntry = {
  readonly id: TermId;
  readonly headword: string;
  readonly version: number;
  readonly domain: DomainId;
  readonly kind: TermFile['kind'];
  readonly importance: TermFile['importance'];
  /** Aliases and abbreviations as the editors wrote them, for the search. */
  readonly aliases: readonly string[];
  readonly definition: string;
  readonly why: string;
  readonly example: string;
  readonly differences: readonly Difference[];
  readonly related: readonly { readonly termId: TermId; readonly headword: string }[];
  /** Exam version -> the name of its domain, or null where no blueprint is published. */
  readonly exams: Readonly<Record<string, string | null>>;
  readonly sources: readonly { readonly title: string; readonly evidence: string }[];
  readonly differsBy: TermFile['differsBy'];
  readonly askLocally: string | null;
  readonly languageCare: { readonly prefer: readonly string[]; readonly reason: string } | null;
  readonly touches: TermFile['touches'];
  /** Whom to reach, where the text touches a hard subject; else empty. */
  readonly help: readonly HelpLine[];
  /** Terms that were reviewed as wrong options for this one. */
  readonly distractors: readonly TermId[];
  /** Terms that may not stand beside this one as options of one question. */
  readonly notDistractors: readonly TermId[];
};
