import type { HelpLine } from '@/glossary/entry';

/** Whom a person can reach, said quietly beside what they read: never instead of it, never a gate. */
export function HelpStrip({ lines }: { readonly lines: readonly HelpLine[] }) {
  if (lines.length === 0) return null;
  return (
    <aside class="help-strip" aria-label="If this touches you">
      If this touches you, someone is there:{' '}
      {lines.map(({ where, say }) => (
        <span key={where}>
          {where} <b>{say}</b>.{' '}
        </span>
      ))}
    </aside>
  );
}
