import * as v from 'valibot';
import { parseDocument } from 'yaml';
import type { Fault } from '@/glossary/compiling/fault';

/** A text file of the glossary, as it was read. */
export type GlossaryFile = { readonly path: string; readonly text: string };

export type Parsed<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly faults: readonly Fault[] };

/** Parses a YAML file and checks its shape; all faults of the file are found in one run. */
export function parseYaml<Schema extends v.GenericSchema>(
  file: GlossaryFile,
  schema: Schema,
): Parsed<v.InferOutput<Schema>> {
  const fault = (problem: string, field = ''): Fault => ({ file: file.path, field, problem });
  const early = textFaults(file.text).map((problem) => fault(problem));
  if (early.length > 0) return { ok: false, faults: early };

  const document = parseDocument(file.text, { uniqueKeys: true, strict: true });
  if (document.errors.length > 0) {
    return { ok: false, faults: document.errors.map((error) => fault(yamlProblem(error.message))) };
  }
  const result = v.safeParse(schema, document.toJS({ maxAliasCount: 0 }));
  if (result.success) return { ok: true, value: result.output };
  return {
    ok: false,
    faults: result.issues.map((issue) => fault(shapeProblem(issue), v.getDotPath(issue) ?? '')),
  };
}

/** What YAML itself would accept or misread, but no editor means. */
function textFaults(text: string): readonly string[] {
  const tab = text.split('\n').findIndex((line) => /^\s*\t/.test(line));
  const dangerous = /^\s*["']?(__proto__|constructor|prototype)["']?\s*:/m.exec(text);
  return [
    text.startsWith('\ufeff')
      ? 'starts with a byte-order mark: save it as UTF-8 without BOM'
      : null,
    tab >= 0 ? `line ${tab + 1} is indented with a tab: use spaces` : null,
    dangerous ? `has the key "${dangerous[1]}": remove it` : null,
  ].filter((problem) => problem !== null);
}

function yamlProblem(message: string): string {
  const [first = message] = message.split('\n');
  return `is not valid YAML: ${first.replace(/:$/, '')}`;
}

function shapeProblem(issue: v.BaseIssue<unknown>): string {
  if (issue.expected === 'never') return 'is not a field of this file: remove it or mend its name';
  if (issue.received === 'undefined') return 'is missing: add it';
  return issue.message;
}
