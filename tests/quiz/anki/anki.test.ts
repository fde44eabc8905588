import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchAnki } from '@/quiz/anki/match-anki';
import { readAnki } from '@/quiz/anki/read-anki';
import { writeAnki } from '@/quiz/anki/write-anki';
import { anEntry } from '../../support/an-entry';

const MUTUALITY = anEntry({ headword: 'mutuality', aliases: ['mutual support'] });
const PEER = anEntry({ headword: 'peer', aliases: ['mutuality'] });
const fieldsOf = (text: string) => readAnki(text).map(({ fields }) => fields);

describe('the file for Anki', () => {
  it('tells Anki what its columns are, the separator first', () => {
    const lines = writeAnki([{ entry: MUTUALITY, note: 'Both ways.' }]).split('\n');

    expect(lines.slice(0, 7)).toEqual([
      '#separator:tab',
      '#html:true',
      '#notetype:Basic',
      '#deck:Peerlight',
      '#guid column:1',
      '#tags column:7',
      '#columns:GUID\tFront\tBack\tWhy it matters\tExample\tMy note\tTags',
    ]);
    expect(lines[7]?.split('\t')).toEqual([
      'mutuality',
      'mutuality',
      'What the field means by mutuality.',
      'It matters.',
      '“For example.”',
      'Both ways.',
      'peerlight values-and-principles core',
    ]);
  });

  it('hides from Anki what would be a comment, a tag or the end of a field', () => {
    const entry = { ...MUTUALITY, definition: 'a\tb "c"', why: '# 1\n<b> & more' };

    const row = writeAnki([{ entry, note: '' }]).split('\n')[7];

    expect(row).toContain('\t"a\tb ""c"""\t"# 1<br>&lt;b&gt; &amp; more"\t');
  });

  it('is read again as it was written, whatever stands in it', () => {
    const text = fc.string({ unit: 'grapheme' }).map((one) => one.replace(/\r\n?/g, '\n'));
    const odd = fc.constantFrom('#', '"', '""', '\t', '\n', '<br>', '&amp;', '&#35;', 'tags:', '');
    const field = fc.array(fc.oneof(text, odd), { maxLength: 4 }).map((parts) => parts.join(''));
    const term = fc.record({
      entry: fc.record({ definition: field, why: field, example: field, headword: field }),
      note: field,
    });
    fc.assert(
      fc.property(fc.array(term, { maxLength: 5 }), (terms) => {
        const file = writeAnki(
          terms.map(({ entry, note }) => ({ entry: { ...MUTUALITY, ...entry }, note })),
        );

        expect(readAnki(file)).toEqual(
          terms.map(({ entry, note }) => ({
            guid: 'mutuality',
            fields: [entry.headword, entry.definition, entry.why, entry.example, note],
            tags: ['peerlight', 'values-and-principles', 'core'],
          })),
        );
      }),
    );
  });
});

describe('a file of Anki', () => {
  it.each([
    ['a byte order mark and Windows line ends', '\ufeff#separator:tab\r\na\tb\r\nc\td\r\n'],
    ['headers in another order', '#html:false\n#if matches:keep both\n#separator:Tab\na\tb\nc\td'],
    ['a sign as separator', '#separator:|\na|b\nc|d'],
    ['no headers', 'a;b\nc;d\n'],
    ['the tags of old files', 'tags: one two\na\tb\nc\td'],
    ['comments and empty lines', '#separator:Comma\n#\na,b\n\n# not a note\nc,d'],
    ['quoted fields', '#separator:Space\n"a" "b"\n"c" d'],
  ])('is read with %s', (_what, text) => {
    expect(fieldsOf(text)).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
  });

  it('is read with quoted separators, line ends and quotes, and with a quote that never ends', () => {
    expect(fieldsOf('#separator:tab\n"a\tb\nc ""d"""\te\nf\t"g\nh')).toEqual([
      ['a\tb\nc "d"', 'e'],
      ['f', 'g\nh'],
    ]);
  });

  it('gives its guid, deck, note type and tags columns another meaning than its fields', () => {
    const text =
      '#separator:tab\n#tags:all\n#guid column:1\n#notetype column:2\n#deck column:3\n#tags column:5\nx1\tBasic\tDeck\tfront\tone two';

    expect(readAnki(text)).toEqual([
      { guid: 'x1', fields: ['front'], tags: ['all', 'one', 'two'] },
    ]);
  });

  it('is read as text where it has no HTML, and without tags where it has', () => {
    expect(fieldsOf('#html:false\na<b>\tc')).toEqual([['a<b>', 'c']]);
    expect(fieldsOf('#html:true\n<div>a</div><i>b</i>&nbsp;&#39;&#x27;&oops;\tc')).toEqual([
      ["a\nb ''&oops;", 'c'],
    ]);
    expect(fieldsOf('<b>a</b>\tc')).toEqual([['a', 'c']]);
  });

  it('is read whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const { fields } of readAnki(text)) expect(fields).toBeInstanceOf(Array);
      }),
    );
  });
});

describe('a note of Anki', () => {
  const found = (guid: string, front: string) => {
    const { known, unknown } = matchAnki([{ guid, fields: [front], tags: [] }], [PEER, MUTUALITY]);
    return known.map(({ id }) => id as string).concat(unknown);
  };

  it.each([
    ['its guid', 'mutuality', 'whatever stands there', ['mutuality']],
    ['its headword, whatever the case', 'xyz', '  Mutuality\n', ['mutuality']],
    ['one of its aliases', '', 'Mutual  Support', ['mutuality']],
    ['no term', '', 'photosynthesis', ['photosynthesis']],
    ['nothing', '', ' ', []],
  ])('is about the term that it names by %s', (_what, guid, front, terms) => {
    expect(found(guid, front)).toEqual(terms);
  });

  it('counts once, however often it stands there', () => {
    const note = { guid: '', fields: ['mutuality'], tags: [] };

    expect(matchAnki([note, note], [MUTUALITY])).toEqual({ known: [MUTUALITY], unknown: [] });
  });
});
