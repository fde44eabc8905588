import { describe, expect, it } from 'vitest';
import { sourceFiles } from './source-files';

const [tokens] = sourceFiles(/^assets\/tokens\.css$/);
const [light = '', dark = ''] = (tokens?.text ?? '').split('@media (prefers-color-scheme: dark)');

function colorsOf(css: string): ReadonlyMap<string, string> {
  return new Map(
    [...css.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/g)].map(([, name = '', hex = '']) => [
      name,
      hex,
    ]),
  );
}

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function contrast(one: string, other: string): number {
  const luminance = (hex: string) => {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
      const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
      return channel <= 0.040_45 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

const TEXT_PAIRS = [
  ['ink', 'paper'],
  ['ink', 'paper-sunk'],
  ['ink-soft', 'paper'],
  ['ink-soft', 'paper-sunk'],
  ['lamp-ink', 'lamp'],
  ['accent', 'paper'],
  ['accent', 'accent-soft'],
  ['ink', 'accent-soft'],
  ['accent-ink', 'accent'],
  ['right', 'right-soft'],
  ['wrong', 'wrong-soft'],
  ['care', 'care-soft'],
  ['ink', 'right-soft'],
  ['ink', 'wrong-soft'],
] as const;
const EDGE_PAIRS = [
  ['edge', 'paper'],
  ['edge', 'paper-sunk'],
] as const;
/** The colours that fill the marks of charts. */
const [charts] = sourceFiles(/^components\/progress\.css$/);
const MARKS = [...(charts?.text ?? '').matchAll(/\.mark[.\w]* \{\s*fill: var\(--([\w-]+)\)/g)].map(
  ([, name = '']) => name,
);

describe.each([
  ['light', colorsOf(light)],
  ['dark', colorsOf(dark)],
])('the %s theme', (_theme, colors) => {
  const between = ([one, other]: readonly [string, string]) =>
    contrast(colors.get(one) ?? '', colors.get(other) ?? '');

  it.each(TEXT_PAIRS)('has text at 7:1 or better: %s on %s', (...pair) => {
    expect(between(pair)).toBeGreaterThanOrEqual(7);
  });

  it.each(EDGE_PAIRS)('has edges at 3:1 or better: %s on %s', (...pair) => {
    expect(between(pair)).toBeGreaterThanOrEqual(3);
  });

  it('has marks of charts at 3:1 or better, of every sort', () => {
    expect(MARKS).toEqual(['accent', 'edge']);
    for (const mark of MARKS) expect(between([mark, 'paper'])).toBeGreaterThanOrEqual(3);
  });
});
