import { useState } from 'preact/hooks';
import { AnkiFound } from '@/components/AnkiFound';
import { FailureNotice } from '@/components/FailureNotice';
import { FileChoice } from '@/components/FileChoice';
import type { SurfaceLink } from '@/components/surface-link';
import { useFocusOn } from '@/components/use-focus-on';
import type { TermId } from '@/glossary/entry';
import type { AnkiPreview } from '@/messaging/data-requests';
import type { FailureCode } from '@/messaging/protocol';

type AnkiExchangeProps = {
  readonly link: SurfaceLink;
  /** Puts terms into the quiz; returns whether they are in it. */
  readonly addAll: (terms: readonly TermId[]) => Promise<boolean>;
};

type Exchange =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'saved' }
  | { readonly kind: 'tooLarge' }
  | { readonly kind: 'failed'; readonly code: FailureCode }
  | { readonly kind: 'found'; readonly found: AnkiPreview }
  | { readonly kind: 'added' };

/** A file travels in one message, and a deck about peer support is far below this. */
const MAX_FILE_BYTES = 10_000_000;

const STATUS: Partial<Record<Exchange['kind'], string>> = {
  saved: 'The file was handed to your browser. Look whether it is in your downloads.',
  found: 'The file was read. What was found in it stands above.',
  added: 'They are in your quiz.',
};

/** The terms of the quiz to Anki, and a deck's terms into the quiz. */
export function AnkiExchange({ link, addAll }: AnkiExchangeProps) {
  const [exchange, setExchange] = useState<Exchange>({ kind: 'waiting' });
  const outcome = useFocusOn<HTMLParagraphElement>(exchange.kind === 'added');

  const save = async () => {
    const text = await link.request('writeAnki', {});
    if (!text.ok) return setExchange({ kind: 'failed', code: text.code });
    link.saveFile({ name: 'peerlight-anki', type: 'txt', texts: [text.value] });
    setExchange({ kind: 'saved' });
  };
  const read = async (file: File) => {
    if (file.size > MAX_FILE_BYTES) return setExchange({ kind: 'tooLarge' });
    const text = await file.text().catch(() => null); // gone since it was chosen
    if (text === null) return setExchange({ kind: 'failed', code: 'unexpected' });
    const found = await link.request('readAnki', { text });
    setExchange(
      found.ok ? { kind: 'found', found: found.value } : { kind: 'failed', code: found.code },
    );
  };
  const add = async (terms: readonly TermId[]) => {
    if (await addAll(terms)) setExchange({ kind: 'added' });
  };
  return (
    <section class="anki-exchange" aria-labelledby="anki-exchange">
      <h2 id="anki-exchange">Anki</h2>
      <p>
        The terms of your quiz as a text file, for File → Import in Anki. Front and back fill Anki’s
        Basic notes; give those the fields “Why it matters”, “Example” and “My note” too, and they
        are filled as well. Your answers stay here.
      </p>
      <button type="button" class="button quiet" onClick={() => void save()}>
        Save for Anki
      </button>
      <p>
        The other way, choose a deck that Anki exported as “Notes in Plain Text”: the terms that
        Peerlight knows can go into your quiz.
      </p>
      <FileChoice
        label="Choose a file from Anki"
        accept=".txt,.tsv,.csv,text/plain"
        onChoose={(file) => void read(file)}
      />
      {exchange.kind === 'found' && (
        <AnkiFound found={exchange.found} onAdd={(terms) => void add(terms)} />
      )}
      {exchange.kind === 'failed' && <FailureNotice code={exchange.code} onRetry={null} />}
      {exchange.kind === 'tooLarge' && (
        <p role="alert">This file is larger than 10 MB. Please export a smaller deck.</p>
      )}
      <p role="status" tabIndex={-1} ref={outcome}>
        {STATUS[exchange.kind] ?? ''}
      </p>
    </section>
  );
}
