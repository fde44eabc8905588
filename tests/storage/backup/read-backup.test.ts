import { describe, expect, it } from 'vitest';
import { readBackup } from '@/storage/backup/read-backup';
import { aBackup } from '../../support/backup';
import { added, answered, at, undone } from '../../support/study';
import { idOf } from '../../support/glossary';

const MORNING = at('2026-01-01T09:00:00-05:00');
const ANSWER = answered(MORNING, { isRight: false });
const PLAN = {
  kind: 'planChanged',
  id: ANSWER.id,
  ...MORNING,
  day: ANSWER.day,
  order: ANSWER.order,
  plan: { track: 'icrc-pr-4', examDay: null, minutesADay: 20 },
} as const;
const BACKUP = aBackup({
  events: [added(MORNING), ANSWER, undone(MORNING, ANSWER), PLAN],
  notes: [{ termId: idOf('trust'), text: 'Both ways.', at: MORNING.at }],
  lookUps: [
    {
      id: ANSWER.id,
      termId: idOf('trust'),
      at: MORNING.at,
      day: ANSWER.day,
      sentence: 'Trust takes time.',
      surface: 'Trust',
    },
  ],
});
const TEXT = JSON.stringify(BACKUP);

/** The backup with another value at a path. */
function changed(value: unknown, ...path: readonly (string | number)[]): string {
  const copy = structuredClone(BACKUP) as unknown as Record<string | number, never>;
  const parent = path.slice(0, -1).reduce((inside, key) => inside[key] ?? inside, copy);
  Object.assign(parent, { [path.at(-1) ?? '']: value });
  return JSON.stringify(copy);
}
const problemOf = (text: string) => {
  const read = readBackup(text);
  return read.ok ? null : read.problem;
};

describe('a backup file', () => {
  it('is read as it was written', () => {
    expect(readBackup(TEXT)).toEqual({ ok: true, backup: BACKUP });
  });

  it.each([
    ['empty', ''],
    ['a picture', '\u0089PNG\r\n'],
    ['another JSON', '{"app":"another","version":1}'],
    ['a list', '[]'],
    ['a number', '1e999'],
    ['null', 'null'],
    ['brackets without end', '['.repeat(100_000)],
  ])('is not one of ours when it is %s', (_what, text) => {
    expect(problemOf(text)).toEqual({ kind: 'notOurs' });
  });

  it.each([0.1, 0.5, 0.9, 0.999])('is cut off when only %s of it is there', (part) => {
    expect(problemOf(TEXT.slice(0, TEXT.length * part))).toEqual({ kind: 'cutOff' });
  });

  it('names the line that cannot be read', () => {
    const lines = [
      '{"app": "peerlight", "events": [',
      '{"at": 1},',
      '{"at": NaN},',
      '{"at": 2}',
      ']}',
    ];

    expect(problemOf(lines.join('\n'))).toEqual({ kind: 'unreadable', line: 3 });
    expect(problemOf('{\n"app": "peerlight",\n"exportedAt": NaN,\n"events": []\n}')).toEqual({
      kind: 'unreadable',
      line: null,
    });
  });

  it.each([
    ['a later version', changed(2, 'version')],
    ['a database of a later version', changed(99, 'databaseVersion')],
    ['a later version, of another shape', '{"app":"peerlight","version":7,"log":{}}'],
  ])('was written by a newer Peerlight when it is of %s', (_what, text) => {
    expect(problemOf(text)).toEqual({ kind: 'newer' });
  });

  it.each<[string, unknown, readonly (string | number)[]]>([
    ['a time in the year 275760', 8.64e15, ['events', 1, 'at']],
    ['a time before every clock', -1, ['events', 1, 'at']],
    ['a number that JSON makes of 1e999', 'Infinity', ['events', 1, 'at']],
    ['no number', null, ['events', 1, 'order']],
    ['half a day', 0.5, ['events', 1, 'day']],
    ['a day of the year 5000', 1_100_000, ['events', 1, 'day']],
    ['an offset of a year', 525_600, ['events', 1, 'offsetMinutes']],
    ['an answer of a week', 604_800_000, ['events', 1, 'answerMs']],
    ['an id that is none', '1', ['events', 0, 'id']],
    ['a term id with markup', '<img>', ['events', 0, 'termId']],
    ['a term id that every object has', 'constructor', ['events', 1, 'confusedWith']],
    ['a kind that there is not', 'answerPraised', ['events', 0, 'kind']],
    ['a question kind that there is not', 'essay', ['events', 1, 'questionKind']],
    ['a mode that there is not', 'race', ['events', 1, 'mode']],
    ['a hundred options', Array.from({ length: 100 }, () => 'trust'), ['events', 1, 'optionOrder']],
    ['minutes without end', 1e9, ['events', 3, 'plan', 'minutesADay']],
    ['a list instead of an event', [], ['events', 2]],
    ['one more field', 1, ['events', 0, 'more']],
    ['a note of a megabyte', 'x'.repeat(1_000_000), ['notes', 0, 'text']],
    ['a sentence that is a number', 7, ['lookUps', 0, 'sentence']],
    ['text instead of events', 'none', ['events']],
    ['a site that is a pattern', { '*://*/*': true }, ['settings', 'marks', 'sites']],
    ['a site with a path', { 'exam.example/a': true }, ['settings', 'marks', 'sites']],
    ['a site that is neither on nor off', { 'a.example': 1 }, ['settings', 'marks', 'sites']],
  ])('is refused with %s, and says where', (_what, value, path) => {
    expect(problemOf(changed(value, ...path))).toMatchObject({
      kind: 'misshapen',
      path: expect.arrayContaining(path.slice(0, 2)),
    });
  });

  it('is refused without one of its parts', () => {
    const { notes: _notes, ...without } = BACKUP;

    expect(problemOf(JSON.stringify(without))).toEqual({ kind: 'misshapen', path: ['notes'] });
  });

  it.each([
    ['the file', TEXT.replace('{', '{"__proto__":{"isOnEverywhere":true},')],
    ['an event', TEXT.replace('[{', '[{"__proto__":{"isGuess":true},')],
  ])('cannot give objects another prototype: %s', (_what, text) => {
    // `app` comes first in a file of ours, but need not.
    expect(problemOf(text)).toMatchObject({ kind: 'misshapen' });
    expect({}).not.toHaveProperty('isOnEverywhere');
  });
});
