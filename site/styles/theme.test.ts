/** The contrasts of our own colours, in both schemes (WCAG 2.2: 1.4.3 text, 1.4.11 what is not text). */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const css = readFileSync(new URL('theme.css', import.meta.url), 'utf8');
const [light = '', dark = ''] = css.split('@media');
const colors = ['neutral', 'brand1', 'info', 'warning', 'danger'];

/** What stands on what, and the least contrast of the two. */
const pairs: [front: string, back: string, least: number][] = [
  ['text-default', 'background-default', 10],
  ['text-default', 'background-tinted', 10],
  ['text-default', 'surface-tinted', 7],
  ['text-default', 'surface-active', 7],
  ['text-subtle', 'background-default', 4.5],
  ['text-subtle', 'background-tinted', 4.5],
  ['text-subtle', 'surface-tinted', 4.5],
  ['text-subtle', 'surface-hover', 4.5],
  ['base-contrast-default', 'base-default', 4.5],
  ['base-contrast-default', 'base-hover', 4.5],
  ['base-contrast-default', 'base-active', 4.5],
  ['border-default', 'background-default', 3],
  ['border-default', 'surface-tinted', 3],
  ['border-strong', 'surface-tinted', 4.5],
  ['base-default', 'background-default', 3],
];

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((place) => Number.parseInt(hex.slice(place, place + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [lower = 0, higher = 0] = [luminance(a), luminance(b)].sort((one, other) => one - other);
  return (higher + 0.05) / (lower + 0.05);
}

describe.each([
  ['light', light],
  ['dark', dark],
])('%s', (_scheme, block) => {
  const value = (name: string): string => {
    const found = new RegExp(`--ds-color-${name}: (#[0-9a-f]{6});`).exec(block);
    if (!found) throw new Error(`no colour ${name}`);
    return found[1]!;
  };

  test.each(colors)('%s', (color) => {
    const low = pairs
      .map(([front, back, least]) => ({
        front,
        back,
        least,
        is: contrast(value(`${color}-${front}`), value(`${color}-${back}`)),
      }))
      .filter(({ is, least }) => is < least);
    expect(low).toEqual([]);
  });

  test.each(colors)('neutral text can be read on %s', (color) => {
    for (const name of ['background-tinted', 'surface-tinted'])
      expect(contrast(value('neutral-text-subtle'), value(`${color}-${name}`))).toBeGreaterThanOrEqual(4.5);
  });
});
