import type { SavedFile } from '@/components/surface-link';

const MIME_TYPES = { json: 'application/json', txt: 'text/plain' } as const;
/** The browser reads the file's text for as long as this after the click; Firefox asks where to put it first. */
const KEEP_MS = 600_000;

/** Hands a file to the browser's downloads, with the date (UTC) in its name. */
export function saveFile({ name, type, texts }: SavedFile): void {
  const url = URL.createObjectURL(new Blob([...texts], { type: MIME_TYPES[type] }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `${name}-${new Date().toISOString().slice(0, 10)}.${type}`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), KEEP_MS);
}
