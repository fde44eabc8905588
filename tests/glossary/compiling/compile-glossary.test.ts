import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { compileGlossary, type GlossaryFiles } from '@/glossary/compiling/compile-glossary';
import { faultLine } from '@/glossary/compiling/fault';

const PATH = 'glossary/terms/values-and-principles/mutuality.yaml';

/** A complete term file, of which a test changes what matters. */
function termFile(changes: Record<string, unknown> = {}): string {
  const option = (id: string) => ({ id, text: `Option ${id}`, why: `Why ${id}` });
  return stringify({
    headword: 'mutuality',
    version: 1,
    kind: 'idea',
    importance: 'core',
    match: { policy: 'A', aliases: ['mutual relationship'] },
    definition: 'A bond between equals.',
    why: 'It builds trust.',
    example: '“We both learn.”',
    exams: { 'icrc-pr': 'ethics' },
    sources: [{ id: 'naps', evidence: 'general' }],
    questions: [
      {
        id: 'mutuality-1',
        version: 1,
        kind: 'definition',
        stem: 'What is it?',
        restsOn: null,
        key: option('a'),
        distractors: [option('b'), option('c')],
      },
    ],
    ...changes,
  });
}

/** Complete terms, which stand as wrong options for every term of a test. */
const OTHERS = ['one', 'two', 'three', 'four', 'five'];

function otherFile(id: string): readonly [path: string, text: string] {
  const option = (name: string) => ({ id: name, text: `Option ${name}`, why: 'Why' });
  const question = {
    id: `${id}-1`,
    version: 1,
    kind: 'definition',
    stem: 'What is it?',
    restsOn: null,
    key: option('a'),
    distractors: [option('b'), option('c')],
  };
  return [`glossary/terms/recovery/${id}.yaml`, termFile({ headword: id, questions: [question] })];
}

const STRUCTURE = {
  checkedOn: '2026-01-01',
  items: null,
  minutes: null,
  options: null,
  report: null,
  passing: null,
  notes: [],
};

function files(
  own: readonly (readonly [path: string, text: string])[],
  structures: Readonly<Record<string, unknown>> = { 'icrc-pr': STRUCTURE },
): GlossaryFiles {
  const terms = [...own, ...OTHERS.map(otherFile)];
  const ids = terms.map(([path]) => path.replace(/.*\/|\.yaml$/g, ''));
  const source = { title: 'T', publisher: 'P', year: 2013, address: null, rights: 'copyright' };
  const exam = {
    name: 'N',
    board: 'B',
    region: 'us',
    checkedOn: '2026-01-01',
    domains: { ethics: 'E' },
  };
  return {
    terms: terms.map(([path, text]) => ({ path, text })),
    sources: { path: 'glossary/sources.yaml', text: stringify({ naps: source }) },
    exams: { path: 'glossary/exams.yaml', text: stringify({ 'icrc-pr': exam }) },
    examStructures: {
      path: 'glossary/exam-structures.yaml',
      text: stringify(structures, { aliasDuplicateObjects: false }),
    },
    helpLines: {
      path: 'glossary/help-lines.yaml',
      text: stringify({ checkedOn: '2026-01-01', lines: [], distress: [] }),
    },
    subjects: { path: 'glossary/subjects.yaml', text: '{}' },
    distractors: {
      path: 'glossary/distractors.yaml',
      text: stringify(
        Object.fromEntries(ids.map((id) => [id, OTHERS.filter((other) => other !== id)])),
      ),
    },
    notDistractors: { path: 'glossary/not-distractors.yaml', text: '[]' },
    retractedQuestions: { path: 'glossary/retracted-questions.yaml', text: '[]' },
  };
}

function faultsOf(text: string, path = PATH): readonly string[] {
  const result = compileGlossary(files([[path, text]]));
  return result.ok ? [] : result.faults.map(faultLine);
}

describe('compiling the glossary', () => {
  it('compiles a complete term', () => {
    const result = compileGlossary(files([[PATH, termFile()]]));

    expect(result).toMatchObject({
      ok: true,
      glossary: {
        index: {
          terms: expect.arrayContaining([['mutuality', 'A', 'mutual relationship']]),
        },
        texts: {
          entries: expect.arrayContaining([
            expect.objectContaining({ id: 'mutuality', exams: [0] }),
          ]),
          exams: [{ name: 'N', domains: ['E'] }],
        },
      },
    });
  });

  it.each([
    ['a missing field', termFile({ why: undefined }), 'why: is missing: add it'],
    ['a misspelt field', termFile({ whyy: 'x' }), 'whyy: is not a field of this file'],
    ['a wrong type', termFile({ version: 'one' }), 'version: must be a number'],
    [
      'an unknown policy',
      termFile({ match: { policy: 'E', aliases: [] } }),
      'match.policy: must be A, B, C, D or X',
    ],
    [
      'a tab',
      termFile().replace('match:\n  policy', 'match:\n\tpolicy'),
      'is indented with a tab: use spaces',
    ],
    ['a byte-order mark', `\ufeff${termFile()}`, 'byte-order mark: save it as UTF-8 without BOM'],
    ['a dangerous key', `${termFile()}__proto__: {}\n`, 'has the key "__proto__": remove it'],
    [
      'the same key twice',
      `${termFile()}why: again\n`,
      'is not valid YAML: Map keys must be unique',
    ],
    [
      'a long definition',
      termFile({ definition: 'word '.repeat(61) }),
      'definition: has 61 words: shorten it to 60',
    ],
    [
      'a link to nowhere',
      termFile({ related: ['nowhere'] }),
      'related.0: "nowhere" is no term: mend the id',
    ],
    [
      'a link to itself',
      termFile({ related: ['mutuality'] }),
      'related.0: points at the term itself',
    ],
    [
      'an unknown source',
      termFile({ sources: [{ id: 'x', evidence: 'general' }] }),
      'sources.0.id: "x" is not in glossary/sources.yaml',
    ],
    [
      'a source read nowhere',
      termFile({ sources: [{ id: 'naps', evidence: 'read' }] }),
      'sources.0: says `read`: add `locator` and `checkedOn`',
    ],
    [
      'an unknown subject',
      termFile({ match: { policy: 'A', aliases: [], subjects: ['golf'] } }),
      'match.subjects.0: "golf" is not in glossary/subjects.yaml',
    ],
    [
      'an unknown exam',
      termFile({ exams: { sat: 'ethics' } }),
      'exams.sat: is not in glossary/exams.yaml',
    ],
    [
      'an unknown exam domain',
      termFile({ exams: { 'icrc-pr': 'law' } }),
      'exams.icrc-pr: "law" is no domain of it: use one of ethics',
    ],
    [
      'an avoid-term without advice',
      termFile({ match: { policy: 'X', aliases: [] } }),
      'languageCare: goes with policy X',
    ],
    ['no question', termFile({ questions: [] }), 'questions: must have at least one question'],
  ])('names file, field and remedy for %s', (_what, text, expected) => {
    const faults = faultsOf(text);

    expect(faults.join('\n')).toContain(`${PATH}: `);
    expect(faults.join('\n')).toContain(expected);
  });

  it('says when a file lies under another name or in no domain', () => {
    expect(faultsOf(termFile(), 'glossary/terms/values/mutual.yaml')).toEqual([
      'glossary/terms/values/mutual.yaml: lies in "values", which is no domain: move it',
      expect.stringContaining('belongs in a file named mutuality.yaml: rename one of them'),
      expect.stringContaining('must begin with "mutual-": rename it'),
    ]);
  });

  it('says when an id is used twice', () => {
    const other = PATH.replace('values-and-principles', 'recovery');
    const result = compileGlossary(
      files([
        [PATH, termFile()],
        [other, termFile()],
      ]),
    );

    expect(result.ok ? [] : result.faults.map(faultLine)).toContain(
      `${other}: "mutuality" is already used in ${PATH}: rename it`,
    );
  });

  it('puts an exam and how it is built together', () => {
    const result = compileGlossary(files([[PATH, termFile()]]));

    expect(result.ok && result.glossary.exams).toEqual([
      {
        id: 'icrc-pr',
        name: 'N',
        board: 'B',
        domains: ['E'],
        note: null,
        structure: STRUCTURE,
      },
    ]);
  });

  it.each([
    ['nothing of an exam', {}, 'icrc-pr: is missing: add it, with null for what is not published'],
    [
      'an unknown exam',
      { 'icrc-pr': STRUCTURE, sat: STRUCTURE },
      'sat: is not in glossary/exams.yaml',
    ],
    [
      'a fact without a source',
      { 'icrc-pr': { ...STRUCTURE, items: { value: 75, evidence: 'read' } } },
      'icrc-pr.items.source: is missing: add it',
    ],
  ])('finds in the structures %s', (_what, structures, expected) => {
    const result = compileGlossary(files([[PATH, termFile()]], structures));

    expect(result.ok ? '' : result.faults.map(faultLine).join('\n')).toContain(
      `glossary/exam-structures.yaml: ${expected}`,
    );
  });

  it('finds the faults of all files in one run', () => {
    const other = PATH.replace('mutuality', 'trust');
    const result = compileGlossary(
      files([
        [PATH, termFile({ why: '' })],
        [other, termFile({ example: undefined })],
      ]),
    );

    expect(result.ok ? [] : result.faults.map(faultLine)).toEqual([
      `${PATH}: why: must not be empty`,
      `${other}: example: is missing: add it`,
    ]);
  });
});
