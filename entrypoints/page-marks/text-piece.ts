/** A text node of a piece, or a part of a long one. */
type Part = {
  readonly node: Text;
  /** Where its text stands in the node and in the piece. */
  readonly from: number;
  readonly to: number;
  readonly at: number;
  /** Whether another paragraph begins with it. */
  readonly isParted: boolean;
  /** Whether it goes to the node's end, wherever that will be. */
  readonly isLast: boolean;
};

/** Some paragraphs of a page as one text, and the nodes that it stands in. */
export type TextPiece = { readonly text: string; readonly parts: readonly Part[] };

/** A place in the page, as the Highlight API takes it. It costs the page nothing when it changes. */
export type TextPlace = StaticRange;

/** Long enough for evidence to reach, short enough to be read within a few milliseconds. */
const PIECE_LENGTH = 4_000;

/** Elements that stand within a line. At the edges of all others a phrase ends. */
const WITHIN_LINES = new Set(
  'a abbr acronym b bdi bdo big cite data del dfn em font i ins label mark nobr q rp rt ruby s small span strike strong sub sup time tt u wbr'.split(
    ' ',
  ),
);
/** Elements whose text is no prose of the page, or is being written. */
const NO_PROSE = new Set(
  'canvas code datalist head iframe input kbd math noscript object option pre samp script select style svg template textarea var'.split(
    ' ',
  ),
);

/** Reads the prose under a node in pieces. Whoever iterates may pause between two. */
export function* readPieces(root: Node): Generator<TextPiece> {
  if (isInSkipped(root)) return;
  let parts: Part[] = [];
  let text = '';
  let isParted = true;
  for (const step of walk(root)) {
    if (step === PARAGRAPH) {
      isParted = true;
      if (text.length < PIECE_LENGTH) continue;
      yield { text, parts };
      [text, parts] = ['', []];
      continue;
    }
    const { data } = step;
    for (let from = 0; from < data.length;) {
      const to = endOfPart(data, from);
      if (isParted && text !== '') text += PARAGRAPH;
      parts.push({ node: step, from, to, at: text.length, isParted, isLast: to === data.length });
      text += data.slice(from, to);
      from = to;
      isParted = false;
      if (text.length < 2 * PIECE_LENGTH) continue;
      yield { text, parts };
      [text, parts] = ['', []];
    }
  }
  if (parts.length > 0) yield { text, parts };
}

/** Reads a piece anew from those of its nodes that are still in the page. */
export function rereadPiece({ parts }: TextPiece): TextPiece {
  let text = '';
  const again: Part[] = [];
  for (const part of parts) {
    const { node, isParted, isLast } = part;
    if (!node.isConnected) continue;
    const from = Math.min(part.from, node.length);
    const to = isLast ? node.length : Math.min(part.to, node.length);
    if (isParted && text !== '') text += PARAGRAPH;
    again.push({ node, from, to, at: text.length, isParted, isLast });
    text += node.data.slice(from, to);
  }
  return { text, parts: again };
}

/** Returns the place in the page of some of a piece's text, or null where its nodes have changed since. */
export function placeOf(piece: TextPiece, start: number, end: number): TextPlace | null {
  const first = partAt(piece, start);
  const last = partAt(piece, end - 1);
  if (first === undefined || last === undefined) return null;
  const startOffset = first.from + start - first.at;
  const endOffset = last.from + end - last.at;
  if (startOffset > first.node.length || endOffset > last.node.length) return null;
  return new StaticRange({
    startContainer: first.node,
    startOffset,
    endContainer: last.node,
    endOffset,
  });
}

/** Between two paragraphs of a piece: ends every phrase. */
const PARAGRAPH = '\n\n';

/** The text nodes under a node in order, and the edges of paragraphs between them. */
function* walk(root: Node): Generator<Text | typeof PARAGRAPH> {
  let node: Node | null = root;
  while (node !== null) {
    if (node instanceof Text) yield node;
    const isEntered = node.firstChild !== null && !isSkipped(node);
    if (isParagraph(node)) yield PARAGRAPH;
    if (isEntered) {
      node = node.firstChild;
      continue;
    }
    while (node !== null && node !== root && node.nextSibling === null) {
      node = node.parentNode;
      if (node !== null && isParagraph(node)) yield PARAGRAPH;
    }
    node = node === null || node === root ? null : node.nextSibling;
  }
}

function isParagraph(node: Node): boolean {
  return node instanceof Element && !WITHIN_LINES.has(node.localName);
}

function isSkipped(node: Node): boolean {
  if (!(node instanceof Element)) return false;
  if (NO_PROSE.has(node.localName) || node.hasAttribute('hidden')) return true;
  const editable = node.getAttribute('contenteditable');
  return editable !== null && editable !== 'false';
}

/** Whether a node that was added stands where nothing is read: in an editor, in code. */
function isInSkipped(node: Node): boolean {
  for (let above = node.parentNode; above !== null; above = above.parentNode) {
    if (isSkipped(above)) return true;
  }
  return false;
}

/** A node of a book's length is read in parts that end between words. */
function endOfPart(data: string, from: number): number {
  if (data.length - from <= 2 * PIECE_LENGTH) return data.length;
  const space = data.indexOf(' ', from + PIECE_LENGTH);
  return space < 0 || space > from + 2 * PIECE_LENGTH ? from + 2 * PIECE_LENGTH : space;
}

function partAt({ parts }: TextPiece, offset: number): Part | undefined {
  let low = 0;
  let high = parts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((parts[middle]?.at ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return parts[low - 1];
}
