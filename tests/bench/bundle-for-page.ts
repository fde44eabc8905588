import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Bundles a file of this folder, with what it imports, into one script that a page can evaluate. */
export async function bundleForPage(file: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    root,
    resolve: { alias: { '@': root.replace(/\/$/, ''), '#compiled': `${root}.compiled` } },
    build: {
      write: false,
      lib: { entry: `${root}tests/bench/${file}`, formats: ['iife'], name: 'measured' },
    },
  });
  const [output] = Array.isArray(built) ? built : [built];
  const [chunk] = output !== undefined && 'output' in output ? output.output : [];
  return chunk !== undefined && 'code' in chunk ? chunk.code : '';
}
