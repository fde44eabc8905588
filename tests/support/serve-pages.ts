import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';

/** Pages by their path, as HTML. */
export type Pages = Readonly<Record<string, string>>;

/** A server on this machine; `url` ends without a slash. */
export type PageServer = { readonly url: string; close(): void };

const PRACTICE_PAGE = fileURLToPath(new URL('../../assets/practice-page.html', import.meta.url));

/** Serves the practice page at `/`, and other pages beside it. */
export async function servePages(pages: Pages = {}): Promise<PageServer> {
  const all: Pages = { '/': readFileSync(PRACTICE_PAGE, 'utf8'), ...pages };
  const server = createServer((request, response) => {
    const page = all[request.url ?? ''];
    response.writeHead(page === undefined ? 404 : 200, {
      'content-type': 'text/html; charset=utf-8',
    });
    response.end(page ?? '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // A server that listens on a port has an address with that port.
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
