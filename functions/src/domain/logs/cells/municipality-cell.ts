import { isKnownNumber } from '#domain/municipality/numbers.ts';
import type { CellColumn, CellResult } from './cell-column.ts';
import { readDigits } from './digits.ts';

/** `kommunenummer`: four digits; three are a number whose leading zero was lost. */
export class MunicipalityCell implements CellColumn {
  readonly isFixedForm = true;
  /** The latest number read; 0 where the cell was empty. */
  value = 0;
  /** The latest cell had lost its leading zero. */
  isMended = false;
  private readonly mayBeEmpty: boolean;
  /** By number: 1 known, 2 unknown, 0 not asked yet. */
  private readonly asked = new Uint8Array(10_000);

  constructor(mayBeEmpty: boolean) {
    this.mayBeEmpty = mayBeEmpty;
  }

  read(bytes: Uint8Array, start: number, end: number): CellResult {
    const length = end - start;
    if (length === 0) {
      this.value = 0;
      this.isMended = false;
      return this.mayBeEmpty ? 'clean' : 'municipality-missing';
    }
    if (length !== 3 && length !== 4) return 'municipality-unknown';
    const number = readDigits(bytes, start, end);
    if (number < 0) return 'municipality-unknown';
    if (this.asked[number] === 0) this.asked[number] = isKnownNumber(number) ? 1 : 2;
    if (this.asked[number] !== 1) return 'municipality-unknown';
    this.value = number;
    this.isMended = length === 3;
    return 'clean';
  }
}
