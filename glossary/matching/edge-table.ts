/**
 * The edges of the tree of forms: from a node, by a word, to the next node. Numbers in flat arrays:
 * thousands of small maps would be most of the background's start.
 */
export class EdgeTable {
  private nodes = new Int32Array(32_768).fill(-1);
  private words = new Int32Array(32_768);
  private targets = new Int32Array(32_768);
  private size = 0;

  /** Returns the node that a word leads to, or -1. */
  find(node: number, word: number): number {
    const slot = this.slotOf(node, word);
    return this.nodes[slot] === node ? (this.targets[slot] ?? -1) : -1;
  }

  /** Adds an edge that is not there yet. */
  add(node: number, word: number, target: number): void {
    if (this.size * 2 >= this.nodes.length) this.grow();
    this.put(node, word, target);
    this.size++;
  }

  /** The slot of an edge, or the free slot where it would go. */
  private slotOf(node: number, word: number): number {
    const mask = this.nodes.length - 1;
    // Nodes and words are small and run in sequence: mixed well, or they pile up in the same slots.
    let hash = Math.imul(node, 0x9e3779b1) + word;
    hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
    let slot = (hash ^ (hash >>> 13)) & mask;
    while (this.nodes[slot] !== -1 && !(this.nodes[slot] === node && this.words[slot] === word)) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private put(node: number, word: number, target: number): void {
    const slot = this.slotOf(node, word);
    this.nodes[slot] = node;
    this.words[slot] = word;
    this.targets[slot] = target;
  }

  private grow(): void {
    const { nodes, words, targets } = this;
    this.nodes = new Int32Array(nodes.length * 2).fill(-1);
    this.words = new Int32Array(nodes.length * 2);
    this.targets = new Int32Array(nodes.length * 2);
    nodes.forEach((node, slot) => {
      if (node !== -1) this.put(node, words[slot] ?? 0, targets[slot] ?? -1);
    });
  }
}
