/** Whether the person is typing, or has selected inside a field or an editor: those are left alone. */
export function isInTypingField(selection: Selection): boolean {
  if (document.designMode === 'on' || isTypingField(deepActiveElement())) return true;
  const { anchorNode } = selection;
  const element = anchorNode instanceof Element ? anchorNode : (anchorNode?.parentElement ?? null);
  return isTypingField(element);
}

function isTypingField(element: Element | null): boolean {
  if (element === null) return false;
  const isField = /^(?:input|textarea|select)$/.test(element.localName);
  return isField || (element instanceof HTMLElement && element.isContentEditable);
}

function deepActiveElement(): Element | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
}
