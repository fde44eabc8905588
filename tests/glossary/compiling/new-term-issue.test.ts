import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readNewTermIssue } from '@/glossary/compiling/new-term-issue';
import { sourceFiles } from '../../conventions/source-files';

const ISSUE = `### Term

peer respite

### Other forms

crisis respite; peer-run respite

### Domain

crisis-and-safety

### Definition

A short stay in a home run by peers.

### Why it matters in the work

_No response_

### One concrete example

“Stay as long as tonight takes.”
`;

describe('an issue for a new term', () => {
  it('becomes a term file with what the issue says', () => {
    expect(readNewTermIssue(ISSUE)).toMatchObject({
      ok: true,
      domain: 'crisis-and-safety',
      term: {
        headword: 'peer respite',
        match: { aliases: ['crisis respite', 'peer-run respite'] },
        definition: 'A short stay in a home run by peers.',
        why: '',
        example: '“Stay as long as tonight takes.”',
      },
    });
  });

  it.each([
    ['no term', ISSUE.replace('peer respite\n', '_No response_\n'), 'has no "Term"'],
    ['no definition', ISSUE.replace('### Definition', '### Other'), 'has no "Definition"'],
    [
      'no domain that exists',
      ISSUE.replace('crisis-and-safety', 'safety'),
      '"safety" is no domain',
    ],
    ['nothing of the form', 'Hello', 'has no "Term"'],
  ])('is refused with the reason when it has %s', (_what, issue, problem) => {
    const read = readNewTermIssue(issue);

    expect(read.ok ? '' : read.problems.join('\n')).toContain(problem);
  });

  it('is asked for by a form with the headings that are read', () => {
    const [form] = sourceFiles(/^\.github\/ISSUE_TEMPLATE\/new-term\.yml$/);
    const labels = parse(form?.text ?? '').body.map(
      (part: { attributes: { label?: string } }) => part.attributes.label,
    );

    expect(labels).toEqual(
      expect.arrayContaining([
        'Term',
        'Other forms',
        'Domain',
        'Definition',
        'Why it matters in the work',
        'One concrete example',
      ]),
    );
  });
});
