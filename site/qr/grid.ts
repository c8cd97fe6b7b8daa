/** The symbol's modules, and which of them are patterns that hold no data (ISO/IEC 18004, 6.3). */
import type { Version } from './versions.ts';

export interface Grid {
  readonly size: number;
  /** Row by row; true is dark. */
  readonly dark: boolean[][];
  /** Modules that the mask leaves alone and no data is written to. */
  readonly taken: boolean[][];
}

const square = (size: number): boolean[][] =>
  Array.from({ length: size }, () => new Array<boolean>(size).fill(false));

export function set(grid: Grid, row: number, column: number, isDark: boolean): void {
  grid.dark[row]![column] = isDark;
  grid.taken[row]![column] = true;
}

/** Finders, timing, alignment, the one module that is always dark, and room for the format and version. */
export function gridWithPatterns(version: Version): Grid {
  const { size } = version;
  const grid: Grid = { size, dark: square(size), taken: square(size) };
  for (let at = 0; at < size; at++) {
    set(grid, 6, at, at % 2 === 0);
    set(grid, at, 6, at % 2 === 0);
  }
  drawFinder(grid, 3, 3);
  drawFinder(grid, 3, size - 4);
  drawFinder(grid, size - 4, 3);
  drawAlignment(grid, version.alignment);
  for (let at = 0; at < 9; at++) {
    takeIfFree(grid, 8, at);
    takeIfFree(grid, at, 8);
  }
  for (let at = 0; at < 8; at++) {
    takeIfFree(grid, 8, size - 1 - at);
    takeIfFree(grid, size - 1 - at, 8);
  }
  set(grid, size - 8, 8, true);
  return grid;
}

/** With its light border, as far as that lies within the symbol. */
function drawFinder(grid: Grid, row: number, column: number): void {
  for (let down = -4; down <= 4; down++) {
    for (let right = -4; right <= 4; right++) {
      const ring = Math.max(Math.abs(down), Math.abs(right));
      const isInside = grid.taken[row + down]?.[column + right] !== undefined;
      if (isInside) set(grid, row + down, column + right, ring !== 2 && ring !== 4);
    }
  }
}

/** At every crossing of two centres but the three that a finder covers. */
function drawAlignment(grid: Grid, centres: readonly number[]): void {
  const last = centres.at(-1);
  for (const row of centres) {
    for (const column of centres) {
      const isFinder = (row === 6 && (column === 6 || column === last)) || (row === last && column === 6);
      if (isFinder) continue;
      for (let down = -2; down <= 2; down++) {
        for (let right = -2; right <= 2; right++) {
          const ring = Math.max(Math.abs(down), Math.abs(right));
          set(grid, row + down, column + right, ring !== 1);
        }
      }
    }
  }
}

function takeIfFree(grid: Grid, row: number, column: number): void {
  if (!grid.taken[row]![column]) set(grid, row, column, false);
}

/** The free modules in the order of the data: two columns at a time from the right, up and down in turn. */
export function dataPath({ size, taken }: Grid): [row: number, column: number][] {
  const path: [number, number][] = [];
  let isUpward = true;
  for (let right = size - 1; right > 0; right -= 2) {
    if (right === 6) right = 5;
    for (let step = 0; step < size; step++) {
      const row = isUpward ? size - 1 - step : step;
      for (const column of [right, right - 1]) if (!taken[row]![column]) path.push([row, column]);
    }
    isUpward = !isUpward;
  }
  return path;
}
