import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A labelled phrase of a passage. Offsets are UTF-16, of the text without its labels. */
export type Label = {
  readonly start: number;
  readonly end: number;
  readonly importance: 'core' | 'useful' | 'borderline';
  /** The ids of the terms it means, the likeliest first. */
  readonly senses: readonly string[];
};

/** A passage of the corpus; README.md says how it is written. */
export type Passage = {
  readonly name: string;
  readonly isRelated: boolean;
  readonly title: string;
  readonly text: string;
  readonly labels: readonly Label[];
};

/**
 * Which part of the corpus: `open` is for tuning, `locked` stands for pages that nobody has seen,
 * `unrelated` holds more pages of other subjects.
 */
export type Part = 'open' | 'locked' | 'unrelated';

const LABELLED = /\[([^\]]+)\]\((core|useful|borderline) ([a-z0-9|-]+)\)/g;

/** Reads one part of the corpus. */
export function readPassages(part: Part): readonly Passage[] {
  const folder = fileURLToPath(new URL(`passages/${part}`, import.meta.url));
  return readdirSync(folder)
    .toSorted()
    .map((file) => readPassage(basename(file, '.txt'), readFileSync(join(folder, file), 'utf8')));
}

/** Reads a passage as it is written. Throws where its head is not as README.md says. */
export function readPassage(name: string, written: string): Passage {
  const parted = written.indexOf('\n\n');
  const head = new Map(
    written
      .slice(0, parted)
      .split('\n')
      .map((line): [string, string] => {
        const [, field = '', value = ''] = /^(\w+): (.+)$/.exec(line) ?? [];
        return [field, value];
      }),
  );
  const [title, related] = [head.get('title'), head.get('related')];
  if (title === undefined || (related !== 'yes' && related !== 'no')) {
    throw new Error(`${name}: its head needs the lines "related: yes" (or no) and "title: …"`);
  }
  return { name, isRelated: related === 'yes', title, ...readLabels(written.slice(parted + 2)) };
}

function readLabels(written: string): Pick<Passage, 'text' | 'labels'> {
  const labels: Label[] = [];
  let text = '';
  let last = 0;
  for (const found of written.matchAll(LABELLED)) {
    const [whole, surface = '', importance, senses = ''] = found;
    text += written.slice(last, found.index);
    labels.push({
      start: text.length,
      end: text.length + surface.length,
      importance: importance as Label['importance'],
      senses: senses.split('|'),
    });
    text += surface;
    last = found.index + whole.length;
  }
  return { text: text + written.slice(last), labels };
}
