/** The lamp: Peerlight's mark. Decorative: the name stands beside it. */
export function LampMark({ size }: { readonly size: number }) {
  return (
    <svg class="lamp-mark" width={size} height={size} viewBox="0 0 16 16" aria-hidden="true">
      <circle cx="8" cy="7" r="4.5" fill="var(--lamp)" stroke="var(--accent)" />
      <path d="M6 13h4M6.6 15h2.8" stroke="var(--accent)" stroke-linecap="round" />
    </svg>
  );
}
