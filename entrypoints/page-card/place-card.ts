import { computePosition, flip, offset, shift, size, type VirtualElement } from '@floating-ui/dom';
import type { Anchor } from '@/entrypoints/page-agent/page-link';

/** Space kept between the card and the highlight, and the viewport's edges. */
const GAP_PX = 8;
/** A card that is lower than this shows nothing useful: another side is tried. */
const MIN_HEIGHT_PX = 180;
const MAX_HEIGHT_PX = 460;

/**
 * Places the card beside the highlight: below it, else above, else at its sides, never over it while
 * there is room on any side. Returns whether any of the highlight is in view.
 */
export async function placeCard(card: HTMLElement, anchor: Anchor): Promise<boolean> {
  const rects = anchor.rects();
  const visible = rects.filter(
    ({ top, bottom, width }) => width > 0 && bottom > 0 && top < innerHeight,
  );
  if (visible.length === 0 && rects.length > 0) return false;

  const reference: VirtualElement = { getBoundingClientRect: () => around(visible) };
  card.style.maxHeight = `${MAX_HEIGHT_PX}px`;
  const { x, y } = await computePosition(reference, card, {
    strategy: 'fixed',
    placement: 'bottom-start',
    middleware: [
      offset(GAP_PX),
      flip({
        padding: GAP_PX,
        fallbackPlacements: ['top-start', 'right-start', 'left-start'],
        fallbackStrategy: 'bestFit',
      }),
      shift({ padding: GAP_PX }),
      size({
        padding: GAP_PX,
        apply: ({ availableHeight }) => {
          const height = Math.min(MAX_HEIGHT_PX, Math.max(MIN_HEIGHT_PX, availableHeight));
          card.style.maxHeight = `${height}px`;
        },
      }),
    ],
  });
  const maxTop = innerHeight - card.offsetHeight - GAP_PX;
  card.style.left = `${Math.round(x)}px`;
  card.style.top = `${Math.round(Math.max(GAP_PX, Math.min(y, maxTop)))}px`;
  return true;
}

/** The box around the parts of a highlight; with none, the lower left corner of the viewport. */
function around(rects: readonly DOMRect[]): DOMRect {
  if (rects.length === 0) return new DOMRect(GAP_PX, innerHeight, 0, 0);
  const left = Math.min(...rects.map((rect) => rect.left));
  const top = Math.min(...rects.map((rect) => rect.top));
  const right = Math.max(...rects.map((rect) => rect.right));
  const bottom = Math.max(...rects.map((rect) => rect.bottom));
  return new DOMRect(
    left,
    Math.max(0, top),
    right - left,
    Math.min(innerHeight, bottom) - Math.max(0, top),
  );
}
