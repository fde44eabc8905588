type ShareLineProps = {
  /** Shares from 0 to 1. */
  readonly from?: number;
  readonly to: number;
};

/** So narrow a mark can still be seen. */
const MIN_WIDTH = 1.5;

/** A line from nothing to all, of which a part is filled. For the eye alone: the words beside it say the same. */
export function ShareLine({ from = 0, to }: ShareLineProps) {
  const width = to > from ? Math.max(MIN_WIDTH, (to - from) * 100) : 0;
  return (
    <svg class="share-line" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
      <rect class="mark" x={Math.min(from * 100, 100 - width)} width={width} height="8" />
    </svg>
  );
}
