/** A QR code of a text: byte mode, UTF-8, versions 1 to 10. Written here because no library is kept for one picture. */
import { dataOf, interleaved } from './codewords.ts';
import { drawFormat, drawVersion } from './format.ts';
import { dataPath, gridWithPatterns, type Grid } from './grid.ts';
import { masks, penalty } from './masks.ts';
import { versionFor, type Level } from './versions.ts';

/** Row by row; true is dark. Around it belong four light modules. */
export type Modules = readonly (readonly boolean[])[];

/**
 * @param mask left out, the one that hides best
 * @throws RangeError where the text is too long: 213 bytes at M, 151 at Q
 */
export function qrCode(text: string, level: Level, mask?: number): Modules {
  const bytes = new TextEncoder().encode(text);
  const version = versionFor(bytes.length, level);
  if (version === null)
    throw new RangeError(`too long for a QR code of version 10: ${String(bytes.length)} bytes`);
  const grid = gridWithPatterns(version);
  drawVersion(grid, version);
  const path = dataPath(grid);
  const codewords = interleaved(dataOf(bytes, version, level), version, level);
  codewords.forEach((codeword, index) => {
    for (let bit = 0; bit < 8; bit++) {
      const [row, column] = path[8 * index + bit]!;
      grid.dark[row]![column] = ((codeword >>> (7 - bit)) & 1) === 1;
    }
  });
  const candidates = masks.map((_, number) => masked(grid, path, level, number));
  if (mask !== undefined) return candidates[mask]!;
  const penalties = candidates.map(penalty);
  return candidates[penalties.indexOf(Math.min(...penalties))]!;
}

function masked(grid: Grid, path: readonly [number, number][], level: Level, number: number): boolean[][] {
  const copy: Grid = {
    ...grid,
    dark: grid.dark.map((row) => [...row]),
    taken: grid.taken.map((row) => [...row]),
  };
  const isFlipped = masks[number]!;
  for (const [row, column] of path)
    if (isFlipped(row, column)) copy.dark[row]![column] = !copy.dark[row]![column];
  drawFormat(copy, level, number);
  return copy.dark;
}
