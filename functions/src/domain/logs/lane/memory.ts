/**
 * Where things stand in the memory that the lane shares with lane.wat. All of it is small enough to stay in the
 * processor's cache: columns are filled a page at a time, and emptied into the tables.
 */

/** Rows of a page of columns; one more has room, to try a new shape on. */
export const pageRows = 2048;
/** The largest piece of a file that the lane takes at once. */
export const laneChunkBytes = 1 << 18;
/** Whole blocks are read, also where a row ends within one. */
const beyondBytes = 64;

export const longestShape = 256;
export const maxShapes = 64;
/** Bytes of a shape: its fields, three times of 96 bytes, and for each block of 16 bytes three of masks. */
export const shapeBytes = 1152;
export const timeBytes = 96;
export const firstTime = 64;
export const firstBlock = 384;
export const blockBytes = 48;

const align = 64;
let used = 64; // Address 0 is no shape.

function reserve(bytes: number): number {
  const place = used;
  used += Math.ceil(bytes / align) * align;
  return place;
}

/** Months of 200 years from 1970 on, and the one after them; days up to then. */
export const monthCount = 200 * 12 + 1;
export const dayCount = 73_049;

const rows = pageRows + 1;

export const places = {
  taken: reserve(4),
  shapesByLength: reserve(4 * 512),
  shapes: reserve(maxShapes * shapeBytes),
  monthStarts: reserve(monthCount * 4),
  hoursAhead: reserve(dayCount),
  knownNumbers: reserve(10_000),
  rowNumber: reserve(rows * 4),
  from: reserve(rows * 8),
  to: reserve(rows * 8),
  sentFrom: reserve(rows * 8),
  sentTo: reserve(rows * 8),
  municipality: reserve(rows * 2),
  district: reserve(rows),
  count: reserve(rows * 4),
  mark: reserve(rows),
  dateOnly: reserve(rows),
  idKind: reserve(rows),
  idWords: reserve(rows * 16),
  chunk: reserve(laneChunkBytes + beyondBytes),
} as const;

const wasmPageBytes = 65_536;
export const memoryPages = Math.ceil(used / wasmPageBytes);
export const blankBytes = beyondBytes;
