import {
  computePosition,
  offset,
  type Placement,
  shift,
  size,
  type VirtualElement,
} from '@floating-ui/dom';
import type { Anchor } from '@/entrypoints/page-agent/page-link';

/** Space kept between the card and the highlight, and the viewport's edges. */
const GAP_PX = 8;
/** With less height than this the card would mostly be scrolled: another side is better. */
const COMFORTABLE_HEIGHT_PX = 320;
/** A card that is lower than this shows nothing useful. */
const MIN_HEIGHT_PX = 180;
const MAX_HEIGHT_PX = 500;

/**
 * Places the card beside the highlight, never over it while there is room on any side. Returns
 * whether any of the highlight is in view.
 */
export async function placeCard(card: HTMLElement, anchor: Anchor): Promise<boolean> {
  const rects = anchor.rects();
  const visible = rects.filter(
    ({ top, bottom, width }) => width > 0 && bottom > 0 && top < innerHeight,
  );
  if (visible.length === 0 && rects.length > 0) return false;

  const highlight = around(visible);
  const reference: VirtualElement = { getBoundingClientRect: () => highlight };
  card.style.maxHeight = `${MAX_HEIGHT_PX}px`;
  const { x, y } = await computePosition(reference, card, {
    strategy: 'fixed',
    placement: sideWithRoom(highlight, card.offsetWidth),
    middleware: [
      offset(GAP_PX),
      size({
        padding: GAP_PX,
        apply: ({ availableHeight }) => {
          const height = Math.min(MAX_HEIGHT_PX, Math.max(MIN_HEIGHT_PX, availableHeight));
          card.style.maxHeight = `${height}px`;
          card.classList.toggle('is-low', height < COMFORTABLE_HEIGHT_PX);
        },
      }),
      shift({ padding: GAP_PX, crossAxis: true }),
    ],
  });
  card.style.left = `${Math.round(x)}px`;
  card.style.top = `${Math.round(y)}px`;
  return true;
}

/** The first side where the card has room: below, above, right, left; else where most height is left. */
function sideWithRoom({ top, bottom, left, right }: DOMRect, width: number): Placement {
  const below = innerHeight - bottom - 2 * GAP_PX;
  const above = top - 2 * GAP_PX;
  if (below >= COMFORTABLE_HEIGHT_PX) return 'bottom-start';
  if (above >= COMFORTABLE_HEIGHT_PX) return 'top-start';
  if (innerWidth - right - 2 * GAP_PX >= width) return 'right-start';
  if (left - 2 * GAP_PX >= width) return 'left-start';
  return below >= above ? 'bottom-start' : 'top-start';
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
