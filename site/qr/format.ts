/** The two fields that tell a reader how to read: level and mask, and from version 7 on the version. */
import { set, type Grid } from './grid.ts';
import type { Level, Version } from './versions.ts';

const levelBits: Readonly<Record<Level, number>> = { M: 0b00, Q: 0b11 };

/** Value and remainder of its division by a polynomial, of so many bits. */
function withRemainder(value: number, polynomial: number, bits: number): number {
  let remainder = value << bits;
  const highest = 31 - Math.clz32(polynomial);
  while (remainder !== 0 && 31 - Math.clz32(remainder) >= highest) {
    remainder ^= polynomial << (31 - Math.clz32(remainder) - highest);
  }
  return (value << bits) | remainder;
}

/** 15 bits. */
export function formatBits(level: Level, mask: number): number {
  return withRemainder((levelBits[level] << 3) | mask, 0b10100110111, 10) ^ 0b101010000010010;
}

/** 18 bits. */
export function versionBits(number: number): number {
  return withRemainder(number, 0b1111100100101, 12);
}

const bitOf = (value: number, at: number): boolean => ((value >>> at) & 1) === 1;

/** Twice: around the upper left finder, and split between the two others. */
export function drawFormat(grid: Grid, level: Level, mask: number): void {
  const bits = formatBits(level, mask);
  const { size } = grid;
  for (let at = 0; at < 15; at++) {
    const isDark = bitOf(bits, at);
    const [row, column] = besideFinder(at);
    set(grid, row, column, isDark);
    if (at < 8) set(grid, 8, size - 1 - at, isDark);
    else set(grid, size - 15 + at, 8, isDark);
  }
}

function besideFinder(at: number): [row: number, column: number] {
  if (at < 6) return [at, 8];
  if (at < 8) return [at + 1, 8];
  return at === 8 ? [8, 7] : [8, 14 - at];
}

export function drawVersion(grid: Grid, { number }: Version): void {
  if (number < 7) return;
  const bits = versionBits(number);
  for (let at = 0; at < 18; at++) {
    const along = Math.floor(at / 3);
    const across = grid.size - 11 + (at % 3);
    set(grid, along, across, bitOf(bits, at));
    set(grid, across, along, bitOf(bits, at));
  }
}
