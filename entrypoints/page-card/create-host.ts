import css from '@/components/page-card.css?inline';

const XHTML = 'http://www.w3.org/1999/xhtml';

/** The card's element in the page and what is inside its closed root. */
export type CardHost = { readonly host: HTMLElement; readonly mount: HTMLElement };

/** Makes the element that holds the card. Its root is closed: the page cannot read it. */
export function createHost(): CardHost {
  // By namespace: in XML documents `createElement` makes elements that can hold no shadow root.
  const host = document.createElementNS(XHTML, 'div');
  host.setAttribute('popover', 'manual');
  const root = host.attachShadow({ mode: 'closed' });
  const style = document.createElementNS(XHTML, 'style');
  style.textContent = css;
  const mount = document.createElementNS(XHTML, 'div');
  root.append(style, mount);
  // A page can click for nobody: only what a person does reaches the card's buttons.
  for (const type of ['click', 'keydown', 'pointerdown'] as const) {
    root.addEventListener(
      type,
      (event) => {
        if (!event.isTrusted) event.stopImmediatePropagation();
      },
      { capture: true },
    );
  }
  return { host, mount };
}
