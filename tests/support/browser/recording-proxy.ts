import http from 'node:http';
import { listenOnLoopback } from './listen-on-loopback';

/** A proxy that lets nothing out and remembers who wanted to go where. */
export type RecordingProxy = {
  readonly port: number;
  /** The hosts asked for, in order, each time they were asked for. */
  readonly hosts: readonly string[];
  close(): Promise<void>;
};

/** Starts a proxy on a free loopback port that refuses every request. */
export async function startRecordingProxy(): Promise<RecordingProxy> {
  const hosts: string[] = [];
  const server = http.createServer((request, response) => {
    hosts.push(hostOf(request.url ?? ''));
    response.writeHead(403).end();
  });
  server.on('connect', (request, socket) => {
    hosts.push(hostOf(`tunnel://${request.url ?? ''}`));
    // The browser may hang up first; that is no failure of ours.
    socket.on('error', () => {});
    socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
  });
  const port = await listenOnLoopback(server);

  return {
    port,
    hosts,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname : url;
}
