import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';

const outputOf = (browser: string) =>
  fileURLToPath(new URL(`../../.output/${browser}-mv3/`, import.meta.url));

/** What marks a package in a minified bundle: words of its own that minifying leaves. */
const MARKS = {
  'ts-fsrs': 'request_retention',
  idb: 'IDBDatabase',
  valibot: 'strict_object',
  minisearch: 'MiniSearch',
  'webextension-polyfill': 'This script should only be loaded in a browser extension',
  preact: '__k',
  '@floating-ui/dom': 'crossAxis',
} as const;
type Package = keyof typeof MARKS;

const MAY_HOLD: Readonly<Record<string, readonly Package[]>> = {
  'page-agent.js': [],
  'page-card.js': ['preact', '@floating-ui/dom'],
  'page-marks.js': [],
};
const MUST_HOLD: Readonly<Record<string, readonly Package[]>> = {
  'background.js': ['ts-fsrs', 'idb', 'valibot', 'minisearch', 'webextension-polyfill'],
  'page-card.js': ['preact', '@floating-ui/dom'],
};
/** Bytes after gzip -9 that a page pays. */
const MAX_GZIP_BYTES = { 'page-agent.js': 4_096, 'page-card.js': 25_600 } as const;

it('keeps the compiled index under 40 kB: it is read at every start, and by every page with marks', () => {
  const index = readFileSync(new URL('../../.compiled/index.json', import.meta.url));

  expect(gzipSync(index, { level: 9 }).length).toBeLessThan(40_000);
});

describe.each(['chrome', 'firefox'])('what is built for %s', (browser) => {
  const read = (file: string) => readFileSync(`${outputOf(browser)}${file}`, 'utf8');
  const scripts = () =>
    readdirSync(outputOf(browser), { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.js'),
    );
  const holds = (file: string) =>
    (Object.keys(MARKS) as Package[]).filter((name) => read(file).includes(MARKS[name]));

  it.each(Object.entries(MUST_HOLD))('is told apart by the marks: %s', (file, packages) => {
    expect(holds(file)).toEqual(expect.arrayContaining([...packages]));
  });

  it.each(Object.entries(MAY_HOLD))('puts into pages only what %s needs', (file, packages) => {
    expect(holds(file).filter((name) => !packages.includes(name))).toEqual([]);
  });

  it('has ts-fsrs in the background alone: importing it adds methods to every Date', () => {
    expect(scripts().filter((file) => holds(file).includes('ts-fsrs'))).toEqual(['background.js']);
  });

  it.each(Object.entries(MAX_GZIP_BYTES))('keeps %s under %i bytes', (file, bytes) => {
    expect(gzipSync(read(file), { level: 9 }).length).toBeLessThanOrEqual(bytes);
  });

  it.each(['page-agent.js', 'page-card.js', 'page-marks.js'])(
    'has no way to the network in %s',
    (file) => {
      expect(read(file)).not.toMatch(/\bfetch\(|XMLHttpRequest|WebSocket|sendBeacon|EventSource/);
    },
  );

  it.each(['page-agent.js', 'page-card.js', 'page-marks.js'])(
    'has no line to the page in %s',
    (file) => {
      expect(read(file)).not.toMatch(
        /postMessage|dispatchEvent|CustomEvent|addEventListener\("message"/,
      );
    },
  );

  it('runs no code that is made from text', () => {
    expect(scripts().length).toBeGreaterThan(3);
    for (const file of scripts()) expect(read(file)).not.toMatch(/\beval\(|new Function\(/);
  });
});
