import { ShareLine } from '@/components/ShareLine';

/** A figure by its name, in words, and as a line where there is enough to draw. */
export type Figure = {
  readonly name: string;
  readonly value: string;
  readonly line: { readonly from?: number; readonly to: number } | null;
  readonly note: string | null;
};

/** Figures one under the other, each with its line. */
export function FigureList({ figures }: { readonly figures: readonly Figure[] }) {
  return (
    <ul class="figure-list">
      {figures.map(({ name, value, line, note }) => (
        <li key={name}>
          <p class="figure-words">
            <b>{name}</b> <span>{value}</span>
          </p>
          <ShareLine {...(line ?? { to: 0 })} />
          {note !== null && <p class="figure-note">{note}</p>}
        </li>
      ))}
    </ul>
  );
}
