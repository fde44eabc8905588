import { describe, expect, it } from 'vitest';
import { type SourceFile, sourceFiles, topFolder } from './source-files';

type Allowed = {
  /** Folders whose code may be imported. */
  readonly code: readonly string[];
  /** Folders of which only types may be imported. */
  readonly types: readonly string[];
  readonly packages: readonly string[];
};

/** An arrow means "may import"; nothing points back. See docs/architecture.md. */
const DIRECTIONS: Readonly<Record<string, Allowed>> = {
  glossary: { code: [], types: [], packages: ['valibot', 'yaml', 'minisearch'] },
  scheduling: { code: [], types: ['glossary'], packages: ['ts-fsrs'] },
  quiz: {
    code: ['glossary', 'scheduling'],
    types: [],
    packages: ['diff', 'fastest-levenshtein'],
  },
  storage: { code: ['scheduling'], types: ['glossary', 'quiz'], packages: ['idb', 'valibot'] },
  messaging: {
    code: ['scheduling'],
    types: ['glossary', 'quiz'],
    packages: ['wxt/browser', 'valibot'],
  },
  components: {
    code: ['glossary'],
    types: ['quiz', 'scheduling', 'messaging'],
    packages: ['preact', 'preact/hooks'],
  },
  surfaces: {
    code: ['components', 'messaging'],
    types: [],
    packages: ['preact', 'wxt/browser'],
  },
  entrypoints: {
    code: ['surfaces', 'components', 'messaging', 'storage', 'quiz', 'scheduling', 'glossary'],
    types: [],
    packages: [
      'preact',
      '@floating-ui/dom',
      'wxt/browser',
      'wxt/utils/define-background',
      'wxt/utils/define-unlisted-script',
      '#compiled/index.json',
      '#compiled/retracted.json',
    ],
  },
};

const IMPORT = /^import\s+(type\s+)?(?:([\s\S]*?)\s+from\s+)?'([^']+)';/gm;

const files = sourceFiles(/^(?!tests\/|scripts\/)[^.].*\/.*\.tsx?$/);

function wrongImports({ path, text }: SourceFile): readonly string[] {
  const folder = topFolder(path);
  const allowed = DIRECTIONS[folder];
  if (allowed === undefined) return [`${path}: "${folder}" has no row in DIRECTIONS: add one here`];
  return [...text.matchAll(IMPORT)].flatMap(([, type, names = '', from = '']) => {
    const target = from.startsWith('@/') ? topFolder(from.slice(2)) : null;
    if (target === folder || from.startsWith('./')) return [];
    if (from.startsWith('../')) return [`${path}: write '@/…' instead of '${from}'`];
    const isType = type !== undefined || /^\{(?:\s*type\s[^,}]+,?)+\s*\}$/.test(names);
    const list =
      target === null
        ? allowed.packages
        : isType
          ? [...allowed.code, ...allowed.types]
          : allowed.code;
    if (list.includes(target ?? from)) return [];
    return [`${path}: ${folder} may not import ${isType ? 'types of ' : ''}'${from}'`];
  });
}

describe('directions', () => {
  it('are looked for in every folder of the product', () => {
    const folders = new Set(files.map(({ path }) => topFolder(path)));

    expect([...folders].toSorted()).toEqual(Object.keys(DIRECTIONS).toSorted());
  });

  it('point from entrypoints to components to the pure folders, and never back', () => {
    expect(files.flatMap(wrongImports)).toEqual([]);
  });

  it('leave ts-fsrs to one file, because importing it patches Date.prototype', () => {
    const importers = files.filter(({ text }) => text.includes("from 'ts-fsrs'"));

    expect(importers.map(({ path }) => path)).toEqual(['scheduling/fsrs.ts']);
  });

  it('leave the database to the background', () => {
    const importers = files.filter(
      ({ path, text }) => text.includes("from '@/storage/") && !path.startsWith('storage/'),
    );

    expect(importers.filter(({ path }) => !path.startsWith('entrypoints/background/'))).toEqual([]);
  });
});
