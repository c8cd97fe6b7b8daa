import { expect, it } from 'vitest';
import { blankBytes, blockBytes, dayCount, firstBlock, laneChunkBytes, longestShape } from './memory.ts';
import { maxShapes, memoryPages, monthCount, pageRows, places, shapeBytes } from './memory.ts';

const pageBytes = 65_536;
const rows = pageRows + 1;

/** How many bytes each thing needs. */
const sizes: Readonly<Record<keyof typeof places, number>> = {
  taken: 4,
  // Rows that are as long as a shape may be, with a second byte of the line end.
  shapesByLength: (longestShape + 2) * 4,
  shapes: maxShapes * shapeBytes,
  monthStarts: monthCount * 4,
  hoursAhead: dayCount,
  knownNumbers: 10_000,
  rowNumber: rows * 4,
  from: rows * 8,
  to: rows * 8,
  sentFrom: rows * 8,
  sentTo: rows * 8,
  municipality: rows * 2,
  district: rows,
  count: rows * 4,
  mark: rows,
  dateOnly: rows,
  idKind: rows,
  idWords: rows * 16,
  chunk: laneChunkBytes + blankBytes,
};

it('the memory has room for each thing, one behind the other, and hardly more', () => {
  const names = Object.keys(places) as (keyof typeof places)[];
  // Address 0 is no shape.
  let end = 64;
  for (const name of names) {
    expect([name, places[name] % 64, places[name] >= end]).toEqual([name, 0, true]);
    end = places[name] + sizes[name];
  }
  expect(Math.ceil(end / pageBytes)).toBe(memoryPages);
});

it('a shape has room for as many blocks as its longest row has', () => {
  expect(firstBlock + Math.ceil(longestShape / 16) * blockBytes).toBe(shapeBytes);
  expect(monthCount).toBe(2401);
});
