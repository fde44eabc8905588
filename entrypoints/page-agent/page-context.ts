import { CONTEXT_LENGTH, type PageContext } from '@/glossary/matching/evidence';

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

function textBefore({ startContainer, startOffset }: Range): string {
  const own = startContainer.nodeType === Node.TEXT_NODE ? startContainer.nodeValue : null;
  let text = own?.slice(Math.max(0, startOffset - CONTEXT_LENGTH), startOffset) ?? '';
  const walker = walkerFrom(startContainer);
  for (let nodes = 0; nodes < MAX_NODES && text.length < CONTEXT_LENGTH; nodes++) {
    const node = walker.previousNode();
    if (node === null) break;
    text = `${readable(node).slice(-CONTEXT_LENGTH)} ${text}`;
  }
  return text.slice(-CONTEXT_LENGTH);
}

function textAfter({ endContainer, endOffset }: Range): string {
  const own = endContainer.nodeType === Node.TEXT_NODE ? endContainer.nodeValue : null;
  let text = own?.slice(endOffset, endOffset + CONTEXT_LENGTH) ?? '';
  const walker = walkerFrom(endContainer);
  for (let nodes = 0; nodes < MAX_NODES && text.length < CONTEXT_LENGTH; nodes++) {
    const node = walker.nextNode();
    if (node === null) break;
    text = `${text} ${readable(node).slice(0, CONTEXT_LENGTH)}`;
  }
  return text.slice(0, CONTEXT_LENGTH);
}

function walkerFrom(node: Node): TreeWalker {
  const walker = document.createTreeWalker(node.getRootNode(), NodeFilter.SHOW_TEXT);
  walker.currentNode = node;
  return walker;
}

function readable(node: Node): string {
  const parent = node.parentElement?.localName ?? '';
  return parent === 'script' || parent === 'style' ? '' : (node.nodeValue ?? '');
}
