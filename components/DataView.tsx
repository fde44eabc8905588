import { useEffect } from 'preact/hooks';
import { AnkiExchange } from '@/components/AnkiExchange';
import { BringCopyIn } from '@/components/BringCopyIn';
import { counted } from '@/components/counted';
import { DeleteEverything } from '@/components/DeleteEverything';
import { SaveCopy } from '@/components/SaveCopy';
import type { SurfaceLink } from '@/components/surface-link';
import { useLoaded } from '@/components/use-loaded';
import { useSaveCopy } from '@/components/use-save-copy';
import type { TermId } from '@/glossary/entry';
import type { DataStatus } from '@/messaging/data-requests';

type DataViewProps = {
  readonly link: SurfaceLink;
  /** Puts terms into the quiz; returns whether they are in it. */
  readonly addAll: (terms: readonly TermId[]) => Promise<boolean>;
};

/** All that is kept of a person's studies: what it is, copies of it, and its deletion. */
export function DataView({ link, addAll }: DataViewProps) {
  // Where it cannot be read, the page around this view says why; a copy can be saved all the same.
  const [loaded, readAgain] = useLoaded(() => link.request('readDataStatus', {}), null);
  const status = loaded.kind === 'loaded' ? loaded.value : null;
  const [copy, saveCopy] = useSaveCopy(link, readAgain);
  useEffect(() => link.onQuizChanged(() => readAgain()), [link, readAgain]);
  return (
    <div class="data-view">
      <section aria-labelledby="what-is-kept">
        <h2 id="what-is-kept">What is kept</h2>
        <p>
          Everything you do here stays in this browser, on this device. Nothing is sent anywhere.
          Removing Peerlight from the browser deletes it.
        </p>
        {status !== null && <KeptList status={status} />}
      </section>
      <SaveCopy status={status} copy={copy} onSave={saveCopy} />
      <BringCopyIn link={link} />
      <AnkiExchange link={link} addAll={addAll} />
      <DeleteEverything link={link} status={status} onSaveCopy={saveCopy} />
    </div>
  );
}

function KeptList({ status }: { readonly status: DataStatus }) {
  const rows = [
    [status.answers, 'answer', 'each with its question, day and time'],
    [status.terms, 'term', 'that you put into the quiz or were asked'],
    [status.notes, 'note', 'of your own'],
    [status.sentences, 'look-up', 'with the sentence that the term stood in'],
  ] as const;
  return (
    <ul class="kept-list">
      {rows.map(
        ([count, what, which]) =>
          count > 0 && (
            <li key={what}>
              {counted(count, what)} {which}
            </li>
          ),
      )}
      <li>your choices, such as the sites on which you switched marks on</li>
    </ul>
  );
}
