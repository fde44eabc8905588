import { CONTEXT_LENGTH, type PageContext } from '@/glossary/matching/page-context';

/** Walking stops here in a page of tiny text nodes: evidence is not worth a long task. */
const MAX_NODES = 400;
const MAX_TITLE = 300;

/** Reads what surrounds a range, in time that does not grow with the page. */
export function readPageContext(range: Range | null): PageContext {
  return {
    title: document.title.slice(0, MAX_TITLE),
    heading: (document.querySelector('h1')?.textContent ?? '').slice(0, MAX_TITLE),
    before: range === null ? '' : textBefore(range),
    after: range === null ? '' : textAfter(range),
    language: (document.documentElement.lang ?? '').slice(0, 30),
  };
}

function textBefore(range: Range): string {
  const { startContainer: node, startOffset } = range;
  const own = node.nodeType === Node.TEXT_NODE ? readable(node) : '';
  let text = own.slice(Math.max(0, startOffset - CONTEXT_LENGTH), startOffset);
  const walker = walkerFrom(own === '' ? (node.childNodes[startOffset] ?? node) : node);
  for (let nodes = 0; nodes < MAX_NODES && text.length < CONTEXT_LENGTH; nodes++) {
    const previous = walker.previousNode();
    if (previous === null) break;
    if (range.intersectsNode(previous)) continue; // the highlight is no evidence of itself
    text = `${readable(previous).slice(-CONTEXT_LENGTH)} ${text}`;
  }
  return text.slice(-CONTEXT_LENGTH);
}

function textAfter(range: Range): string {
  const { endContainer: node, endOffset } = range;
  const own = node.nodeType === Node.TEXT_NODE ? readable(node) : '';
  let text = own.slice(endOffset, endOffset + CONTEXT_LENGTH);
  const walker = walkerFrom(own === '' ? (node.childNodes[endOffset - 1] ?? node) : node);
  for (let nodes = 0; nodes < MAX_NODES && text.length < CONTEXT_LENGTH; nodes++) {
    const next = walker.nextNode();
    if (next === null) break;
    if (range.intersectsNode(next)) continue;
    text = `${text} ${readable(next).slice(0, CONTEXT_LENGTH)}`;
  }
  return text.slice(0, CONTEXT_LENGTH);
}

function walkerFrom(node: Node): TreeWalker {
  const walker = document.createTreeWalker(node.getRootNode(), NodeFilter.SHOW_TEXT);
  walker.currentNode = node;
  return walker;
}

/** A node's text; nothing of scripts and styles, and nothing of what a person is writing. */
function readable(node: Node): string {
  const parent = node.parentElement;
  const isOther = /^(?:script|style|textarea)$/.test(parent?.localName ?? '');
  const isWritten = parent instanceof HTMLElement && parent.isContentEditable;
  return isOther || isWritten ? '' : (node.nodeValue ?? '');
}
