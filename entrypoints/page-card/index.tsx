import { render } from 'preact';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { PageCard } from '@/components/PageCard';
import { type Anchor, readPageLink } from '@/entrypoints/page-agent/page-link';
import { type CardHost, createHost } from '@/entrypoints/page-card/create-host';
import { placeCard } from '@/entrypoints/page-card/place-card';
import type { TermId } from '@/glossary/entry';
import type { ExplainedText } from '@/glossary/explain';
import type { FailureCode, QuizStatus, Result } from '@/messaging/protocol';

type Shown = {
  readonly explained: ExplainedText;
  readonly anchor: Anchor;
  readonly ends: AbortController;
  inQuiz: ReadonlySet<TermId> | null;
  failure: FailureCode | null;
};

/** Comes into a frame when its first card is wanted, and stays: the next cards find it there. */
export default defineUnlistedScript(() => {
  const link = readPageLink();
  if (link === null || link.card !== null) return;
  const { client } = link;
  let place: CardHost | null = null;
  let shown: Shown | null = null;

  const draw = () => {
    if (place === null || shown === null) return;
    const { explained, inQuiz, failure } = shown;
    const onOpenPanel = import.meta.env.FIREFOX ? null : () => void client.request('openPanel', {});
    const views = { explained, inQuiz, failure, onQuiz, onOpenPanel, onClose: close };
    render(<PageCard key={explained.text} {...views} />, place.mount);
  };
  const settle = async () => {
    const card = place?.mount.firstElementChild;
    if (place === null || shown === null || !(card instanceof HTMLElement)) return;
    if (!(await placeCard(card, shown.anchor))) close();
  };
  const learn = (result: Result<QuizStatus>, isAnswer: boolean) => {
    if (shown === null) return;
    if (result.ok) shown.inQuiz = new Set(result.value.inQuiz);
    shown.failure = isAnswer && !result.ok ? result.code : null;
    draw();
    void settle();
  };
  const onQuiz = async (termId: TermId, isWanted: boolean) => {
    const params = { eventId: newEventId(), termId };
    learn(await client.request(isWanted ? 'addToQuiz' : 'removeFromQuiz', params), true);
  };
  const close = () => {
    shown?.ends.abort();
    shown = null;
    if (place === null) return;
    render(null, place.mount);
    place.host.remove();
    place = null;
  };

  link.card = {
    show(explained, anchor) {
      shown?.ends.abort();
      const ends = new AbortController();
      shown = { explained, anchor, ends, inQuiz: null, failure: null };
      place ??= createHost();
      document.documentElement.append(place.host);
      draw();
      place.host.showPopover();
      void settle();
      void client.request('quizStatus', {}).then((result) => {
        if (!ends.signal.aborted) learn(result, false);
      });
      listen(ends.signal);
      followSize(ends.signal);
    },
    close,
    isOpen: () => shown !== null,
    owns: (event) => place !== null && event.composedPath().includes(place.host),
  };

  /** A card that shows more is placed anew: it grows away from its highlight, not over it. */
  function followSize(signal: AbortSignal) {
    const content = place?.mount.firstElementChild;
    if (!content) return;
    const observer = new ResizeObserver(() => void settle());
    observer.observe(content);
    signal.addEventListener('abort', () => observer.disconnect());
  }

  /** Escape and a click elsewhere close the card; it follows its highlight when the page scrolls. */
  function listen(signal: AbortSignal) {
    const options = { capture: true, signal };
    window.addEventListener(
      'keydown',
      (event) => {
        if (event.key !== 'Escape' || !event.isTrusted) return;
        event.stopPropagation();
        event.preventDefault();
        close();
      },
      options,
    );
    window.addEventListener(
      'pointerdown',
      (event) => {
        if (event.isTrusted && link?.card?.owns(event) === false) close();
      },
      options,
    );
    window.addEventListener('scroll', () => void settle(), { ...options, passive: true });
    window.addEventListener('resize', () => void settle(), { ...options, passive: true });
  }
});

/** `crypto.randomUUID` is missing on pages without TLS: the same from random bytes (RFC 9562, version 4). */
function newEventId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
