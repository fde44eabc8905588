import { counted } from '@/components/counted';
import { dateName } from '@/components/day-name';
import type { ImportPreview } from '@/messaging/data-requests';

type ImportSummaryProps = {
  readonly preview: Extract<ImportPreview, { readonly ok: true }>;
};

/** What a copy holds beside what is here: new, and here already. */
export function ImportSummary({ preview: { changes, takesSettings } }: ImportSummaryProps) {
  const { answers, terms, otherEvents, notes, sentences, days } = changes;
  const rows = [
    ['Answers', answers],
    ['Terms', terms],
    ['Notes', { added: notes.added, known: notes.known + notes.kept }],
    ['Look-ups', sentences],
    ['Other steps, such as undone answers', otherEvents],
  ] as const;
  return (
    <>
      <table class="import-summary">
        <thead>
          <tr>
            <th scope="col">In the copy</th>
            <th scope="col">New</th>
            <th scope="col">Here already</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, { added, known }]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{added.toLocaleString('en')}</td>
              <td>{known.toLocaleString('en')}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {days !== null && (
        <p>
          It reaches from {dateName(days.first)} to {dateName(days.last)}.
        </p>
      )}
      {notes.replaced > 0 && (
        <p>
          {counted(notes.replaced, 'note')} of yours {notes.replaced === 1 ? 'gives' : 'give'} way
          to a newer one in the copy.
        </p>
      )}
      {notes.kept > 0 && (
        <p>
          {counted(notes.kept, 'note')} of yours {notes.kept === 1 ? 'stays' : 'stay'}, being newer
          than the one in the copy.
        </p>
      )}
      {takesSettings && <p>Marks are switched on where they are in the copy.</p>}
    </>
  );
}
