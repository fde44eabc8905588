import { Int32List } from '@/glossary/matching/int32-list';
import { NONE } from '@/glossary/matching/word-table';

/** The node from which every form starts. */
export const ROOT = 0;

/**
 * The edges of the tree of forms: from a node, by a word, to the next node. Every known word of a
 * text asks for an edge of the root, so these have a list of their own.
 */
export class EdgeTable {
  /** Word -> node + 1; 0 where no form starts with the word. */
  private readonly fromRoot = new Int32List(4096);
  /** Triples: node, word, target; a target of 0 is free. */
  private slots = new Int32Array(4 * 16_384);
  private size = 0;

  /** Returns the node that a word leads to, or -1. */
  find(node: number, word: number): number {
    if (node === ROOT) return word < this.fromRoot.size ? this.fromRoot.at(word) - 1 : NONE;
    const target = this.slots[this.slotOf(node, word) + 2] ?? 0;
    return target === 0 ? NONE : target;
  }

  /** Adds an edge that is not there yet. */
  add(node: number, word: number, target: number): void {
    if (node === ROOT) {
      while (this.fromRoot.size <= word) this.fromRoot.push(0);
      this.fromRoot.set(word, target + 1);
      return;
    }
    if (this.size * 8 >= this.slots.length) this.grow();
    this.put(node, word, target);
    this.size++;
  }

  /** The slot of an edge, or the free slot where it would go. */
  private slotOf(node: number, word: number): number {
    const { slots } = this;
    const mask = slots.length - 1;
    // Nodes and words are small and run in sequence: mixed well, or they pile up in the same slots.
    let hash = Math.imul(node, 0x9e3779b1) + word;
    hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
    let slot = ((hash ^ (hash >>> 13)) << 2) & mask;
    while (slots[slot + 2] !== 0 && !(slots[slot] === node && slots[slot + 1] === word)) {
      slot = (slot + 4) & mask;
    }
    return slot;
  }

  private put(node: number, word: number, target: number): void {
    const slot = this.slotOf(node, word);
    this.slots[slot] = node;
    this.slots[slot + 1] = word;
    this.slots[slot + 2] = target;
  }

  private grow(): void {
    const { slots } = this;
    this.slots = new Int32Array(slots.length * 2);
    for (let slot = 0; slot < slots.length; slot += 4) {
      const target = slots[slot + 2] ?? 0;
      if (target !== 0) this.put(slots[slot] ?? 0, slots[slot + 1] ?? 0, target);
    }
  }
}
