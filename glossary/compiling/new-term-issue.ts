import { DOMAINS } from '@/glossary/domains';

/** A term file as far as an issue can fill it. Empty texts are faults, which the checks name. */
type Draft = {
  readonly headword: string;
  readonly version: 1;
  readonly kind: '';
  readonly importance: '';
  readonly match: { readonly policy: 'B'; readonly aliases: readonly string[] };
  readonly definition: string;
  readonly why: string;
  readonly example: string;
  readonly exams: Record<string, never>;
  readonly sources: readonly [{ readonly id: 'general-knowledge'; readonly evidence: 'general' }];
  readonly questions: readonly never[];
};

export type NewTermIssue =
  | { readonly ok: true; readonly domain: string; readonly term: Draft }
  | { readonly ok: false; readonly problems: readonly string[] };

const HEADINGS = {
  headword: 'Term',
  aliases: 'Other forms',
  domain: 'Domain',
  definition: 'Definition',
  why: 'Why it matters in the work',
  example: 'One concrete example',
} as const;

/** Reads the text of an issue made by the form `.github/ISSUE_TEMPLATE/new-term.yml`. */
export function readNewTermIssue(issue: string): NewTermIssue {
  const answers = new Map(
    issue
      .split(/^### /m)
      .slice(1)
      .map((part): [string, string] => {
        const [heading = '', ...lines] = part.split(/\r?\n/);
        const text = lines.join('\n').trim();
        return [heading.trim(), text === '_No response_' ? '' : text];
      }),
  );
  const answer = (field: keyof typeof HEADINGS) => answers.get(HEADINGS[field]) ?? '';
  const problems = [
    ...(['headword', 'definition', 'domain'] as const)
      .filter((field) => answer(field) === '')
      .map((field) => `The issue has no "${HEADINGS[field]}": ask whoever wrote it.`),
    ...(answer('domain') === '' || Object.hasOwn(DOMAINS, answer('domain'))
      ? []
      : [`"${answer('domain')}" is no domain: use one of ${Object.keys(DOMAINS).join(', ')}.`]),
  ];
  if (problems.length > 0) return { ok: false, problems };
  return {
    ok: true,
    domain: answer('domain'),
    term: {
      headword: answer('headword'),
      version: 1,
      kind: '',
      importance: '',
      match: { policy: 'B', aliases: split(answer('aliases')) },
      definition: answer('definition'),
      why: answer('why'),
      example: answer('example'),
      exams: {},
      sources: [{ id: 'general-knowledge', evidence: 'general' }],
      questions: [],
    },
  };
}

function split(forms: string): readonly string[] {
  return forms
    .split(';')
    .map((form) => form.trim())
    .filter((form) => form !== '');
}
