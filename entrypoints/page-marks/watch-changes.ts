/** What a page has changed since it was last asked. */
export type Changes = {
  readonly added: readonly Node[];
  /** Text nodes whose text is another, or that are gone. */
  readonly changed: ReadonlySet<Node>;
};

/** Tells, in idle time, what the page changes, until `signal` ends it. Our own marks change nothing. */
export function watchChanges(hear: (changes: Changes) => Promise<void>, signal: AbortSignal): void {
  let added = new Set<Node>();
  let changed = new Set<Node>();
  let isHeard = false;

  const tell = async () => {
    isHeard = true;
    while (!signal.aborted && added.size + changed.size > 0) {
      const changes = { added: outermost(added), changed };
      [added, changed] = [new Set(), new Set()];
      await hear(changes);
    }
    isHeard = false;
  };
  const observer = new MutationObserver((records) => {
    for (const { type, target, addedNodes, removedNodes } of records) {
      if (type === 'characterData') changed.add(target);
      for (const node of addedNodes) added.add(node);
      for (const node of removedNodes) for (const text of textsIn(node)) changed.add(text);
    }
    if (!isHeard) void tell();
  });
  observer.observe(document, { childList: true, characterData: true, subtree: true });
  signal.addEventListener('abort', () => observer.disconnect());
}

/** Leaves out what is gone again or lies inside another node of the set. */
function outermost(nodes: ReadonlySet<Node>): readonly Node[] {
  return [...nodes].filter((node) => {
    if (!node.isConnected) return false;
    for (let above = node.parentNode; above !== null; above = above.parentNode) {
      if (nodes.has(above)) return false;
    }
    return true;
  });
}

function* textsIn(root: Node): Generator<Node> {
  if (root instanceof Text) yield root;
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) yield node;
}
