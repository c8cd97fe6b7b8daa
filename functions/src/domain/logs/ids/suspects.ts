/**
 * Rows of one log whose ids may be equal, so that all others need not be held against each other.
 *
 * Every id has a mark of 32 bits, and equal ids have equal marks. The marks are dealt out into parts by their upper
 * bits, so that in each part the next two steps stay in the processor's cache: which bits are met twice, and which
 * marks have such a bit. Where ids are random, as good as none but those that come twice are left.
 */
import { IdKind, wordsPerId } from './id-column.ts';
import type { IdColumn } from './id-column.ts';
import { markOf, powerOfTwo } from './id-hash.ts';
import { RowList } from '../row-list.ts';

const rowsPerPart = 1 << 15;
const mostParts = 1 << 9;
const bitsPerRow = 16;

/** @returns rows in order: all that share their id with another row are among them */
export function suspectRows({ kinds, words }: IdColumn, rowCount: number): Uint32Array {
  const rows = Math.min(rowCount, kinds.length);
  const parts = new Parts(rows);
  for (let row = 0; row < rows; row++) {
    if (kinds[row] !== IdKind.none) parts.add(markOf(words, row * wordsPerId), row);
  }
  return parts.suspects().sort();
}

class Parts {
  private readonly shift: number;
  private readonly room: number;
  private readonly filled: Uint32Array;
  /** By part: a mark and its row, one after the other. */
  private readonly pairs: Uint32Array;
  private readonly found = new RowList();

  constructor(rows: number) {
    let parts = 2;
    while (parts * rowsPerPart < rows && parts < mostParts) parts *= 2;
    this.shift = 32 - Math.log2(parts);
    this.filled = new Uint32Array(parts);
    // A little more than an equal share each; what finds no room is suspected.
    this.room = Math.ceil((rows / parts) * 1.05) + 256;
    this.pairs = new Uint32Array(2 * this.room * parts);
  }

  add(mark: number, row: number): void {
    const part = mark >>> this.shift;
    const place = this.filled[part]!;
    if (place === this.room) return this.found.add(row);
    const at = 2 * (part * this.room + place);
    this.pairs[at] = mark;
    this.pairs[at + 1] = row;
    this.filled[part] = place + 1;
  }

  suspects(): Uint32Array {
    const overfull = this.found.toArray().length > 0;
    const bits = powerOfTwo(bitsPerRow * Math.min(this.room, rowsPerPart));
    const met = new Int32Array(bits / 32);
    const metTwice = new Int32Array(bits / 32);
    for (let part = 0; part < this.filled.length; part++) {
      // What was left out of a full part may be equal to anything in it.
      if (overfull && this.filled[part] === this.room) this.takeAll(part);
      else this.takeRepeated(part, met, metTwice, bits - 1);
    }
    return this.found.toArray();
  }

  private takeAll(part: number): void {
    const start = 2 * part * this.room;
    for (let place = 0; place < this.room; place++) this.found.add(this.pairs[start + 2 * place + 1]!);
  }

  private takeRepeated(part: number, met: Int32Array, metTwice: Int32Array, mask: number): void {
    const { pairs } = this;
    const start = 2 * part * this.room;
    const end = start + 2 * this.filled[part]!;
    met.fill(0);
    let isAnyTwice = false;
    for (let at = start; at < end; at += 2) {
      const place = pairs[at]! & mask;
      const bit = 1 << (place & 31);
      const others = met[place >>> 5]!;
      if ((others & bit) === 0) {
        met[place >>> 5] = others | bit;
        continue;
      }
      if (!isAnyTwice) metTwice.fill(0);
      isAnyTwice = true;
      metTwice[place >>> 5]! |= bit;
    }
    if (isAnyTwice) this.takeMarked(start, end, metTwice, mask);
  }

  private takeMarked(start: number, end: number, metTwice: Int32Array, mask: number): void {
    const { pairs } = this;
    const kept = new Map<number, number>();
    for (let at = start; at < end; at += 2) {
      const mark = pairs[at]!;
      const place = mark & mask;
      if ((metTwice[place >>> 5]! & (1 << (place & 31))) === 0) continue;
      const other = kept.get(mark);
      if (other === undefined) {
        kept.set(mark, pairs[at + 1]!);
        continue;
      }
      if (other >= 0) this.found.add(other);
      kept.set(mark, -1);
      this.found.add(pairs[at + 1]!);
    }
  }
}
