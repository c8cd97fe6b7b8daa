import type { CellColumn } from '../cells/cell-column.ts';
import type { FaultCode } from '../fault.ts';

/** A column that the file should have and has not. */
export interface MissingColumn {
  readonly code: FaultCode;
  readonly column: string;
}

/** What the columns of one side mean together: reads cells by name, judges whole rows, builds the table. */
export interface LogRows<Log> {
  /** By the contract's name. */
  readonly columns: ReadonlyMap<string, CellColumn>;
  /** Called once with the known columns of the file; `shownName` is how a fault names each. */
  begin(shownNames: ReadonlyMap<string, string>): readonly MissingColumn[];
  /**
   * Called after all cells of a row have been read.
   * @param isWhole no cell of the row had a fault; otherwise the row is judged, but not kept
   * @returns false where the file may hold no more
   */
  endRow(row: number, isWhole: boolean): boolean;
  finish(): Log;
}

/** The next larger array of the same kind with the same beginning. */
export function doubled<T extends Float64Array | Uint32Array | Uint16Array | Uint8Array>(
  array: T,
  larger: T,
): T {
  larger.set(array);
  return larger;
}
