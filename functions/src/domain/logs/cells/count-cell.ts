import type { CellColumn, CellResult } from './cell-column.ts';
import { readDigits } from './digits.ts';

const longestDigits = 6;
const largestCount = 100_000;

/** `antall`: how many messages a row stands for, 0 to 100,000; 1 where there is no such column. */
export class CountCell implements CellColumn {
  readonly isFixedForm = true;
  /** The latest count; 1 where it could not be read, so that no second fault follows from the first. */
  value = 1;

  read(bytes: Uint8Array, start: number, end: number): CellResult {
    const length = end - start;
    this.value = 1;
    const count = length >= 1 && length <= longestDigits ? readDigits(bytes, start, end) : -1;
    if (count < 0 || count > largestCount) return 'count-unreadable';
    this.value = count;
    return 'clean';
  }
}
