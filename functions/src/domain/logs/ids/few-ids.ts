/**
 * An exact table of some rows' ids, and a map of bits before it, so that asking for the many ids that are not in it
 * costs little. Equal ids have one slot.
 */
import { hashOfId, markOf, powerOfTwo, shiftFor } from './id-hash.ts';
import { wordsPerId } from './id-column.ts';
import type { IdColumn } from './id-column.ts';

const bitsPerRow = 8;

/** What ids are compared by: `IdColumn`, or those of a log read before. */
export type IdWords = Pick<IdColumn, 'kinds' | 'words'>;

export class FewIds {
  /** By slot: the integer of the id, 0 while it has none. */
  readonly idOfSlot: Uint32Array;
  private readonly column: IdWords;
  private readonly seed: number;
  private readonly maybe: Int32Array;
  private readonly maybeShift: number;
  /** By slot: a row that has the id, plus one; 0 where free. Open addressing, never more than half full. */
  private readonly slots: Uint32Array;
  private readonly slotShift: number;

  constructor(column: IdWords, rows: Uint32Array, seed: number) {
    this.column = column;
    this.seed = seed;
    const places = powerOfTwo(bitsPerRow * rows.length);
    this.maybe = new Int32Array(places / 32);
    this.maybeShift = shiftFor(places);
    this.slots = new Uint32Array(powerOfTwo(2 * rows.length));
    this.slotShift = shiftFor(this.slots.length);
    this.idOfSlot = new Uint32Array(this.slots.length);
    for (let i = 0; i < rows.length; i++) this.add(rows[i]!);
  }

  /** @returns the slot of the id of a row of this or another column; -1 where no row of the table has it */
  slotOf(kinds: Uint8Array, words: Int32Array, row: number): number {
    const place = markOf(words, row * wordsPerId) >>> this.maybeShift;
    if ((this.maybe[place >>> 5]! & (1 << (place & 31))) === 0) return -1;
    const slot = this.find(kinds, words, row);
    return this.slots[slot] === 0 ? -1 : slot;
  }

  /** Gives the ids that are in the table the integers that they have in the batch: its first one's, and so on. */
  number({ kinds, words }: IdWords, count: number, first: number): void {
    const { maybe, maybeShift } = this;
    for (let row = 0; row < count; row++) {
      const place = markOf(words, row * wordsPerId) >>> maybeShift;
      if ((maybe[place >>> 5]! & (1 << (place & 31))) === 0) continue;
      const slot = this.find(kinds, words, row);
      if (this.slots[slot] !== 0) this.idOfSlot[slot] = first + row;
    }
  }

  private add(row: number): void {
    const { kinds, words } = this.column;
    const place = markOf(words, row * wordsPerId) >>> this.maybeShift;
    this.maybe[place >>> 5]! |= 1 << (place & 31);
    const slot = this.find(kinds, words, row);
    if (this.slots[slot] === 0) this.slots[slot] = row + 1;
  }

  /** The slot of the id, or the free one where it would be. */
  private find(kinds: Uint8Array, words: Int32Array, row: number): number {
    const hash = hashOfId(this.seed, kinds[row]!, words, row * wordsPerId);
    const mask = this.slots.length - 1;
    let slot = hash >>> this.slotShift;
    for (;;) {
      const taken = this.slots[slot]!;
      if (taken === 0 || isSameId(this.column, taken - 1, kinds, words, row)) return slot;
      slot = (slot + 1) & mask;
    }
  }
}

function isSameId(a: IdWords, rowA: number, kinds: Uint8Array, words: Int32Array, row: number): boolean {
  const at = row * wordsPerId;
  const atA = rowA * wordsPerId;
  return (
    a.words[atA] === words[at] &&
    a.words[atA + 1] === words[at + 1] &&
    a.words[atA + 2] === words[at + 2] &&
    a.words[atA + 3] === words[at + 3] &&
    a.kinds[rowA] === kinds[row]
  );
}
