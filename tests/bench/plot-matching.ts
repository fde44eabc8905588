import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Timing } from './matching';

const [WIDTH, HEIGHT, LEFT, BOTTOM, RIGHT] = [420, 300, 52, 40, 40];
const COLOURS = ['#0b5d5a', '#8a5a00', '#7a3b69', '#3f5f8a', '#6b6b6b'];

/** Draws how the time grows with the text and with the glossary into `docs/images/matching.svg`. */
export function drawMatching(timings: readonly Timing[]): void {
  const names = [...new Set(timings.map(({ name }) => name))];
  const byText = chart('1,000 terms: ms by characters of text', {
    lines: names.map((name) => pointsOf(timings, name, ({ terms }) => terms === 1_000)),
    x: [1e4, 1e7],
  });
  const byGlossary = chart('1 MB of text: ms by terms', {
    lines: names.map((name) => pointsOf(timings, name, ({ characters }) => characters === 1e6)),
    x: [1e3, 1e5],
  });
  const legend = names.map(
    (name, place) =>
      `<g transform="translate(${LEFT + (place % 2) * WIDTH} ${HEIGHT + 24 + Math.floor(place / 2) * 20})"><rect y="-9" width="18" height="4" fill="${COLOURS[place]}"/><text x="26">${escape(name)}</text></g>`,
  );
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${2 * WIDTH} ${HEIGHT + 80}" font-family="sans-serif" font-size="12" fill="#222"><rect width="100%" height="100%" fill="#fff"/>${byText}<g transform="translate(${WIDTH} 0)">${byGlossary}</g>${legend.join('')}</svg>\n`;
  writeFileSync(fileURLToPath(new URL('../../docs/images/matching.svg', import.meta.url)), svg);
}

type Point = { readonly x: number; readonly y: number };
type Chart = {
  readonly lines: readonly (readonly Point[])[];
  readonly x: readonly [number, number];
};

/** Both axes are logarithmic: a straight line that rises by one square a square is linear time. */
function chart(title: string, { lines, x }: Chart): string {
  const y: readonly [number, number] = [0.01, 10_000];
  const place = (value: number, [low, high]: readonly [number, number], length: number) =>
    ((Math.log10(value) - Math.log10(low)) / (Math.log10(high) - Math.log10(low))) * length;
  const across = (value: number) => LEFT + place(value, x, WIDTH - LEFT - RIGHT);
  const up = (value: number) => HEIGHT - BOTTOM - place(value, y, HEIGHT - BOTTOM - 34);
  const ticks = [0.01, 0.1, 1, 10, 100, 1_000, 10_000].map(
    (ms) =>
      `<path d="M${LEFT} ${up(ms)}H${WIDTH - RIGHT}" stroke="#ddd"/><text x="${LEFT - 6}" y="${up(ms) + 4}" text-anchor="end">${ms}</text>`,
  );
  const below = powersOfTen(x).map(
    (value) =>
      `<text x="${across(value)}" y="${HEIGHT - BOTTOM + 18}" text-anchor="middle">${value.toLocaleString('en')}</text>`,
  );
  const drawn = lines.map((points, at) => {
    const path = points.map((point) => `${across(point.x).toFixed(1)} ${up(point.y).toFixed(1)}`);
    const dots = points.map(
      (point) =>
        `<circle cx="${across(point.x).toFixed(1)}" cy="${up(point.y).toFixed(1)}" r="3"/>`,
    );
    return `<g fill="${COLOURS[at]}"><path d="M${path.join('L')}" fill="none" stroke="${COLOURS[at]}" stroke-width="2"/>${dots.join('')}</g>`;
  });
  return `<text x="${LEFT}" y="20" font-weight="600">${title}</text>${ticks.join('')}${below.join('')}${drawn.join('')}`;
}

function pointsOf(
  timings: readonly Timing[],
  name: string,
  isWanted: (timing: Timing) => boolean,
): readonly Point[] {
  const isByText = timings.some((timing) => isWanted(timing) && timing.characters === 1e4);
  return timings.flatMap((timing) => {
    if (timing.name !== name || timing.ms === null || !isWanted(timing)) return [];
    return [{ x: isByText ? timing.characters : timing.terms, y: timing.ms }];
  });
}

function powersOfTen([low, high]: readonly [number, number]): readonly number[] {
  const powers: number[] = [];
  for (let value = low; value <= high; value *= 10) powers.push(value);
  return powers;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
