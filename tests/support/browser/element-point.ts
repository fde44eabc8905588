/** A point of a document's viewport, in CSS pixels. */
export type Point = { readonly x: number; readonly y: number };

/** What `POINT_OF` finds: where to click, or why that is not possible. */
export type PointReply = { readonly point: Point } | { readonly problem: string };

/**
 * The source of a function `(root, selector) => PointReply`.
 *
 * It finds the element in a document or shadow root, by CSS or by `text=` and
 * its name, scrolls it into view, and makes sure that a click would reach it.
 * Its source travels into pages that have other globals than we do.
 */
export const POINT_OF = String.raw`(root, selector) => {
  const squeeze = (text) => (text ?? '').replace(/\s+/g, ' ').trim();
  const isShown = (element) => element.getClientRects().length > 0
    && element.checkVisibility({ visibilityProperty: true });
  const nameOf = (element) => {
    const ids = squeeze(element.getAttribute('aria-labelledby')).split(' ').filter(Boolean);
    const labels = ids.map((id) => root.querySelector('#' + CSS.escape(id))?.textContent).join(' ');
    return squeeze(labels || element.getAttribute('aria-label') || element.innerText || element.value);
  };
  const byName = (wanted) => {
    const kinds = 'button, [role=button], [role=tab], [role=menuitem], [role=radio], a[href],'
      + ' summary, label, input[type=submit], input[type=button]';
    const shown = [...root.querySelectorAll(kinds)].filter(isShown);
    return shown.find((element) => nameOf(element) === wanted)
      ?? shown.find((element) => nameOf(element).includes(wanted)) ?? null;
  };
  const element = selector.startsWith('text=')
    ? byName(squeeze(selector.slice(5))) : root.querySelector(selector);
  if (!element) return { problem: 'there is no such element' };
  if (!isShown(element)) return { problem: 'the element is not shown' };
  if (element.matches(':disabled')) return { problem: 'the element is disabled' };
  element.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
  const box = element.getClientRects()[0];
  const point = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const hit = root.elementFromPoint(point.x, point.y);
  const reaches = hit && (element.contains(hit) || hit.closest('label')?.control === element);
  if (!reaches) {
    const cover = hit ? hit.localName + '.' + hit.className : 'nothing';
    return { problem: 'at its place there is ' + cover };
  }
  return { point };
}`;

/**
 * Returns the point of a reply.
 * @throws {Error} If the element cannot be clicked; the message says why.
 */
export function pointIn(reply: PointReply): Point {
  if ('problem' in reply) throw new Error(reply.problem);
  return reply.point;
}
