import type { CellColumn, CellResult } from './cell-column.ts';
import { readDigits } from './digits.ts';

/** `bydelsnummer`: two digits, `00` for none; one digit is a number whose leading zero was lost. */
export class DistrictCell implements CellColumn {
  readonly isFixedForm = true;
  /** The latest number read; 0 for none. */
  value = 0;
  /** The latest cell had lost its leading zero. */
  isMended = false;
  private readonly mayBeEmpty: boolean;

  constructor(mayBeEmpty: boolean) {
    this.mayBeEmpty = mayBeEmpty;
  }

  read(bytes: Uint8Array, start: number, end: number): CellResult {
    this.value = 0;
    this.isMended = false;
    const length = end - start;
    if (length === 0) return this.mayBeEmpty ? 'clean' : 'value-not-allowed';
    const number = length <= 2 ? readDigits(bytes, start, end) : -1;
    if (number < 0) return 'value-not-allowed';
    this.value = number;
    this.isMended = length === 1;
    return 'clean';
  }
}
