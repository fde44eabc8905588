import { describe, expect, it } from 'vitest';
import { sourceFiles, topFolder } from './source-files';

const code = sourceFiles(/\.(?:tsx?|mjs|css)$/);
const named = (found: readonly { readonly path: string }[]) => found.map(({ path }) => path);

/** Longer than this, a file holds more than one idea: split it. */
const MAX_BYTES = 10_000;
/** Tables of examples make a test file longer, not harder to read. */
const MAX_TEST_BYTES = 13_000;

describe('files', () => {
  it('stay under 10 kB: split what is longer', () => {
    const limitOf = (path: string) => (path.startsWith('tests/') ? MAX_TEST_BYTES : MAX_BYTES);
    const long = code.filter(({ path, text }) => Buffer.byteLength(text) > limitOf(path));

    expect(named(long)).toEqual([]);
  });

  it('lie in no grab-bag folder: name the folder after its idea', () => {
    expect(
      named(code.filter(({ path }) => /(^|\/)(?:utils?|helpers?|common|shared|misc)\//.test(path))),
    ).toEqual([]);
  });

  it('are PascalCase.tsx for one component of that name, else kebab-case', () => {
    const misnamed = sourceFiles(/^components\/.*\.tsx?$/).filter(({ path, text }) => {
      const name = path.replace(/^components\/|\.tsx?$/g, '');
      const isComponent = path.endsWith('.tsx');
      return isComponent
        ? !new RegExp(`export function ${name}[(<]`).test(text)
        : !/^[a-z]+(?:-[a-z]+)*$/.test(name);
    });

    expect(named(misnamed)).toEqual([]);
  });

  it('keep a surface\u2019s main.tsx to wiring, at most 30 lines', () => {
    const mains = sourceFiles(/^entrypoints\/.*main\.tsx$/);

    expect(mains.length).toBeGreaterThan(0);
    expect(named(mains.filter(({ text }) => text.split('\n').length > 30))).toEqual([]);
  });

  it('use colours of assets/tokens.css only', () => {
    const styles = sourceFiles(/^components\/.*\.css$/);

    expect(named(styles.filter(({ text }) => /#[0-9a-f]{3,8}\b|\brgb\(/i.test(text)))).toEqual([]);
  });

  it('export by name: frameworks\u2019 own files excepted', () => {
    const byDefault = sourceFiles(/^(?!tests\/)(?!.*\.config\.ts$).*\.tsx?$/).filter(
      ({ path, text }) => /^export default/m.test(text) && topFolder(path) !== 'entrypoints',
    );

    expect(named(byDefault)).toEqual([]);
  });

  it('say in a doc comment what each exported function does', () => {
    const silent = sourceFiles(/^(?!tests\/).*\.tsx?$/).flatMap(({ path, text }) =>
      [...text.matchAll(/(?<!\*\/)\nexport (?:async )?function (\w+)/g)].map(
        ([, name]) => `${path}: ${name}`,
      ),
    );

    expect(silent).toEqual([]);
  });

  it('say in every empty catch why the error does not matter', () => {
    const silent = code.filter(({ text }) => /catch(?:\s*\(\w*\))?\s*\{\s*\}/.test(text));

    expect(named(silent)).toEqual([]);
  });

  it('give each TODO a date, and none that has passed', () => {
    const todos = code.flatMap(({ path, text }) =>
      [...text.matchAll(/\bTODO\b(?: \[(\d{4}-\d{2}-\d{2})\])?/g)].map(([, date]) => ({
        path,
        date,
      })),
    );
    const today = new Date().toISOString().slice(0, 10);

    expect(
      todos.filter(
        ({ path, date }) =>
          !path.startsWith('tests/conventions/') && (date === undefined || date < today),
      ),
    ).toEqual([]);
  });

  it('switch no test off', () => {
    const off = sourceFiles(/^tests\/.*\.test\.tsx?$/).filter(
      ({ path, text }) =>
        !path.startsWith('tests/conventions/') &&
        /\b(?:it|test|describe)\.(?:skip|only|todo|fails)\b/.test(text),
    );

    expect(named(off)).toEqual([]);
  });
});
