/** Scrolls a place into view and selects it, so that it is seen and a screen reader reads on from it. */
export function showPlace(place: StaticRange | null): boolean {
  if (place === null || !place.startContainer.isConnected || !place.endContainer.isConnected) {
    return false;
  }
  const range = document.createRange();
  range.setStart(place.startContainer, place.startOffset);
  range.setEnd(place.endContainer, place.endOffset);
  const { parentElement } = place.startContainer;
  parentElement?.scrollIntoView({ block: 'center', behavior: 'auto' });
  const selection = getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range);
  return true;
}
