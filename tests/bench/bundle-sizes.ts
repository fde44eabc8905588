import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { builtFor } from '@/scripts/build';
import { printTable } from './statistics';

/** Prints the bytes of every script, style and glossary file that is built. */
export function measureBundles(): void {
  for (const browser of ['chromium', 'firefox'] as const) {
    const folder = builtFor(browser);
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
      /\.(?:js|css|json)$/.test(file),
    );
    printTable(
      `Bytes, ${browser}`,
      files.toSorted().map((file) => {
        const content = readFileSync(`${folder}/${file}`);
        return { file, bytes: content.length, 'gzip -9': gzipSync(content, { level: 9 }).length };
      }),
    );
  }
}
