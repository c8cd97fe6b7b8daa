/**
 * Rows whose id may be that of an earlier row. Every id sets a bit of a map; where the bit is set already, the id may
 * have been met before, and where it isn't, it certainly wasn't. One random access a row to a map of a byte or two a
 * row: a table of all ids would need many times that, and leave the processor's cache behind.
 */
import { hashOfId, powerOfTwo, shiftFor } from './id-hash.ts';
import { IdKind, wordsPerId } from './id-column.ts';
import type { IdColumn } from './id-column.ts';
import { RowList } from '../row-list.ts';

const bitsPerRow = 8;

/** @returns rows in order; each later one of those that share an id is among them */
export function suspectRows({ kinds, words }: IdColumn, rowCount: number, seed: number): Uint32Array {
  const places = powerOfTwo(bitsPerRow * rowCount);
  const shift = shiftFor(places);
  const met = new Int32Array(places / 32);
  const suspects = new RowList();
  const end = Math.min(rowCount, kinds.length);
  for (let row = 0; row < end; row++) {
    const kind = kinds[row]!;
    if (kind === IdKind.none) continue;
    const place = hashOfId(seed, kind, words, row * wordsPerId) >>> shift;
    const bit = 1 << (place & 31);
    const others = met[place >>> 5]!;
    if ((others & bit) === 0) met[place >>> 5] = others | bit;
    else suspects.add(row);
  }
  return suspects.toArray();
}
