import type { Side } from '../fault.ts';
import { holdsPersonalNumber } from '../cells/personal-number.ts';
import { CellFlag } from '../scan/cell-record.ts';
import type { CellRecord } from '../scan/cell-record.ts';
import { knownColumn } from './columns.ts';

const longestShownName = 64;
const textDecoder = new TextDecoder();
const controlCharacter = /\p{Cc}/u;

/** One header of row 1. */
export interface HeaderCell {
  /** As a fault names the column: the text of row 1, or `#3` where that text must not or cannot be repeated. */
  readonly shownName: string;
  /** The contract's name; undefined for an unknown column. */
  readonly known: string | undefined;
  readonly isEmpty: boolean;
  readonly holdsPersonalNumber: boolean;
  readonly flags: number;
}

/** Reads row 1 without judging it. */
export function readHeader(side: Side, record: CellRecord): HeaderCell[] {
  const cells: HeaderCell[] = [];
  for (let cell = 0; cell < Math.min(record.cellCount, record.starts.length); cell++) {
    const start = record.starts[cell]!;
    const end = record.ends[cell]!;
    const flags = record.flags[cell]!;
    const text = textDecoder.decode(record.bytes.subarray(start, end));
    const isPersonal =
      (flags & CellFlag.personalNumber) !== 0 || holdsPersonalNumber(record.bytes, start, end);
    const known = isPersonal ? undefined : knownColumn(side, text);
    const isShown = known !== undefined || (!isPersonal && flags === 0 && mayBeShown(text));
    cells.push({
      shownName: isShown ? text : `#${cell + 1}`,
      known,
      isEmpty: start === end && flags === 0,
      holdsPersonalNumber: isPersonal,
      flags,
    });
  }
  return cells;
}

/** A text of several lines is more likely content behind a lost quote than a name. */
function mayBeShown(text: string): boolean {
  return text !== '' && [...text].length <= longestShownName && !controlCharacter.test(text);
}

/** How many headers of row 1 the contract knows. */
export function countKnown(cells: readonly HeaderCell[]): number {
  return cells.filter((cell) => cell.known !== undefined).length;
}
