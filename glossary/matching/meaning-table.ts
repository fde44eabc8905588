import { Int32List } from '@/glossary/matching/int32-list';
import type { MatchPolicy } from '@/glossary/schema';

/** A term that a form can mean, by its number in the index. */
export type Sense = {
  readonly term: number;
  readonly policy: MatchPolicy;
  readonly isAcronym: boolean;
  /** Whether the form is a part of the headword: a coach, of a recovery coach. */
  readonly isShort: boolean;
};

/** What a form says: the terms it can mean, and the terms it speaks for or against (by number). */
export type Meaning = {
  readonly senses: readonly Sense[];
  /** The terms it names under policy A, in words: acronyms prove nothing by themselves. */
  readonly safeTerms: readonly number[];
  /** The terms it names under policies A and B; under B in words. */
  readonly fullTerms: readonly number[];
  readonly evidenceFor: readonly number[];
  readonly blocks: readonly number[];
  /** The other subjects that it shows (by number). */
  readonly subjects: readonly number[];
};

/** What a form says: that it means a term, under a policy, or speaks for or against it; that it shows a subject. */
const SAYINGS = ['A', 'B', 'C', 'D', 'X', 'evidence', 'blocker', 'subject', 'short'] as const;
type Saying = (typeof SAYINGS)[number];

/** What a form says, with the number of the term or subject it says it of, as one number: there are thousands. */
export type Statement = number;

const ACRONYM = 16;
const KINDS = 32;

/** Returns the statement of a form about the term, or the subject, of a number. */
export function statementOf(number: number, saying: Saying): Statement {
  return number * KINDS + SAYINGS.indexOf(saying);
}

/**
 * What the forms say, by the node where each ends. It is put in as numbers and made readable when a
 * text first has the form: of thousands, a page has a few dozen.
 */
export class MeaningTable {
  /** Node -> its last statement + 1; statement -> the one before it + 1. */
  private readonly lasts = new Int32List(16_384);
  private readonly earlier = new Int32List(16_384);
  private readonly statements = new Int32List(16_384);
  private readonly read: (Meaning | undefined)[] = [];

  /** Adds a statement of the form that ends at a node. */
  add(node: number, statement: Statement, hasAcronym: boolean): void {
    while (this.lasts.size <= node) this.lasts.push(0);
    const added = this.statements.push(statement + (hasAcronym ? ACRONYM : 0));
    this.earlier.push(this.lasts.at(node));
    this.lasts.set(node, added + 1);
    this.read[node] = undefined;
  }

  /** Returns what the form that ends at a node says, or null where none ends. */
  at(node: number): Meaning | null {
    if (node >= this.lasts.size || this.lasts.at(node) === 0) return null;
    return (this.read[node] ??= this.meaningOf(node));
  }

  private meaningOf(node: number): Meaning {
    const senses = new Map<number, Sense>();
    const evidenceFor: number[] = [];
    const blocks: number[] = [];
    const subjects: number[] = [];
    for (let at = this.lasts.at(node); at !== 0; at = this.earlier.at(at - 1)) {
      const statement = this.statements.at(at - 1);
      const term = Math.floor(statement / KINDS);
      const saying = SAYINGS[statement % ACRONYM] ?? 'D';
      const isAcronym = statement % KINDS >= ACRONYM;
      if (saying === 'evidence') evidenceFor.unshift(term);
      else if (saying === 'blocker') blocks.unshift(term);
      else if (saying === 'subject') subjects.unshift(term);
      else {
        const isShort = saying === 'short';
        keepFreer(senses, { term, policy: isShort ? 'D' : saying, isAcronym, isShort });
      }
    }
    const ordered = [...senses.values()].toReversed();
    const named = (isNamed: (sense: Sense) => boolean) =>
      ordered.flatMap((sense) => (isNamed(sense) ? [sense.term] : []));
    const safeTerms = named(({ policy, isAcronym }) => policy === 'A' && !isAcronym);
    const fullTerms = named(
      ({ policy, isAcronym }) => policy === 'A' || (policy === 'B' && !isAcronym),
    );
    return { senses: ordered, safeTerms, fullTerms, evidenceFor, blocks, subjects };
  }
}

/** Two forms of one term can come to the same words: the freer policy counts. */
function keepFreer(senses: Map<number, Sense>, sense: Sense): void {
  const known = senses.get(sense.term);
  if (known === undefined || sense.policy <= known.policy) senses.set(sense.term, sense);
}
